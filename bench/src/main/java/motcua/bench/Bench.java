package motcua.bench;

import java.util.List;

/** {@code ./motcua bench lifecycle|lists|burst|notices|publishing|clock|decisions|dmn-kit|bpmn-kit|schema-kit|pages}: measures and prints a table. */
public final class Bench {
    private static final int EXIT_OK = 0;
    private static final int EXIT_FAILED = 1;
    private static final int EXIT_USAGE = 2;

    private static final String USAGE = """
            ./motcua bench lifecycle [--dossiers N,N…] [--seconds N] [--clients N] [--data DIR] [--verify]
                whole lives of dossiers over HTTP, with each number of dossiers in the ledger (default 10000,1000000),
                for so many seconds (90), by so many clients (8), beside pgbench with the same SQL; a province of its
                own in a temporary folder, or in DIR, which is kept: a later call goes on with its ledger and figures;
                --verify holds the filled ledger against its signed log before measuring
            ./motcua bench lists [--dossiers N] [--seconds N] [--data DIR]
                officers' lists and search by the API, each for so many seconds, beside a plain select by key
            ./motcua bench burst [--dossiers N] [--seconds N] [--data DIR]
                lives that begin 1, 15, 1, 25, 2, 35 and 10 times a second, each for so many seconds, whether those
                before them have ended or not: errors, times, how long until a burst is over, memory
            ./motcua bench notices [--seconds N] [--data DIR]
                a hundred notices a second, from the event to the carrier that has the message: what share within 10 s
            ./motcua bench publishing [--dossiers N] [--seconds N] [--data DIR]
                a version of a procedure is brought in, reviewed and published while so many dossiers run on the one
                before: what the three steps take, what those at work notice, and whether any dossier changed
            ./motcua bench clock [--cases N]
                due dates per second: the command ./motcua due, and the calendar alone (default 200000 cases)
            ./motcua bench decisions [--cases N]
                decisions per second: a fee table of 30 rows, beside the same rules as a Java switch
            ./motcua bench dmn-kit [--data PLACE]
                the public compatibility kit of DMN case by case, fetched for the run, or from a folder or zip
            ./motcua bench bpmn-kit [--data PLACE]
                the reference models of BPMN's makers: which are taken, what stands in the others
            ./motcua bench schema-kit [--data PLACE]
                the public tests of JSON Schema 2020-12, required part, as forms and packages read schemas
            ./motcua bench pages [--data DIR]
                what a first visit sends over the wire, time to start, memory
            """;

    private Bench() {}

    public static void main(String[] args) {
        System.exit(run(List.of(args)));
    }

    private static int run(List<String> words) {
        try {
            var asked = Asked.of(words);
            switch (asked.what()) {
                case "lifecycle" -> new LifecycleBench(asked).run();
                case "lists" -> new ListsBench(asked).run();
                case "burst" -> new BurstBench(asked).run();
                case "notices" -> new NoticesBench(asked).run();
                case "publishing" -> new PublishingBench(asked).run();
                case "clock" -> new ClockBench(asked.cases()).run();
                case "decisions" -> new DecisionBench(asked.cases()).run();
                case "dmn-kit" -> DmnKit.of(asked.data()).run();
                case "bpmn-kit" -> BpmnKit.of(asked.data()).run();
                case "schema-kit" -> SchemaKit.of(asked.data()).run();
                case "pages" -> new PagesBench(asked).run();
                default -> throw new BadCall("There is no 'bench " + asked.what() + "'.");
            }
            return EXIT_OK;
        } catch (BadCall e) {
            System.err.println(e.getMessage());
            System.err.println(USAGE);
            return EXIT_USAGE;
        } catch (BenchFailed e) {
            System.err.println(e.getMessage());
            return EXIT_FAILED;
        }
    }
}
