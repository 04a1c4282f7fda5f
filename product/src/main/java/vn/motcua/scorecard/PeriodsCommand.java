package vn.motcua.scorecard;

import java.io.PrintStream;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.shared.Command;

/** {@code motcua periods close PERIOD WHO}: freezes the figures of a period that is over. */
@Component
class PeriodsCommand implements Command {
    private static final int REFUSED = 1;
    private static final int CALLED_WRONGLY = 2;
    private static final int WORDS = 3;

    private final ClosedPeriods periods;

    PeriodsCommand(ClosedPeriods periods) {
        this.periods = periods;
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        var period =
                arguments.size() < WORDS ? null : Period.read(arguments.get(1)).orElse(null);
        if (period == null || !arguments.getFirst().equals("close")) {
            out.println("Say: motcua periods close 2026-10 WHO (also 2026-Q3, 2026, 2026-10-01..2026-10-15)");
            return CALLED_WRONGLY;
        }
        var who = String.join(" ", arguments.subList(2, arguments.size()));
        return switch (periods.close(period, who)) {
            case ClosedPeriods.Outcome.Closed(var closed) -> {
                out.println("Period " + closed.period() + " is closed: " + closed.inputs() + " dossiers, SHA-256 "
                        + closed.sha256() + ".");
                yield 0;
            }
            case ClosedPeriods.Outcome.AlreadyClosed(var closed) -> {
                out.println("Period " + closed.period() + " was closed at " + closed.closedAt() + " by "
                        + closed.closedBy() + " and stays what it is.");
                yield REFUSED;
            }
            case ClosedPeriods.Outcome.NotOver() -> {
                out.println("Period " + period + " has not ended.");
                yield REFUSED;
            }
            case ClosedPeriods.Outcome.NotCounted(var reading) -> {
                out.println("Events wait to be counted (" + reading.behind() + " behind), or could not be ("
                        + reading.passedOver() + "): run motcua facts rebuild.");
                yield REFUSED;
            }
        };
    }
}
