package vn.motcua.editing;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.packages.PackageFinding;
import vn.motcua.packages.ProcedurePackage;

/** What an editor of one file has before him or her: the file, in the package with all that he or she drafted in it. */
@Component
public class OpenFile {
    private final PackagesInForce packages;
    private final FileDrafts drafts;
    private final EditFile edit;
    private final DraftFindings judge;

    OpenFile(PackagesInForce packages, FileDrafts drafts, EditFile edit, DraftFindings judge) {
        this.packages = packages;
        this.drafts = drafts;
        this.edit = edit;
        this.judge = judge;
    }

    /**
     * @param pack the package in force with all that this editor drafted
     * @param findings of the machine, wherever in the package; none where nothing is changed
     * @param isOvertaken whether the version in force has another file by now than the draft was begun from
     */
    public record Opened(
            ProcedurePackage inForce,
            ProcedurePackage pack,
            FileDraft draft,
            List<PackageFinding> findings,
            boolean isOvertaken) {
        public Opened {
            findings = List.copyOf(findings);
        }
    }

    @Transactional(readOnly = true)
    public Opened open(DraftOf of) {
        var drafted = new DraftedPackage(packages.get(of.code()), drafts.all(of.code(), of.editor()));
        var draft = edit.open(of);
        return new Opened(
                drafted.inForce(),
                drafted.pack(),
                draft,
                judge.find(drafted),
                packages.overtaken(draft, drafted.inForce()).isPresent());
    }
}
