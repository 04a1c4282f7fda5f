package motcua.linkage.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import motcua.linkage.Options;
import motcua.linkage.engine.DuckDbEngine;
import motcua.linkage.engine.Rows;
import motcua.linkage.generate.Registers;
import motcua.linkage.run.LinkRun;
import motcua.linkage.run.Progress;
import motcua.linkage.run.Request;
import motcua.linkage.spec.SpecReader;

/**
 * Links synthetic registers of growing size, each beside the physical limit of the machine: reading both registers once and
 * joining them on an integer. Each measurement runs in a process of its own, so that its peak memory is its own.
 */
public final class LinkageBench {
    private static final long SEED = 7;
    private static final String SPEC = """
            profile: vietnamese
            id: {left: person_id, right: insurance_no}
            fields:
              number:  {kind: number, left: citizen_number, right: so_cccd}
              name:    {kind: name, left: full_name, right: ho_ten}
              born:    {kind: date, left: birth_date, right: ngay_sinh}
              sex:     {kind: sex, left: sex, right: gioi_tinh}
              commune: {kind: commune, right-kind: commune-before, left: commune, right: xa}
              phone:   {kind: phone, left: phone, right: dien_thoai}
            csv: false
            """;

    private LinkageBench() {}

    /** {@code bench [--size 1M,10M] [--work FOLDER] [--memory 2GB]}, or one measurement inside its own process. */
    public static int run(Options options) {
        var words = options.words();
        if (!words.isEmpty() && words.getFirst().equals("limit")) {
            limit(Path.of(words.get(1)));
            return 0;
        }
        if (!words.isEmpty() && words.getFirst().equals("link")) {
            link(
                    Path.of(words.get(1)),
                    options.megabytes("memory", 2048),
                    options.text("engine", LinkRun.EMBEDDED),
                    options.has("engine"));
            return 0;
        }
        var work = Path.of(options.text("work", System.getProperty("java.io.tmpdir") + "/motcua-bench-linkage"));
        if (options.has("engines")) {
            for (var size : options.text("size", "1M").split(",", -1)) {
                new EnginesBench(work.resolve(size.strip()), options.text("memory", "2GB")).measure(records(size));
            }
            return 0;
        }
        System.out.printf(
                Locale.ROOT,
                "%-24s %10s %10s %10s %9s %9s %9s %9s %9s%n",
                "",
                "wall s",
                "CPU s",
                "peak MB",
                "limit x",
                "F1",
                "precision",
                "recall",
                "clerk %");
        for (var size : options.text("size", "1M,10M").split(",", -1)) {
            measure(work.resolve(size.strip()), records(size), options.text("memory", "2GB"));
        }
        return 0;
    }

    private static long records(String size) {
        return new Options(List.of("--n", size.strip()), java.util.Set.of("n"), java.util.Set.of()).number("n", 1);
    }

    /** Makes the registers where they are not there yet. */
    static void generate(Path work, long records) {
        if (!Files.exists(work.resolve("truth.parquet"))) {
            // The first register lacks the strangers of the second; a hundredth more people makes it whole.
            new Registers(records + records / 100, SEED).write(work, "parquet");
        }
    }

    private static void measure(Path work, long records, String memory) {
        generate(work, records);
        var limit = Measured.of(work, List.of("bench", "limit", work.toString()));
        print(records, "limit: scan and join", limit, 1, "");
        deleteTree(work.resolve("out"));
        var link = Measured.of(work, List.of("bench", "link", work.toString(), "--memory", memory));
        print(
                records,
                "link",
                link,
                link.wallSeconds() / limit.wallSeconds(),
                Truth.compare(work, work.resolve("out")).text());
    }

    private static void print(long records, String what, Measured measured, double times, String quality) {
        System.out.printf(
                Locale.ROOT,
                "%,12d %-22s %8.1f %10.1f %10d %9.1f %s%n",
                records,
                what,
                measured.wallSeconds(),
                measured.cpuSeconds(),
                measured.peakMb(),
                times,
                quality);
    }

    /** What no linkage can do without: every value of both registers read once, and one hash join on an integer. */
    private static void limit(Path work) {
        try (var engine = new DuckDbEngine(1_600, Runtime.getRuntime().availableProcessors(), work.resolve("spill"))) {
            for (var register : List.of("population", "insurance")) {
                var file =
                        DuckDbEngine.literal(work.resolve(register + ".parquet").toString());
                engine.view(
                        register,
                        "select *, file_row_number as row_no from read_parquet(" + file + ", file_row_number = true)");
            }
            var scan = System.nanoTime();
            Rows.number(
                    engine,
                    "select sum(length(person_id) + length(full_name) + length(birth_date) + length(sex) + length(citizen_number)"
                            + " + length(commune) + coalesce(length(phone), 0)) from population");
            Rows.number(
                    engine,
                    "select sum(length(insurance_no) + length(ho_ten) + length(ngay_sinh) + coalesce(length(gioi_tinh), 0)"
                            + " + coalesce(length(so_cccd), 0) + coalesce(length(xa), 0) + coalesce(length(dien_thoai), 0)) from insurance");
            var join = System.nanoTime();
            Rows.number(engine, "select count(*) from population l join insurance r on l.row_no = r.row_no");
            var end = System.nanoTime();
            // The limit is the work itself, not the start of a program around it.
            System.out.printf(Locale.ROOT, "%s%.3f%n", Measured.WALL, (end - scan) / 1e9);
            System.out.printf(Locale.ROOT, "scan %.2f s, join %.2f s%n", (join - scan) / 1e9, (end - join) / 1e9);
        }
    }

    private static void link(Path work, int memoryMb, String engine, boolean csv) {
        var spec = SpecReader.read("bench", SPEC.replace("csv: false", "csv: " + csv));
        var resources = new Request.Resources(memoryMb, Runtime.getRuntime().availableProcessors());
        new LinkRun(
                        new Request(
                                work.resolve("population.parquet"),
                                work.resolve("insurance.parquet"),
                                spec,
                                out(work, engine),
                                null,
                                resources),
                        new Progress(System.out))
                .run(engine);
    }

    static Path out(Path work, String engine) {
        return work.resolve(engine.equals(LinkRun.EMBEDDED) ? "out" : "out-" + engine);
    }

    static void deleteTree(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
