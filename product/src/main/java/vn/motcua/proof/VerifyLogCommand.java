package vn.motcua.proof;

import java.io.PrintStream;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import vn.motcua.shared.Command;

/**
 * {@code motcua verify-log}: says whether the ledger is what its signed log says, and if not, where. Heads from a printed
 * page may follow: {@code "LEDGER 123 ab12…"}. It looks and makes nothing: where there is no ledger it says so.
 */
@Component
class VerifyLogCommand implements Command {
    static final String NAME = "verify-log";
    private static final int NOTHING_TO_LOOK_AT = 2;
    private static final Map<String, Found> KINDS =
            Arrays.stream(Found.values()).collect(Collectors.toMap(Found::word, Function.identity()));

    private final LogStore log;
    private final LogKeys keys;
    private final HeadsFile copies;
    private final VerifyLog verifier;
    private final Clock clock;

    VerifyLogCommand(LogStore log, LogKeys keys, HeadsFile copies, VerifyLog verifier, Clock clock) {
        this.clock = clock;
        this.log = log;
        this.keys = keys;
        this.copies = copies;
        this.verifier = verifier;
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        if (!log.isThere()) {
            out.println(
                    "There is no ledger in this database, so nothing can be verified and nothing was made. The key of the"
                            + " log is looked for in " + keys.file() + " (motcua.data), copies of its heads in "
                            + copies.path()
                            + ": name the right database and the right folder.");
            return NOTHING_TO_LOOK_AT;
        }
        try {
            var now = clock.instant();
            var printed = arguments.stream()
                    .map(typed -> HeadCopy.printed(typed, now))
                    .toList();
            return said(verifier.verify(printed), out);
        } catch (IllegalArgumentException e) {
            out.println(e.getMessage());
            return NOTHING_TO_LOOK_AT;
        } catch (DataAccessException e) {
            out.println(
                    "The tables of this database are not those of this program, which changes nothing here: start the"
                            + " product once on it, or ask the program that wrote it. ("
                            + e.getMostSpecificCause().getMessage()
                            + ")");
            return NOTHING_TO_LOOK_AT;
        }
    }

    private static int said(VerifyLog.Report report, PrintStream out) {
        out.println("Looked at: "
                + report.lookedAt().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(entry -> entry.getKey() + " " + entry.getValue())
                        .collect(Collectors.joining(", ")));
        report.notes().forEach(out::println);
        report.findings()
                .forEach(finding ->
                        out.println(finding.kind() + ": " + finding.where() + ": " + meaning(finding.kind())));
        out.println(
                report.isIntact()
                        ? "The log is intact: every row is what its log says, every log entry is in the signed tree."
                        : "The log is NOT intact: " + report.all() + " findings.");
        return report.isIntact() ? 0 : 1;
    }

    private static String meaning(String kind) {
        var known = KINDS.get(kind);
        return known == null ? "differs" : known.meaning();
    }
}
