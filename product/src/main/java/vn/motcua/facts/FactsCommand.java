package vn.motcua.facts;

import java.io.PrintStream;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.shared.Command;

/** {@code motcua facts rebuild}: builds the facts anew from the log; {@code motcua facts check}: says whether they would be the same. */
@Component
class FactsCommand implements Command {
    private static final int FOUND_WRONG = 1;
    private static final int CALLED_WRONGLY = 2;

    private final RebuildFacts rebuildFacts;

    FactsCommand(RebuildFacts rebuildFacts) {
        this.rebuildFacts = rebuildFacts;
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        if (arguments.equals(List.of("rebuild"))) {
            var outcome = rebuildFacts.rebuild();
            say(outcome, out);
            return 0;
        }
        if (arguments.equals(List.of("check"))) {
            var outcome = rebuildFacts.check();
            say(outcome, out);
            return outcome.isEqual() ? 0 : FOUND_WRONG;
        }
        out.println("Say: motcua facts rebuild, or motcua facts check");
        return CALLED_WRONGLY;
    }

    private static void say(RebuildFacts.Outcome outcome, PrintStream out) {
        out.println("Facts from the log: " + outcome.after().dossiers() + " dossiers, "
                + outcome.after().events() + " events, up to place " + outcome.place() + ".");
        out.println(
                outcome.isEqual()
                        ? "What had grown was the same."
                        : "What had grown was NOT the same: " + outcome.before().dossiers() + " dossiers, "
                                + outcome.before().events() + " events.");
    }
}
