package motcua.linkage.run;

import java.util.List;
import motcua.linkage.engine.Rows;
import motcua.linkage.spec.Settings.Assignment;
import motcua.linkage.spec.Spec;

/** The records that the first rule left, with their words read, and a sample of each register for learning. */
final class Remainder {
    static final long SAMPLE = 400_000;

    /** With fewer records left, the sample is taken from the whole register. */
    private static final long ENOUGH = 100_000;

    private final Spec spec;
    private final Steps steps;
    private final Readings readings;
    private final Words words;

    Remainder(Spec spec, Steps steps, Readings readings) {
        this.spec = spec;
        this.steps = steps;
        this.readings = readings;
        this.words = new Words(spec, steps);
    }

    /**
     * Makes {@code rest_left}, {@code rest_right}, {@code sample_left} and {@code sample_right}.
     *
     * @param hasFirst whether the first rule ran
     */
    void make(long leftRecords, long rightRecords, boolean hasFirst, boolean isDedupe) {
        var oneToOne = spec.settings().assignment() == Assignment.ONE_TO_ONE;
        make(Side.LEFT, leftRecords, hasFirst && oneToOne, "l_no");
        new Rarity(spec, steps).count();
        if (isDedupe) {
            steps.engine().view("rest_right", "select * from rest_left");
            steps.engine().view("sample_right", "select * from sample_left");
            words.sameAsLeft();
        } else {
            make(Side.RIGHT, rightRecords, hasFirst, "r_no");
        }
    }

    private void make(Side side, long records, boolean withoutLinked, String number) {
        var word = side.word();
        var light = "rest_light_" + word;
        var notLinked = withoutLinked
                ? " s where not exists (select 1 from " + FirstRule.LINKS + " k where k." + number + " = s.row_no)"
                : "";
        steps.write(light, () -> readings.light(side, "(select * from " + word + "_source" + notLinked + ")"));
        var left = Rows.number(steps.engine(), "select count(*) from " + light);
        if (left >= ENOUGH || left == records) {
            words.read(side, List.of(light));
            steps.write("rest_" + word, () -> words.numbers(side, light));
            steps.engine()
                    .view("sample_" + word, "select * from rest_" + word + " where row_no % " + step(left) + " = 0");
            return;
        }
        var sample = "sample_light_" + word;
        steps.write(
                sample,
                () -> readings.light(
                        side, "(select * from " + word + "_source where row_no % " + step(records) + " = 0)"));
        words.read(side, List.of(light, sample));
        steps.write("rest_" + word, () -> words.numbers(side, light));
        steps.write("sample_" + word, () -> words.numbers(side, sample));
    }

    /** Every how many-th record is in the sample. */
    private static long step(long records) {
        return Math.max(1, records / SAMPLE);
    }
}
