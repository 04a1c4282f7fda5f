package motcua.linkage.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import motcua.linkage.engine.DuckDbEngine;
import motcua.linkage.engine.Rows;

/**
 * Links held against the truth. Only the match band counts as linked; the clerk band is what a person would still look at.
 *
 * @param clerkShare pairs in the clerk band, as a share of the second register
 */
record Truth(double f1, double precision, double recall, double clerkShare) {
    static Truth compare(Path registers, Path out) {
        try (var engine = new DuckDbEngine(1_500, 2, registers.resolve("spill"))) {
            engine.dataset("links", List.of(out.resolve("links.parquet")));
            engine.dataset("doubtful", List.of(out.resolve("doubtful.parquet")));
            engine.dataset("truth", List.of(registers.resolve("truth.parquet")));
            engine.dataset("insurance", List.of(registers.resolve("insurance.parquet")));
            var links = (double) Rows.number(engine, "select count(*) from links");
            var right = (double)
                    Rows.number(
                            engine,
                            "select count(*) from links k join truth t on t.person_id = k.left_id and t.insurance_no = k.right_id");
            var all = (double) Rows.number(engine, "select count(*) from truth");
            var doubtful = (double) Rows.number(engine, "select count(*) from doubtful");
            var records = (double) Rows.number(engine, "select count(*) from insurance");
            return new Truth(2 * right / (links + all), right / links, right / all, doubtful / records);
        }
    }

    String text() {
        return String.format(Locale.ROOT, "%9.5f %9.6f %9.5f %9.3f", f1, precision, recall, 100 * clerkShare);
    }
}
