package vn.motcua.forms;

import java.util.List;
import vn.motcua.shared.Language;

/** Lays a filled form out for reading: each page a section, each question a row. */
final class Printout {
    private final Form form;
    private final Answers answers;
    private final Language language;
    private final Displayed displayed;

    Printout(Form form, Answers answers, Language language) {
        this.form = form;
        this.answers = answers;
        this.language = language;
        this.displayed = new Displayed(form.messages(), language);
    }

    List<Section> sections() {
        return form.definition().visiblePages(answers.read()).stream()
                .map(page -> new Section(
                        page.key(),
                        page.title().in(language),
                        FormDefinition.visibleFields(page, answers.read()).stream()
                                .map(this::row)
                                .toList()))
                .toList();
    }

    private Section.Row row(FormDefinition.FieldSpec field) {
        var value = displayed.value(field, Tree.at(answers.read(), field.name()));
        var source = answers.sources().getOrDefault(field.pointer(), "");
        return new Section.Row(
                field.title(language),
                value.isEmpty() ? form.messages().text(language, "forms.blank") : value,
                displayed.badge(source));
    }
}
