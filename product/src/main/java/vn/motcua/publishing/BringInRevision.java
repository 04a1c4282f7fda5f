package vn.motcua.publishing;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import motcua.vietnamese.Text;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.packages.CheckPackage;
import vn.motcua.packages.ImportPackage;
import vn.motcua.packages.PackageFiles;
import vn.motcua.packages.PackageFinding;
import vn.motcua.packages.PackageLayout;
import vn.motcua.packages.PackageReading;
import vn.motcua.packages.ProcedurePackage;
import vn.motcua.packages.ReadPackage;
import vn.motcua.publishing.Revision.State;
import vn.motcua.publishing.RevisionStep.Kind;
import vn.motcua.shared.Uuid7;

/**
 * An editor brings in a package: the machine checks it at once. A file that is no package, or does not say whose it is, is refused
 * and nothing is kept; a package with other faults is kept as a draft with all of them, so that others can help.
 */
@Component
public class BringInRevision {
    public sealed interface Outcome {
        record BroughtIn(Revision revision) implements Outcome {}

        record Refused(List<PackageFinding> findings) implements Outcome {
            public Refused {
                findings = List.copyOf(findings);
            }
        }
    }

    private static final String REASON_MISSING = "change-reason";

    /** Revisions of one person that are neither published nor dropped. */
    private static final int UNFINISHED_MAX = 100;

    private final CheckPackage check;
    private final ImportPackage imports;
    private final RevisionStore store;
    private final Entitled entitled;
    private final ObjectProvider<BroughtInTogether> together;
    private final Clock clock;

    BringInRevision(
            CheckPackage check,
            ImportPackage imports,
            RevisionStore store,
            Entitled entitled,
            ObjectProvider<BroughtInTogether> together,
            Clock clock) {
        this.check = check;
        this.imports = imports;
        this.store = store;
        this.entitled = entitled;
        this.together = together;
        this.clock = clock;
    }

    /** @param reason what it changes and why, in the author's words */
    @Transactional
    public Outcome bringIn(byte[] zip, Editor author, String reason) {
        var entered = new Entered();
        var words = entered.words("reason", reason, REASON_MISSING);
        entered.judge();
        return switch (ReadPackage.zip(zip)) {
            case PackageReading.Refused(var findings) -> new Outcome.Refused(findings);
            case PackageReading.Read(var files) -> bringIn(files, author, words, false);
        };
    }

    /**
     * One of many that are brought in together, each with its own version: how many of them may wait is not counted.
     *
     * @param words what they change and why, as it was judged before
     */
    @Transactional
    public Outcome bringInTogether(PackageFiles files, Editor author, String words) {
        return bringIn(files, author, words, true);
    }

    private Outcome bringIn(PackageFiles files, Editor author, String words, boolean isOneOfMany) {
        var findings = check.check(files) instanceof CheckPackage.Outcome.Refused(var found)
                ? found
                : List.<PackageFinding>of();
        var named = CheckPackage.named(files);
        if (named.isEmpty()) {
            return new Outcome.Refused(findings);
        }
        var pack = named.get();
        store.lock(pack.manifest().code());
        var hindrances = hindrances(pack, author, isOneOfMany);
        if (!hindrances.isEmpty()) {
            return new Outcome.Refused(hindrances);
        }
        var all = findings.isEmpty() ? imports.conflicts(pack) : findings;
        return new Outcome.BroughtIn(keep(pack, author, words, all));
    }

    /** Why it is not even kept as a draft. */
    private List<PackageFinding> hindrances(ProcedurePackage pack, Editor author, boolean isOneOfMany) {
        var found = new ArrayList<PackageFinding>();
        entitled.hindrance(author, pack.manifest().code(), pack.files())
                .ifPresent(
                        why -> found.add(new PackageFinding("", "", why.said().vietnamese())));
        store.onTheirWay(pack.manifest().code(), pack.manifest().version())
                .forEach(other -> found.add(new PackageFinding(
                        PackageLayout.MANIFEST,
                        "/version",
                        "Gói " + other.label() + " đã có, do " + other.author().name()
                                + " đưa lên. Hãy lấy số phiên bản khác, hoặc chờ gói đó bị trả lại hay được rút.")));
        if (!isOneOfMany && !author.isAtTheMachine() && unfinishedOf(author) >= UNFINISHED_MAX) {
            found.add(new PackageFinding(
                    "",
                    "",
                    "Bạn đang có " + UNFINISHED_MAX
                            + " phiên bản chưa xong. Hãy rút những bản không dùng nữa rồi đưa lên lại."));
        }
        return found;
    }

    private int unfinishedOf(Editor author) {
        int waiting =
                together.stream().mapToInt(one -> one.unfinishedOf(author)).sum();
        return store.unfinishedOf(author) - waiting;
    }

    private Revision keep(ProcedurePackage pack, Editor author, String words, List<PackageFinding> findings) {
        var now = clock.instant();
        var called = findings.isEmpty()
                ? Text.line(
                        pack.files().json(PackageLayout.PROCEDURE).path("name").asString(""))
                : "";
        var revision = new Revision(
                new RevisionId(Uuid7.at(now)),
                pack.manifest().code(),
                pack.manifest().version(),
                called.isBlank() ? pack.manifest().name() : called,
                pack.manifest().validFrom(),
                findings.isEmpty() ? State.CHECKED : State.DRAFT,
                findings.stream().map(BringInRevision::printable).toList(),
                author,
                now,
                null,
                null);
        store.add(revision, pack.files(), RevisionStep.of(Kind.BROUGHT_IN, author, now, words));
        return revision;
    }

    /** What a stranger wrote into a package stands in what is found wrong with it. */
    private static PackageFinding printable(PackageFinding finding) {
        return new PackageFinding(
                Text.line(finding.file()), Text.line(finding.pointer()), Text.line(finding.message()));
    }
}
