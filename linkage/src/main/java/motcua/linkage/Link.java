package motcua.linkage;

import java.util.List;
import motcua.linkage.engine.EngineException;
import motcua.linkage.spec.BadInputException;

/** The command line of the engine: see {@code ./motcua link --help}. */
public final class Link {
    private Link() {}

    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments)));
    }

    /** Runs one command; 0 done, 1 refused or not possible, 2 not understood. */
    public static int run(List<String> arguments) {
        try {
            return Commands.run(arguments);
        } catch (BadInputException e) {
            System.err.println("Nothing was linked. " + e.findings().size() + " finding(s):");
            e.findings().forEach(finding -> System.err.println("  " + finding));
            return 1;
        } catch (EngineException e) {
            System.err.println("The run stopped; run the same command again to go on from there.\n" + e.getMessage());
            return 1;
        }
    }
}
