package vn.motcua.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
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
        var sections = new ArrayList<Section>();
        for (var page : form.definition().visiblePages(answers.read())) {
            var bySection = new LinkedHashMap<String, List<Section.Row>>();
            for (var field : FormDefinition.openFields(page, answers.read())) {
                var section = field.texts().section();
                bySection
                        .computeIfAbsent(
                                section == null ? page.title().in(language) : section.in(language),
                                _ -> new ArrayList<>())
                        .add(row(field));
            }
            bySection.forEach((title, rows) -> sections.add(new Section(page.key(), title, rows)));
        }
        return sections;
    }

    private Section.Row row(FormDefinition.FieldSpec field) {
        var value = displayed.value(field, Tree.at(answers.read(), field.name()));
        var source = answers.sources().getOrDefault(field.pointer(), "");
        return new Section.Row(
                field.title(language),
                value.isEmpty() ? form.messages().text(language, "forms.blank") : value,
                displayed.badge(source),
                field.anchor());
    }
}
