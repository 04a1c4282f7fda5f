package motcua.cube;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import vn.motcua.scorecard.Figure;
import vn.motcua.scorecard.Index;
import vn.motcua.scorecard.Score;

/** The command line of the cube: see {@code ./motcua cube help}. */
public final class Cube {
    private static final int DONE = 0;
    private static final int REFUSED = 1;
    private static final int NOT_UNDERSTOOD = 2;
    private static final int LINES = 50;
    private static final int LINES_MAX = 1_000_000;

    private static final String USAGE = """
            ./motcua cube export FOLDER [--province NN]
                the facts of this province's database into FOLDER/province=NN, as Parquet with a manifest
            ./motcua cube generate FOLDER [--dossiers N] [--provinces N] [--seed N]
                made-up facts of a year, for trials and measurements (14500000 dossiers of 34 provinces; seed 1)
            ./motcua cube verify FOLDER
                whether every file is byte for byte what its manifest says
            ./motcua cube compute FOLDER PERIOD...
                all measures of the periods (2026-10, 2026-Q3, 2026, 2026-10-01..2026-10-15), from the facts of all provinces there
            ./motcua cube figures FOLDER PERIOD [--place P] [--by B] [--procedure CODE]
            ./motcua cube scores FOLDER PERIOD [--place P] [--by B] [--procedure CODE]
                every measure, or the points of every version of index 766, as CSV; P: country, two digits of a province, five of a
                commune, or the id of an agency; B: all, province, department, commune, agency, procedure
            ./motcua cube dossiers FOLDER PERIOD --place P [--index KEY] [--procedure CODE] [--limit N]
                the dossiers that cost the place points, the costliest first
            ./motcua cube compare FOLDER PERIOD... [--province NN] [--spark yes]
                exports, and counts every measure in PostgreSQL, in DuckDB and, where asked, in Apache Spark: whether they are equal,
                and if not, which dossiers
            """;

    private final PrintStream out;

