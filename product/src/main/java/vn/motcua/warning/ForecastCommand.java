package vn.motcua.warning;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.List;
import java.util.Locale;

/** {@code motcua forecast FILE}: forecasts of lateness and of remaining time beside what needs no forecast, on a public event log. */
public final class ForecastCommand {
    private static final int CALLED_WRONGLY = 2;
    private static final int NOT_READABLE = 1;

    private ForecastCommand() {}

    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), System.out));
    }

    static int run(List<String> arguments, PrintStream out) {
        if (arguments.size() != 1) {
            out.println("Say: motcua forecast FILE (an event log as .csv or .csv.gz; see docs/steering.md)");
            return CALLED_WRONGLY;
        }
        try {
            say(CompareForecasts.of(EventLogFile.read(Path.of(arguments.getFirst()))), out);
            return 0;
        } catch (IOException | DateTimeException | IllegalArgumentException _) {
            out.println("This file is no event log of ended cases; docs/steering.md says which columns one must have.");
            return NOT_READABLE;
        }
    }

    static void say(CompareForecasts.Result result, PrintStream out) {
        out.printf(
                Locale.ROOT,
                "Learnt from %d cases that had ended on %s; tried on %d that began later, %d of them late.%n",
                result.learnt(),
                result.cut(),
                result.tried(),
                result.late());
        out.printf(Locale.ROOT, "Late in the end, of those still open so many days before their due time:%n");
        result.stillOpen()
                .forEach(one -> out.printf(
                        Locale.ROOT,
                        "  %2d days: %d of %d, precision %.2f when all are flagged%n",
                        one.daysBefore(),
                        one.late(),
                        one.open(),
                        one.precision()));
        var lateness = result.lateness();
        out.printf(
                Locale.ROOT,
                "Forecast %d days before: AUC %.3f, precision %.2f where three quarters of the late ones are flagged;"
                        + " mean forecast %.2f, late %.2f.%n",
                CompareForecasts.DAYS_BEFORE,
                lateness.auc(),
                lateness.precision(),
                lateness.meanForecast(),
                lateness.late());
        var time = result.time();
        out.printf(
                Locale.ROOT,
                "Remaining time at %d events, mean absolute error in days: median of all %.1f, by last step %.1f,"
                        + " by last step and limit %.1f; %.0f %% took no longer than p75, %.0f %% no longer than p90.%n",
                time.moments(),
                time.global(),
                time.byStep(),
                time.byStepAndLimit(),
                100 * time.within75(),
                100 * time.within90());
    }
}
