package vn.motcua.formdesign;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import vn.motcua.editing.FileDraft;
import vn.motcua.editing.OpenDrafts;
import vn.motcua.editing.values.Conditions.Choice;
import vn.motcua.formdesign.sketch.AskedAlready;
import vn.motcua.formdesign.sketch.FormConditions;
import vn.motcua.formdesign.sketch.FormSketch;
import vn.motcua.formdesign.sketch.Spot;
import vn.motcua.packages.PackageFinding;
import vn.motcua.packages.PackageLayout;
import vn.motcua.packages.ProcedurePackage;
import vn.motcua.shared.LocalText;
import vn.motcua.ui.Said;

/** A form as an editor has it before him or her, in the package with all that this editor drafted. */
public record FormOnDesk(OpenDrafts.Opened opened, FormSketch sketch) {
    static FormOnDesk of(OpenDrafts.Opened opened) {
        return new FormOnDesk(opened, read(opened.text(PackageLayout.FORM_UI), opened.text(PackageLayout.FORM_SCHEMA)));
    }

    private static FormSketch read(Optional<String> ui, Optional<String> schema) {
        return FormSketch.read(ui.orElse(""), schema.orElse(""))
                .orElseThrow(() -> new IllegalStateException("The files of a drafted form must be JSON objects"));
    }

    public ProcedurePackage pack() {
        return opened.pack();
    }

    public List<PackageFinding> findings() {
        return opened.findings();
    }

    public String procedureName() {
        return pack().files().json(PackageLayout.PROCEDURE).path("name").asString("");
    }

    /** Drafts of files that the designer works on. */
    List<FileDraft> drafts() {
        return opened.drafts().stream()
                .filter(draft -> isOfForm(draft.of().file()))
                .toList();
    }

    static boolean isOfForm(String file) {
        return FormPartEditor.FILES.contains(file) || file.startsWith(PackageLayout.EXAMPLES);
    }

    public boolean isAsBegun() {
        return drafts().stream().allMatch(FileDraft::isAsBegun);
    }

    public boolean canUndo() {
        return drafts().stream().anyMatch(FileDraft::canUndo);
    }

    public boolean canRedo() {
        return drafts().stream().anyMatch(FileDraft::canRedo);
    }

    /** Version that the draft was begun from, where another is in force by now. */
    public Optional<Integer> otherBase() {
        return drafts().stream()
                .map(FileDraft::baseVersion)
                .filter(base -> base != opened.inForce().manifest().version())
                .findFirst();
    }

    /** Cases of the procedure, as the form may depend on them. */
    public List<Choice> cases() {
        return pack().files().json(PackageLayout.SERVICE).at("/guide/options").values().stream()
                .map(option -> new Choice(
                        option.path("key").asString(""),
                        text(option.path("label"), option.path("key").asString("–"))))
                .toList();
    }

    private static LocalText text(JsonNode label, String otherwise) {
        var vi = label.path("vi").asString("");
        var en = label.path("en").asString("");
        return new LocalText(vi.isBlank() ? otherwise : vi, en.isBlank() ? otherwise : en);
    }

    /** On what something at the spot may depend. */
    public FormConditions conditions(Spot spot) {
        var words = new FormConditions.Words(
                local("formdesign.yes"), local("formdesign.no"), local("formdesign.case-of-procedure"));
        return FormConditions.before(spot, sketch, cases(), words);
    }

    private static LocalText local(String key) {
        var said = Said.of(key);
        return new LocalText(said.vietnamese(), said.english());
    }

    /** What is asked and known already. */
    public List<AskedAlready.Remark> asked() {
        var papers = pack().files().json(PackageLayout.SERVICE).path("components").values().stream()
                .filter(paper -> paper.path("satisfiedBy").asString("").equals("DATA_SOURCE"))
                .map(paper -> paper.path("name").path("vi").asString(""))
                .filter(name -> !name.isBlank())
                .toList();
        return AskedAlready.find(sketch, papers);
    }

    /** An example of the package: what it is called and what it answers, the case among the answers. */
    public record Example(String file, LocalText title, JsonNode answers) {}

    public List<Example> examples() {
        return pack().files().under(PackageLayout.EXAMPLES).stream()
                .map(file -> example(file, pack().files().json(file)))
                .toList();
    }

    private static Example example(String file, JsonNode json) {
        var vi = json.path("title").path(0).asString("");
        var en = json.path("title").path(1).asString("");
        return new Example(
                file, new LocalText(vi.isBlank() ? file : vi, en.isBlank() ? file : en), json.path("answers"));
    }
}
