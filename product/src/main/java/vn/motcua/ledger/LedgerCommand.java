package vn.motcua.ledger;

import java.io.PrintStream;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.shared.Command;

/** {@code motcua ledger rebuild}: makes the ledger anew; {@code motcua ledger check}: says whether it would be the same. */
@Component
class LedgerCommand implements Command {
    private static final int FOUND_WRONG = 1;
    private static final int CALLED_WRONGLY = 2;

    private final RebuildLedger rebuildLedger;

    LedgerCommand(RebuildLedger rebuildLedger) {
        this.rebuildLedger = rebuildLedger;
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        if (arguments.equals(List.of("rebuild"))) {
            say(rebuildLedger.rebuild(), out);
            return 0;
        }
        if (arguments.equals(List.of("check"))) {
            var outcome = rebuildLedger.check();
            say(outcome, out);
            return outcome.isEqual() ? 0 : FOUND_WRONG;
        }
        out.println("Say: motcua ledger rebuild, or motcua ledger check");
        return CALLED_WRONGLY;
    }

    private static void say(RebuildLedger.Outcome outcome, PrintStream out) {
        out.println("Ledger from bills and statements: " + outcome.after().lines() + " lines.");
        out.println(
                outcome.isEqual()
                        ? "What had grown was the same."
                        : "What had grown was NOT the same: " + outcome.before().lines() + " lines.");
    }
}
