package vn.motcua.packages;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import motcua.vietnamese.Text;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.packages.PackageConflicts.Known;

/**
 * An editor brings in a package. It is kept under the log with who, why and by which decision, and each module takes its part, all
 * in one transaction; or it is refused with everything that is wrong, and nothing is kept. What was imported never changes: a change
 * is a new version.
 */
@Component
public class ImportPackage {
    /**
     * @param who an officer, or who runs the command
     * @param reason why it is brought in
     * @param decision number of the decision it is brought in under; empty where there is none
     */
    public record Why(String who, String reason, String decision) {
        public Why {
            who = Text.line(who);
            reason = Text.line(reason);
            decision = Text.line(decision);
        }
    }

    public sealed interface Outcome {
        record Imported(String name, String sha256) implements Outcome {}

        /** Exactly this package is there already. */
        record Unchanged(String name) implements Outcome {}

        record Refused(List<PackageFinding> findings) implements Outcome {
            public Refused {
                findings = List.copyOf(findings);
            }
        }
    }

    private final CheckPackage check;
    private final Packages packages;
    private final PackageStore store;
    private final ObjectProvider<PackagePart> parts;
    private final Clock clock;

    ImportPackage(
            CheckPackage check, Packages packages, PackageStore store, ObjectProvider<PackagePart> parts, Clock clock) {
        this.check = check;
        this.packages = packages;
        this.store = store;
        this.parts = parts;
        this.clock = clock;
    }

    @Transactional
    public Outcome importFrom(PackageFiles files, Why why) {
        var findings = new PackageFindings();
        findings.require(!why.who().isBlank(), "", "who", "Ghi ai nhập gói này.");
        findings.require(!why.reason().isBlank(), "", "reason", "Ghi vì sao nhập gói này.");
        if (!findings.isEmpty()) {
            return new Outcome.Refused(findings.all());
        }
        return switch (check.check(files)) {
            case CheckPackage.Outcome.Refused(var found) -> new Outcome.Refused(found);
            case CheckPackage.Outcome.Sound(var pack) -> keep(pack, why);
        };
    }

    private Outcome keep(ProcedurePackage pack, Why why) {
        var code = pack.manifest().code();
        store.lock(code);
        var same = packages.version(code, pack.manifest().version());
        if (same.isPresent() && same.get().files().sha256().equals(pack.files().sha256())) {
            return new Outcome.Unchanged(pack.manifest().name());
        }
        var findings = new PackageFindings();
        var today = LocalDate.now(clock);
        new PackageConflicts(new Known(same, packages.newest(code), packages::providing), today).find(pack, findings);
        if (!findings.isEmpty()) {
            return new Outcome.Refused(findings.all());
        }
        store.add(pack, why, clock.instant());
        parts.orderedStream().forEach(part -> part.take(pack));
        return new Outcome.Imported(pack.manifest().name(), pack.files().sha256());
    }
}
