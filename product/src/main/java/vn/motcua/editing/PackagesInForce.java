package vn.motcua.editing;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.packages.PackageLayout;
import vn.motcua.packages.Packages;
import vn.motcua.packages.ProcedurePackage;
import vn.motcua.publishing.Revisions;
import vn.motcua.shared.NotFound;
import vn.motcua.shared.ProcedureCode;

/** What editors begin from: the package of a procedure that is in force. */
@Component
public class PackagesInForce {
    private final Revisions revisions;
    private final Packages packages;

    PackagesInForce(Revisions revisions, Packages packages) {
        this.revisions = revisions;
        this.packages = packages;
    }

    /** @throws NotFound when no package is in force */
    public ProcedurePackage get(ProcedureCode code) {
        return revisions.offered(code).orElseThrow(() -> new NotFound("package of " + code));
    }

    /** A file of a package as text; empty where it has none of the name. */
    public static Optional<String> text(ProcedurePackage pack, String file) {
        return pack.files().bytes(file).map(content -> new String(content, StandardCharsets.UTF_8));
    }

    /** The same package with this text in one of its files. */
    static ProcedurePackage with(ProcedurePackage pack, String file, String text) {
        return pack.with(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The file that a draft was begun from, where the version in force has another by now: somebody else changed it meanwhile, and
     * would be overruled without a word.
     */
    Optional<String> overtaken(FileDraft draft, ProcedurePackage inForce) {
        if (draft.baseVersion() == inForce.manifest().version()) {
            return Optional.empty();
        }
        var file = draft.of().file();
        return packages.version(draft.of().code(), draft.baseVersion())
                .filter(base -> !isSame(base, inForce, file))
                .flatMap(base -> text(base, file));
    }

    /** Of a manifest only that counts which is drafted in it. */
    private static boolean isSame(ProcedurePackage one, ProcedurePackage other, String file) {
        return file.equals(PackageLayout.MANIFEST)
                ? Sources.ofInformation(one).equals(Sources.ofInformation(other))
                : text(one, file).equals(text(other, file));
    }
}
