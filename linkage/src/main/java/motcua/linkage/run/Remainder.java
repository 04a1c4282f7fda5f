package motcua.linkage.run;

import motcua.linkage.spec.Settings.Assignment;
import motcua.linkage.spec.Spec;

/** The records that the first rule left, with their words read, and a sample of each register for learning. */
final class Remainder {
    static final long SAMPLE = 400_000;

    private final Spec spec;
    private final Steps steps;
    private final Readings readings;

    Remainder(Spec spec, Steps steps, Readings readings) {
        this.spec = spec;
        this.steps = steps;
        this.readings = readings;
    }

    /**
     * Makes {@code sample_left}, {@code sample_right}, {@code rest_left} and {@code rest_right}.
     *
     * @param hasFirst whether the first rule ran
     */
    void make(long leftRecords, long rightRecords, boolean hasFirst, boolean isDedupe) {
        var oneToOne = spec.settings().assignment() == Assignment.ONE_TO_ONE;
        make(Side.LEFT, leftRecords, hasFirst && oneToOne, "l_no");
        if (isDedupe) {
            steps.engine().view("rest_right", "select * from rest_left");
            steps.engine().view("sample_right", "select * from sample_left");
        } else {
            make(Side.RIGHT, rightRecords, hasFirst, "r_no");
        }
    }

    /** Every how many-th record is in the sample. */
    static long step(long records) {
        return Math.max(1, records / SAMPLE);
    }

    private void make(Side side, long records, boolean withoutLinked, String number) {
        var word = side.word();
        var step = step(records);
        steps.write(
                "sample_light_" + word,
                () -> readings.light(side, "(select * from " + word + "_source where row_no % " + step + " = 0)"));
        var notLinked = withoutLinked
                ? " s where not exists (select 1 from " + FirstRule.LINKS + " k where k." + number + " = s.row_no)"
                : "";
        steps.write(
                "rest_light_" + word,
                () -> readings.light(side, "(select * from " + word + "_source" + notLinked + ")"));
        var rest = readings.withWords(side, "rest_light_" + word, "sample_light_" + word);
        var sample = readings.withWords(side, "sample_light_" + word, "rest_light_" + word);
        steps.write("sample_" + word, () -> sample);
        if (side == Side.LEFT) {
            new Rarity(steps, new LevelSql(spec)).count(rest);
        } else {
            steps.write("rest_right", () -> rest);
        }
    }
}
