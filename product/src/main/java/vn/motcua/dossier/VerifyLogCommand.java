package vn.motcua.dossier;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.motcua.shared.Command;

/** {@code motcua verify-log}: says whether the ledger is what its signed log says, and if not, where. */
@Component
class VerifyLogCommand implements Command {
    private static final Map<String, String> MEANING = Map.ofEntries(
            Map.entry("leaf-missing", "leaves of the tree were removed"),
            Map.entry("leaf-without-head", "leaves stand in the tree that no signed head covers"),
            Map.entry("event-removed", "the log entry was removed, the tree still names it"),
            Map.entry("event-changed", "the log entry is not the one that was written"),
            Map.entry("event-outside-tree", "a log entry was added or changed past the product"),
            Map.entry("root-differs", "the leaves below this head were changed after it was signed"),
            Map.entry("signature-foreign", "this head was changed, or signed with another key"),
            Map.entry("content-changed", "answers or papers are not those that were filed"),
            Map.entry("result-changed", "the row of the result is not what the log says"),
            Map.entry("result-removed", "the result that the log names is not there"),
            Map.entry("row-removed", "the log tells of this dossier, but it has no row"),
            Map.entry("row-differs", "the dossier's row is not what its log says"));

    private final SealLog sealer;
    private final VerifyLog verifier;

    VerifyLogCommand(SealLog sealer, VerifyLog verifier) {
        this.sealer = sealer;
        this.verifier = verifier;
    }

    @Override
    public String name() {
        return "verify-log";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        sealer.seal();
        var report = verifier.verify();
        out.println("Events in the tree: " + report.leaves() + ", signed heads: " + report.heads()
                + ", dossiers replayed: " + report.dossiers());
        report.findings()
                .forEach(finding -> out.println(finding.kind() + ": " + finding.where() + ": "
                        + MEANING.getOrDefault(finding.kind(), "differs")));
        out.println(
                report.isIntact()
                        ? "The log is intact: every row is what its log says, every log entry is in the signed tree."
                        : "The log is NOT intact: " + report.findings().size() + " findings.");
        return report.isIntact() ? 0 : 1;
    }
}