    Cube(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), System.out, System.err));
    }

    /** Runs one command; 0 done, 1 refused or different, 2 not understood. */
    static int run(List<String> arguments, PrintStream out, PrintStream err) {
        try {
            return new Cube(out).run(Asked.of(arguments));
        } catch (Asked.NotUnderstood e) {
            err.println(e.getMessage());
            err.println(USAGE);
            return NOT_UNDERSTOOD;
        } catch (CubeRefused e) {
            err.println(e.getMessage());
            return REFUSED;
        } catch (UncheckedIOException e) {
            err.println("A file cannot be read or written: " + e.getCause());
            return REFUSED;
        }
    }

    private int run(Asked asked) {
        switch (asked.what()) {
            case "export" -> export(asked);
            case "generate" -> generate(asked);
            case "verify" -> verify(asked);
            case "compute" -> compute(asked);
            case "figures" -> figures(asked);
            case "scores" -> scores(asked);
            case "dossiers" -> dossiers(asked);
            case "compare" -> {
                return compare(asked);
            }
            case "bench" -> new CubeBench(asked, out).run();
            case "help" -> out.println(USAGE);
            default -> throw new Asked.NotUnderstood("There is no 'cube " + asked.what() + "'.");
        }
        return DONE;
    }

    private void export(Asked asked) {
        try (var postgres = Postgres.open()) {
            say(postgres.export(asked.folder(), asked.province()));
        }
    }

    private void generate(Asked asked) {
        new GenerateFacts(asked.folder(), GenerateFacts.Wanted.of(asked)).run().forEach(this::say);
    }

    private void say(Manifest manifest) {
        out.printf(
                Locale.ROOT,
                "Province %s: %,d dossiers, %,d events, %,d bytes, as of %s, facts %s%n",
                manifest.province(),
                manifest.dossiers(),
                manifest.events(),
                manifest.parts().stream().mapToLong(Manifest.Part::bytes).sum(),
                manifest.asOf(),
                manifest.factsSum());
    }

    private void verify(Asked asked) {
        var folder = FactFolder.open(asked.folder());
        folder.requireBytes();
        folder.provinces().values().forEach(this::say);
        out.println("Every file is what its manifest says.");
    }

    private void compute(Asked asked) {
        var folder = FactFolder.open(asked.folder());
        folder.requireBytes();
        var definitions = Definitions.ofTheProduct();
        try (var duck = Duck.open()) {
            for (var period : asked.periods()) {
                var cells = Cells.compute(duck, folder, definitions, Moments.of(period, folder.asOf()));
                out.printf(
                        Locale.ROOT,
                        "Period %s as of %s: %,d cells, SHA-256 %s%n",
                        cells.period(),
                        cells.asOf(),
                        cells.rows(),
                        cells.sha256());
            }
        }
    }

    private void figures(Asked asked) {
        try (var duck = Duck.open()) {
            var folder = FactFolder.open(asked.folder());
            var definitions = Definitions.ofTheProduct();
            var cells = Cells.read(folder, definitions, asked.period());
            var found = new CubeFigures(duck, folder, definitions, cells)
                    .figures(place(asked, duck, folder), By.of(asked.option("by", "all")), asked.option("procedure"));
            out.println("key,measure,rule,period,as_of,counted,of");
            found.forEach((key, figures) -> figures.forEach(figure -> line(key, figure, cells)));
        }
    }

    private void line(String key, Figure figure, Cells cells) {
        out.println(String.join(
                ",",
                key,
                figure.measure().key(),
                figure.measure().rule(),
                cells.period(),
                cells.asOf().toString(),
                Long.toString(figure.counted()),
                figure.of() == null ? "" : Long.toString(figure.of())));
    }

    private void scores(Asked asked) {
        try (var duck = Duck.open()) {
            var folder = FactFolder.open(asked.folder());
            var definitions = Definitions.ofTheProduct();
            var cells = Cells.read(folder, definitions, asked.period());
            var figures = new CubeFigures(duck, folder, definitions, cells);
            out.println("key,index,rule,period,as_of,points,of_points_that_could_be_had");
            for (var index : definitions.indices()) {
                figures.scores(
                                index,
                                place(asked, duck, folder),
                                By.of(asked.option("by", "all")),
                                asked.option("procedure"))
                        .forEach((key, score) -> line(key, index, score, cells));
            }
        }
    }

    private void line(String key, Index index, Score score, Cells cells) {
        out.println(String.join(
                ",",
                key,
                index.key(),
                index.rule(),
                cells.period(),
                cells.asOf().toString(),
                String.format(Locale.ROOT, "%.4f", score.points()),
                String.format(Locale.ROOT, "%.4f", score.within())));
    }

    private void dossiers(Asked asked) {
        try (var duck = Duck.open()) {
            var folder = FactFolder.open(asked.folder());
            var definitions = Definitions.ofTheProduct();
            var cells = Cells.read(folder, definitions, asked.period());
            var place = place(asked, duck, folder);
            var index = definitions.index(asked.option("index"));
            Map<String, Score> scores = new CubeFigures(duck, folder, definitions, cells)
                    .scores(index, place, By.ALL, asked.option("procedure"));
            out.println("dossier,procedure,agency,late,cost");
            if (!scores.isEmpty()) {
                new CostlyDossiers(duck, folder)
                        .of(
                                Objects.requireNonNull(scores.get("all")),
                                place,
                                asked.option("procedure"),
                                Moments.of(cells.period(), folder.asOf()),
                                (int) asked.number("limit", LINES, LINES_MAX))
                        .forEach(line -> out.printf(
                                Locale.ROOT,
                                "%s,%s,%s,%s,%.6f%n",
                                line.id(),
                                line.procedure(),
                                line.agency(),
                                line.isLate() ? "1" : "0",
                                line.cost()));
            }
        }
    }

    private static Place place(Asked asked, Duck duck, FactFolder folder) {
        return Place.of(asked.option("place", Place.COUNTRY.text()), duck, folder.agencies());
    }

    private int compare(Asked asked) {
        try (var postgres = Postgres.open()) {
            var outcomes = postgres.compare(new CompareEngines.Wanted(
                    asked.folder(),
                    asked.province(),
                    asked.periods(),
                    asked.option("spark", "no").equals("yes")));
            for (var outcome : outcomes) {
                out.printf(
                        Locale.ROOT,
                        "Period %s as of %s: %,d figures of %,d cells counted by %s, %s%n",
                        outcome.moments().period(),
                        outcome.moments().asOf(),
                        outcome.figures(),
                        outcome.cells(),
                        outcome.engines(),
                        outcome.cells() == 0
                                ? "no dossier lived in it."
                                : outcome.differences().isEmpty()
                                        ? "all equal."
                                        : outcome.differences().size() + " NOT equal:");
                outcome.differences().forEach(one -> out.println("  " + one));
            }
            return outcomes.stream().allMatch(one -> one.differences().isEmpty()) ? DONE : REFUSED;
        }
    }
}
