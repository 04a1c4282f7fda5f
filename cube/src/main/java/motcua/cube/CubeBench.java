package motcua.cube;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.motcua.scorecard.Figure;

/**
 * {@code ./motcua bench cube}: a country's facts are made up, or taken from a folder that an earlier call made, and in one run counted and
 * read beside a plain scan of the same columns in the same files, which nobody who counts them can undercut.
 */
final class CubeBench {
    private static final String YEAR = Integer.toString(GenerateFacts.YEAR);
    private static final String MONTH = YEAR + "-06";
    private static final int TIMES = 3;
    private static final int DRILLED = 40;
    private static final int LINES = 50;
    private static final int DOSSIERS_MIN = 100;

    private final Asked asked;
    private final PrintStream out;

    CubeBench(Asked asked, PrintStream out) {
        this.asked = asked;
        this.out = out;
    }

    /** Something that is timed. */
    @FunctionalInterface
    private interface Work {
        void run();
    }

    void run() {
        try {
            var root = asked.option("data") == null
                    ? Files.createTempDirectory("motcua-bench-cube-")
                    : Path.of(asked.option("data", ""));
            try {
                make(root);
                measure(root);
            } finally {
                if (asked.option("data") == null) {
                    delete(root);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void make(Path root) {
        if (Files.isDirectory(root)
                && Files.exists(FactFolder.province(root, "01").resolve(Manifest.NAME))) {
            line("The facts in " + root + " are taken as they are.");
            return;
        }
        var wanted = GenerateFacts.Wanted.of(asked);
        double seconds = seconds(() -> new GenerateFacts(root, wanted).run());
        line("Made up in %.0f s.".formatted(seconds));
    }

    private void measure(Path root) {
        var folder = FactFolder.open(root);
        var definitions = Definitions.ofTheProduct();
        var manifests = folder.provinces().values();
        line("%,d dossiers with %,d events of %d provinces, %,d MB; %d processors, %,d MB for DuckDB"
                .formatted(
                        manifests.stream().mapToLong(Manifest::dossiers).sum(),
                        manifests.stream().mapToLong(Manifest::events).sum(),
                        manifests.size(),
                        manifests.stream()
                                        .flatMap(one -> one.parts().stream())
                                        .mapToLong(Manifest.Part::bytes)
                                        .sum()
                                >> 20,
                        Runtime.getRuntime().availableProcessors(),
                        Duck.MEGABYTES));
        line("");
        line("| What (seconds; median of " + TIMES + ") | time | of the scan |");
        line("|---|---:|---:|");
        try (var duck = Duck.open()) {
            double scan = median(() -> duck.number(scan(folder)));
            row("plain scan of the columns that the measures read", scan, scan);
            row(
                    "how many dossiers each agency, counter and procedure has (three columns)",
                    median(() -> duck.number(keys(folder))),
                    scan);
            var year = Moments.of(YEAR, folder.asOf());
            row(
                    "rebuild: all measures of the year by agency, counter and procedure",
                    median(() -> Cells.compute(duck, folder, definitions, year)),
                    scan);
            row(
                    "rebuild of a month that is over, from what was known at its end",
                    median(() -> Cells.compute(duck, folder, definitions, Moments.of(MONTH, folder.asOf()))),
                    scan);
            for (var period : List.of(YEAR, MONTH)) {
                row(
                        "index 766, both versions, every commune, " + period,
                        median(() -> communes(root, definitions, period)),
                        scan);
            }
            drill(duck, folder, definitions, scan);
            planted(duck, folder, definitions);
        }
    }

    /** As a caller has it: the folder is opened, the files are held against their manifests' lengths, the cells are read. */
    private static void communes(Path root, Definitions definitions, String period) {
        try (var duck = Duck.open()) {
            var folder = FactFolder.open(root);
            var figures = new CubeFigures(duck, folder, definitions, Cells.read(folder, definitions, period));
            for (var index : definitions.indices()) {
                if (figures.scores(index, Place.COUNTRY, By.COMMUNE, null).isEmpty()) {
                    throw new CubeRefused("Every commune must have points, but none has.");
                }
            }
        }
    }

    private static String scan(FactFolder folder) {
        var columns = FactTables.names(FactTables.DOSSIER).split(", ", -1);
        var read = Stream.of(columns)
                .filter(column -> !column.equals("dossier_id") && !column.equals("place") && !column.equals("passes"))
                .map(column -> "count(" + column + ")")
                .collect(Collectors.joining(" + "));
        return "select " + read + " from " + folder.dossiers("", null);
    }

    private static String keys(FactFolder folder) {
        return "select count(*) from (select agency, counter, procedure_code, count(*) from "
                + folder.dossiers("", null) + " group by 1, 2, 3)";
    }

    private void drill(Duck duck, FactFolder folder, Definitions definitions, double scan) {
        var figures = new CubeFigures(duck, folder, definitions, Cells.read(folder, definitions, YEAR));
        var communes =
                new ArrayList<>(figures.figures(Place.COUNTRY, By.COMMUNE, null).keySet());
        Collections.shuffle(communes, new Random(766));
        for (var period : List.of(YEAR, MONTH)) {
            var times = new ArrayList<Double>();
            for (var commune : communes.subList(0, Math.min(DRILLED, communes.size()))) {
                times.add(seconds(() -> dossiers(duck, folder, definitions, commune, period)));
            }
            times.sort(Comparator.naturalOrder());
            row(
                    "the " + LINES + " dossiers that cost a commune most, " + period + " (median of " + times.size()
                            + " communes)",
                    times.get(times.size() / 2),
                    scan);
            row("the slowest of them", times.getLast(), scan);
        }
    }

    private static void dossiers(Duck duck, FactFolder folder, Definitions definitions, String commune, String period) {
        var figures = new CubeFigures(duck, folder, definitions, Cells.read(folder, definitions, period));
        var place = Place.of(commune, duck, folder.agencies());
        var score = figures.scores(definitions.index(null), place, By.ALL, null).get("all");
        if (score != null) {
            new CostlyDossiers(duck, folder).of(score, place, null, Moments.of(period, folder.asOf()), LINES);
        }
    }

    /** Whether what was made wrong on purpose is at the end of the list in which it belongs. */
    private void planted(Duck duck, FactFolder folder, Definitions definitions) {
        var figures = new CubeFigures(duck, folder, definitions, Cells.read(folder, definitions, YEAR));
        line("");
        line("| Planted fault | communes that have it | last of their province |");
        line("|---|---:|---:|");
        for (var kind : Planted.ALL) {
            int all = 0;
            int found = 0;
            for (var province : folder.provinces().values()) {
                var communes =
                        figures.figures(Place.of(province.province(), duck, folder.agencies()), By.COMMUNE, null);
                for (var commune : Objects.requireNonNull(province.planted().get(kind.measure()))) {
                    all++;
                    found += isLast(commune, kind, communes) ? 1 : 0;
                }
            }
            line("| `%s` %s | %d | %d |".formatted(kind.measure(), kind.isHigh() ? "high" : "low", all, found));
        }
    }

    private static boolean isLast(String commune, Planted kind, Map<String, List<Figure>> communes) {
        return communes.entrySet().stream()
                .filter(one -> of(figure(one.getValue(), kind)) >= DOSSIERS_MIN)
                .max(Comparator.comparingDouble(one -> {
                    double ratio = figure(one.getValue(), kind).ratio().orElseThrow();
                    return kind.isHigh() ? ratio : -ratio;
                }))
                .filter(worst -> worst.getKey().equals(commune))
                .isPresent();
    }

    private static Figure figure(List<Figure> figures, Planted kind) {
        return figures.stream()
                .filter(one -> one.measure().key().equals(kind.measure()))
                .findFirst()
                .orElseThrow();
    }

    private static long of(Figure figure) {
        return Objects.requireNonNull(figure.of());
    }

    private void row(String what, double seconds, double scan) {
        line(String.format(Locale.ROOT, "| %s | %.2f | %.2f |", what, seconds, seconds / scan));
    }

    private static double median(Work work) {
        var times = new ArrayList<Double>();
        for (int i = 0; i < TIMES; i++) {
            times.add(seconds(work));
        }
        times.sort(Comparator.naturalOrder());
        return times.get(TIMES / 2);
    }

    private static double seconds(Work work) {
        long begin = System.nanoTime();
        work.run();
        return (System.nanoTime() - begin) / 1e9;
    }

    private void line(String text) {
        out.println(text);
    }

    private static void delete(Path root) throws IOException {
        try (var files = Files.walk(root)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
