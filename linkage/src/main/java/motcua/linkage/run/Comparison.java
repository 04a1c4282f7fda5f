package motcua.linkage.run;

import motcua.linkage.engine.Rows;
import motcua.linkage.spec.Spec;

/** Compares the pairs, chunk by chunk: each gets its pattern of levels and the rarity of what it agrees on. */
final class Comparison {
    private final Spec spec;
    private final Steps steps;
    private final LevelSql levels;

    Comparison(Spec spec, Steps steps) {
        this.spec = spec;
        this.steps = steps;
        this.levels = new LevelSql(spec);
    }

    /** Makes {@code compared}: {@code l_no}, {@code r_no}, {@code pattern}, {@code rarity}. */
    void compare() {
        var pairs = Rows.number(steps.engine(), "select count(*) from pairs");
        var perChunk = spec.settings().chunkPairs();
        var chunks = (int) Math.max(1, (pairs + perChunk - 1) / perChunk);
        steps.writeChunks("compared", chunks, chunk -> compared(
                "select l_no, r_no from pairs" + (chunks == 1 ? "" : " where r_no % " + chunks + " = " + chunk)));
    }

    /** SQL that compares the pairs of a query. */
    String compared(String pairs) {
        return "select l_no, r_no, " + levels.pattern() + " as pattern, cast(" + levels.rarity() + " as integer) as rarity from ("
                + "select k.l_no, k.r_no, " + levels.levels() + levels.rareBits() + " from (" + pairs
                + ") k join rest_left l on l.row_no = k.l_no join rest_right r on r.row_no = k.r_no) p";
    }
}
