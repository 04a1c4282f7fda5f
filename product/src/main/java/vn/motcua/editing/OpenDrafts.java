package vn.motcua.editing;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.packages.PackageFinding;
import vn.motcua.packages.ProcedurePackage;
import vn.motcua.publishing.Editor;
import vn.motcua.shared.ProcedureCode;

/** All that an editor drafted in a procedure, as one package, with what the machine finds in it: for editors of parts above this module. */
@Component
public class OpenDrafts {
    private final PackagesInForce packages;
    private final FileDrafts drafts;
    private final DraftFindings judge;

    OpenDrafts(PackagesInForce packages, FileDrafts drafts, DraftFindings judge) {
        this.packages = packages;
        this.drafts = drafts;
        this.judge = judge;
    }

    /**
     * @param pack the package in force with what was drafted in it
     * @param drafts of this editor, also such as are like the file in force
     * @param findings of the machine, wherever in the package; none where nothing was changed
     */
    public record Opened(
            ProcedurePackage inForce, ProcedurePackage pack, List<FileDraft> drafts, List<PackageFinding> findings) {
        public Opened {
            drafts = List.copyOf(drafts);
            findings = List.copyOf(findings);
        }

        public Optional<FileDraft> draft(String file) {
            return drafts.stream()
                    .filter(draft -> draft.of().file().equals(file))
                    .findFirst();
        }

        /** A file as it is drafted now; empty where there is none of the name. */
        public Optional<String> text(String file) {
            return PackagesInForce.text(pack, file);
        }
    }

    /** @throws vn.motcua.shared.NotFound when no package is in force */
    @Transactional(readOnly = true)
    public Opened open(ProcedureCode code, Editor editor) {
        var drafted = new DraftedPackage(packages.get(code), drafts.all(code, editor));
        return new Opened(drafted.inForce(), drafted.pack(), drafted.drafts(), judge.find(drafted));
    }
}
