package motcua.linkage.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import motcua.linkage.engine.Rows;
import motcua.linkage.spec.BadInputException;
import motcua.linkage.spec.Spec;

/**
 * Compares the pairs, chunk by chunk: each gets its pattern of levels and the rarity of what it agrees on. A pattern depends
 * on the two records only, so an earlier run's is taken over when neither record changed; the result is that of a full run.
 */
final class Comparison {
    private static final String KEPT = "kept";

    private final Spec spec;
    private final Steps steps;
    private final LevelSql levels;
    private final Words words;
    private final Rarity rarity;
    private final String left;
    private final String right;

    /** @param silent fields whose rarity is that of others */
    Comparison(Spec spec, Steps steps, Set<String> silent) {
        this.spec = spec;
        this.steps = steps;
        this.levels = new LevelSql(spec, silent);
        this.words = new Words(spec, steps);
        this.rarity = new Rarity(spec, steps);
        this.left = words.read(Side.LEFT, "rest_left");
        this.right = words.read(Side.RIGHT, "rest_right");
    }

    /**
     * Makes {@code compared}: {@code l_no}, {@code r_no}, {@code pattern}, {@code rarity}.
     *
     * @param since folder of an earlier run made with keep, or null
     */
    void compare(@org.jspecify.annotations.Nullable Path since) {
        var anew = "pairs";
        if (since != null) {
            steps.engine().dataset("kept_pairs", List.of(kept(since)));
            steps.write(
                    "compared_before",
                    () -> "select l_no, r_no, pattern, cast(" + levels.rarity() + " as integer) as rarity from ("
                            + "select k.l_no, k.r_no, c.pattern, " + levels.decoded("c.pattern") + rarity.ofPairs()
                            + " from pairs k"
                            + " join (select *, " + mark() + " as mark from " + left + " s) l on l.row_no = k.l_no"
                            + " join (select *, " + mark() + " as mark from " + right + " s) r on r.row_no = k.r_no"
                            + " join kept_pairs c on c.left_id = l.id and c.right_id = r.id and c.left_mark = l.mark and c.right_mark = r.mark"
                            + rarity.joins() + ") p");
            steps.write(
                    "pairs_anew",
                    () -> "select l_no, r_no from pairs k where not exists"
                            + " (select 1 from compared_before c where c.l_no = k.l_no and c.r_no = k.r_no)");
            anew = "pairs_anew";
        }
        var pairs = Rows.number(steps.engine(), "select count(*) from " + anew);
        var all = Rows.number(steps.engine(), "select count(*) from pairs");
        steps.progress().say(String.format(java.util.Locale.ROOT, "%,d pairs, %,d of them compared now.", all, pairs));
        var perChunk = spec.settings().chunkPairs();
        var chunks = (int) Math.max(1, (pairs + perChunk - 1) / perChunk);
        var from = anew;
        steps.writeChunks(
                "compared_anew",
                chunks,
                chunk -> compared("select l_no, r_no from " + from
                        + (chunks == 1 ? "" : " where r_no % " + chunks + " = " + chunk)));
        steps.engine()
                .view(
                        "compared",
                        "select * from compared_anew"
                                + (since == null ? "" : " union all select * from compared_before"));
    }

    /** Keeps what a later run takes over. */
    void keep(Path out) {
        var folder = out.resolve(KEPT);
        try {
            Files.createDirectories(folder);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        steps.engine()
                .writeParquet(
                        "select l.id as left_id, l.mark as left_mark, r.id as right_id, r.mark as right_mark, c.pattern from compared c"
                                + " join (select row_no, id, " + mark()
                                + " as mark from " + left + " s) l on l.row_no = c.l_no"
                                + " join (select row_no, id, " + mark()
                                + " as mark from " + right + " s) r on r.row_no = c.r_no",
                        folder.resolve("pairs.parquet"));
        RunFiles.write(folder.resolve("fingerprint.txt"), fingerprint());
    }

    private Path kept(Path since) {
        var fingerprint = since.resolve(KEPT).resolve("fingerprint.txt");
        var file = since.resolve(KEPT).resolve("pairs.parquet");
        try {
            if (!Files.exists(file) || !Files.readString(fingerprint).equals(fingerprint())) {
                throw new BadInputException(
                        List.of(since + ": must be the folder of a run that was made with --keep, by the same version"
                                + " and with the same fields, but is not. Leave --since out to compare everything."));
            }
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return file;
    }

    /** What patterns depend on beside the records: the fields, their order and kinds. */
    private String fingerprint() {
        return LinkRun.VERSION + " "
                + spec.fields().stream()
                        .map(field -> field.name() + ":" + field.leftKind().word() + ":"
                                + field.rightKind().word())
                        .collect(Collectors.joining(" "));
    }

    private String mark() {
        return "#hash("
                + spec.fields().stream()
                        .flatMap(field -> field.columns().stream())
                        .collect(Collectors.joining(", ")) + ")";
    }

    /** SQL that compares the pairs of a query. */
    private String compared(String pairs) {
        return "select l_no, r_no, " + levels.pattern() + " as pattern, cast(" + levels.rarity()
                + " as integer) as rarity from ("
                + words.ofPairs("k.l_no, k.r_no, " + levels.levels() + rarity.ofPairs(), pairs, "rest")
                + rarity.joins() + ") p";
    }
}
