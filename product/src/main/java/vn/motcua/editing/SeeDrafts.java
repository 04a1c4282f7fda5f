package vn.motcua.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.packages.PackageFinding;
import vn.motcua.packages.PackageLayout;
import vn.motcua.packages.ProcedurePackage;
import vn.motcua.publishing.Editor;
import vn.motcua.publishing.comparison.Comparison;
import vn.motcua.shared.Language;
import vn.motcua.shared.ProcedureCode;

/** What an editor drafted in a procedure: part by part what it changes, what the machine finds in it, and who else works on it. */
@Component
public class SeeDrafts {
    private final PackagesInForce inForce;
    private final FileDrafts drafts;
    private final ObjectProvider<PartEditor> editors;
    private final DraftFindings judge;
    private final Comparison comparison;

    SeeDrafts(
            PackagesInForce inForce,
            FileDrafts drafts,
            ObjectProvider<PartEditor> editors,
            DraftFindings judge,
            Comparison comparison) {
        this.inForce = inForce;
        this.drafts = drafts;
        this.editors = editors;
        this.judge = judge;
        this.comparison = comparison;
    }

    /**
     * A part and what this editor drafted in it.
     *
     * @param changes sentences against the version in force; none where something is wrong with it: that is mended first
     * @param others names of those who have a draft of it too
     */
    public record Part(
            EditablePart editable,
            boolean isChanged,
            List<String> changes,
            List<PackageFinding> findings,
            List<String> others,
            List<Overtaken> overtaken) {
        public Part {
            changes = List.copyOf(changes);
            findings = List.copyOf(findings);
            others = List.copyOf(others);
            overtaken = List.copyOf(overtaken);
        }

        public boolean hasEditor() {
            return !editable.address().isEmpty();
        }

        /** What cannot be edited is of interest only where something of it changed or should. */
        public boolean isShown() {
            return hasEditor() || isChanged || !findings.isEmpty();
        }
    }

    /**
     * A draft that was begun from a version which another has replaced.
     *
     * @param changes what the version in force changed in the file
     */
    public record Overtaken(String file, int baseVersion, List<String> changes) {
        public Overtaken {
            changes = List.copyOf(changes);
        }
    }

    /** @param elsewhere what the machine finds in no part that has an editor */
    public record Seen(ProcedurePackage inForce, List<Part> parts, List<PackageFinding> elsewhere) {
        public Seen {
            parts = List.copyOf(parts);
            elsewhere = List.copyOf(elsewhere);
        }

        public String procedureName() {
            return inForce.files().json(PackageLayout.PROCEDURE).path("name").asString("");
        }

        public boolean isChanged() {
            return parts.stream().anyMatch(Part::isChanged);
        }

        /** What is wrong, behind what its example is called; a place of another file behind its name. */
        public String said(PackageFinding finding, Language language) {
            var title = finding.file().startsWith(PackageLayout.EXAMPLES)
                    ? inForce.files()
                            .json(finding.file())
                            .path("title")
                            .path(language == Language.VI ? 0 : 1)
                            .asString("")
                    : "";
            return title.isEmpty() ? finding.inOneLine() : "“" + title + "”: " + finding.message();
        }
    }

    @Transactional(readOnly = true)
    public Seen see(ProcedureCode code, Editor editor, Language language) {
        var drafted = new DraftedPackage(inForce.get(code), drafts.all(code, editor));
        var found = judge.find(drafted);
        var others = drafts.ofOthers(code, editor);
        var parts = new ArrayList<Part>();
        for (var editable : editables(drafted.inForce())) {
            parts.add(part(editable, drafted, found, language, others));
        }
        return new Seen(
                drafted.inForce(),
                parts,
                found.stream()
                        .filter(finding -> parts.stream()
                                .noneMatch(part -> part.editable().files().contains(finding.file())))
                        .toList());
    }

    private List<EditablePart> editables(ProcedurePackage pack) {
        return editors.orderedStream()
                .flatMap(editor -> editor.parts(pack).stream())
                .toList();
    }

    private Part part(
            EditablePart editable,
            DraftedPackage drafted,
            List<PackageFinding> found,
            Language language,
            List<FileDrafts.OfAnother> others) {
        var own = drafted.only(editable.files());
        var findings = found.stream()
                .filter(finding -> editable.files().contains(finding.file()))
                .toList();
        boolean isChanged = !own.changed().isEmpty();
        return new Part(
                editable,
                isChanged,
                isChanged && findings.isEmpty() ? changes(drafted.inForce(), own.pack(), language) : List.of(),
                findings,
                others.stream()
                        .filter(other -> editable.files().contains(other.file()))
                        .map(FileDrafts.OfAnother::name)
                        .distinct()
                        .toList(),
                overtaken(own, language));
    }

    private List<Overtaken> overtaken(DraftedPackage own, Language language) {
        var overtaken = new ArrayList<Overtaken>();
        for (var draft : own.changed()) {
            var file = draft.of().file();
            inForce.overtaken(draft, own.inForce())
                    .map(before -> PackagesInForce.with(own.inForce(), file, before))
                    .map(before -> new Overtaken(file, draft.baseVersion(), changes(before, own.inForce(), language)))
                    .ifPresent(overtaken::add);
        }
        return overtaken;
    }

    private List<String> changes(ProcedurePackage before, ProcedurePackage after, Language language) {
        return comparison.between(Optional.of(before), after, language).stream()
                .flatMap(part -> part.changes().stream())
                .toList();
    }
}
