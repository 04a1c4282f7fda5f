package vn.motcua.formdesign.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.editing.EditValues;
import vn.motcua.formdesign.FormOnDesk;
import vn.motcua.formdesign.PreviewForm;
import vn.motcua.formdesign.sketch.FormConditions;
import vn.motcua.formdesign.sketch.Spot;
import vn.motcua.formdesign.web.FormView.Draft;
import vn.motcua.formdesign.web.FormView.Mark;
import vn.motcua.formdesign.web.FormView.Option;
import vn.motcua.formdesign.web.FormView.Preview;
import vn.motcua.packages.PackageLayout;
import vn.motcua.shared.BadInput.Finding;
import vn.motcua.shared.Language;
import vn.motcua.ui.Messages;

/** Lays a form out: its tree, one thing of it as fields, and what is to be mended. */
@Component
class FormViews {
    private final PreviewForm preview;
    private final Messages messages;

    FormViews(PreviewForm preview, Messages messages) {
        this.preview = preview;
        this.messages = messages;
    }

    /**
     * What is looked at.
     *
     * @param example number of the example whose answers the preview shows; -1 for none
     * @param isAsking whether the editor is asked if the draft shall be thrown away
     */
    record Look(Spot spot, int example, boolean isAsking, List<Finding> findings) {}

    FormView of(FormOnDesk desk, Look look, Language language) {
        var spot = desk.sketch().has(look.spot()) ? look.spot() : Spot.FORM;
        var findings = new SpotFindings(desk, messages, language);
        var tree = new FormTree(desk.sketch(), spot, findings, messages, language);
        var asking = new Asking(messages, language);
        return new FormView(
                desk.pack().manifest().code().value(),
                desk.procedureName(),
                tree.title(Spot.FORM),
                draft(desk),
                List.of(mark(desk, PackageLayout.FORM_UI), mark(desk, PackageLayout.FORM_SCHEMA)),
                tree.pages(),
                tree.checks(),
                new PaneViews(desk, spot, tree, findings, asking).pane(),
                findings.all(),
                findings.mends(tree),
                findings.elsewhere(),
                preview(desk, spot, look.example(), language),
                look.isAsking() && !desk.isAsBegun(),
                look.findings());
    }

    private static Draft draft(FormOnDesk desk) {
        return new Draft(
                desk.isAsBegun(),
                desk.canUndo(),
                desk.canRedo(),
                desk.otherBase().orElse(null),
                desk.opened().inForce().manifest().version());
    }

    private static Mark mark(FormOnDesk desk, String file) {
        return new Mark(
                FormPages.MARK + file, EditValues.mark(desk.opened().text(file).orElse("")));
    }

    private Preview preview(FormOnDesk desk, Spot spot, int example, Language language) {
        var shown = preview.show(desk, spot, example, language);
        var conditions = desk.conditions(Spot.FORM);
        var chosen = new ArrayList<String>();
        shown.chosen().forEach((name, value) -> chosen.add(said(name, value, conditions, language)));
        var examples = new ArrayList<Option>();
        examples.add(new Option("", messages.text(language, "formdesign.preview.made-up")));
        int i = 0;
        for (var one : desk.examples()) {
            examples.add(new Option(String.valueOf(i++), one.title().in(language)));
        }
        var address = FormView.address(desk.pack().manifest().code().value()) + "/xem?muc=" + spot.word()
                + (example < 0 ? "" : "&vi-du=" + example);
        var at = desk.sketch()
                .question(spot.kind() == Spot.Kind.ROW ? Spot.field(spot.page(), spot.field()) : spot)
                .map(question -> question.name().replace('.', '-'))
                .orElse("");
        return new Preview(address, at, shown.isNow(), chosen, examples, example < 0 ? "" : String.valueOf(example));
    }

    private String said(String name, String value, FormConditions conditions, Language language) {
        var question = conditions.question(name);
        return messages.text(
                language,
                "editing.sentence.is",
                question.map(known -> known.title().in(language)).orElse(name),
                messages.text(
                        language,
                        "editing.sentence.choice",
                        question.map(known -> known.called(value).in(language)).orElse(value)));
    }
}
