package vn.motcua.dossier;

import java.io.PrintStream;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.shared.Command;

/** {@code motcua verify-log}: says whether the ledger is what its signed log says, and if not, where. */
@Component
class VerifyLogCommand implements Command {
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
        report.findings().forEach(finding -> out.println(finding.kind() + ": " + finding.where()));
        out.println(
                report.isIntact()
                        ? "The log is intact: every row is what its log says, every log entry is in the signed tree."
                        : "The log is NOT intact: " + report.findings().size() + " findings.");
        return report.isIntact() ? 0 : 1;
    }
}
