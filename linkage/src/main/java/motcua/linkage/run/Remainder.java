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
        var engine = steps.engine();
        sources(Side.LEFT, leftRecords, hasFirst && oneToOne, "l_no");
        if (!isDedupe) {
            sources(Side.RIGHT, rightRecords, hasFirst, "r_no");
        }
        words.read(isDedupe ? List.of(Side.LEFT) : List.of(Side.values()), Remainder::sources);
        engine.together(
                () -> {
                    numbers(Side.LEFT, leftRecords);
                    new Rarity(spec, steps).count();
                },
                () -> {
                    if (!isDedupe) {
                        numbers(Side.RIGHT, rightRecords);
                    }
                });
        if (isDedupe) {
            engine.view("rest_right", "select * from rest_left");
            engine.view("sample_right", "select * from sample_left");
        }
    }

    /** Names {@code rest_source_<side>}, and {@code sample_source_<side>}, empty when the rest is a sample itself. */
    private void sources(Side side, long records, boolean withoutLinked, String number) {
        var source = side.word() + "_source";
        var left = records;
        if (withoutLinked) {
            steps.engine().without(rest(side), source, "select " + number + " as no from " + FirstRule.LINKS);
            left -= Rows.number(steps.engine(), "select count(*) from " + FirstRule.LINKS);
        } else {
            steps.engine().view(rest(side), "select * from " + source);
        }
        var every = isSample(left, records) ? "1 = 0" : "row_no % " + step(records) + " = 0";
        steps.engine().view(sample(side), "select * from " + source + " where " + every);
    }

    private void numbers(Side side, long records) {
        var word = side.word();
        steps.write("rest_" + word, () -> words.numbers(side, "(" + readings.light(side, rest(side)) + ")"));
        var left = Rows.number(steps.engine(), "select count(*) from rest_" + word);
        if (isSample(left, records)) {
            var every = " where row_no % " + step(left) + " = 0";
            steps.engine().view("sample_" + word, "select * from rest_" + word + every);
        } else {
            steps.write("sample_" + word, () -> words.numbers(side, "(" + readings.light(side, sample(side)) + ")"));
        }
    }

    /** Whether the records that are left are enough to learn from, or all there are. */
    private static boolean isSample(long left, long records) {
        return left >= ENOUGH || left == records;
    }

    private static List<String> sources(Side side) {
        return List.of(rest(side), sample(side));
    }

    private static String rest(Side side) {
        return "rest_source_" + side.word();
    }

    private static String sample(Side side) {
        return "sample_source_" + side.word();
    }

    /** Every how many-th record is in the sample. */
    private static long step(long records) {
        return Math.max(1, records / SAMPLE);
    }
}
