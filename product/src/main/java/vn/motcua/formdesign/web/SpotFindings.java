package vn.motcua.formdesign.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.motcua.formdesign.FormOnDesk;
import vn.motcua.formdesign.sketch.AskedAlready;
import vn.motcua.formdesign.sketch.FormSketch;
import vn.motcua.formdesign.sketch.Spot;
import vn.motcua.packages.PackageFinding;
import vn.motcua.packages.PackageLayout;
import vn.motcua.shared.Language;
import vn.motcua.ui.Messages;

/** Puts what the machine found, and what is known already, beside what it is about. */
final class SpotFindings {
    private static final String ANSWERS = "/answers";
    private static final int MENDS_MAX = 20;
    /** More than a page has questions. */
    private static final int NUMBERS = 1_000;

    private final FormOnDesk desk;
    private final Messages messages;
    private final Language language;
    private final Map<Spot, List<String>> wrong = new HashMap<>();
    private final Map<Spot, List<String>> doubtful = new HashMap<>();
    private final List<String> elsewhere = new ArrayList<>();

    SpotFindings(FormOnDesk desk, Messages messages, Language language) {
        this.desk = desk;
        this.messages = messages;
        this.language = language;
        desk.findings().forEach(this::place);
        desk.asked().forEach(this::remark);
    }

    private void place(PackageFinding finding) {
        if (finding.file().equals(PackageLayout.FORM_UI)) {
            add(wrong, nearest(Spot.at(finding.pointer())), finding.message());
        } else if (finding.file().equals(PackageLayout.FORM_SCHEMA)) {
            add(wrong, Spot.FORM, finding.message());
        } else if (finding.file().startsWith(PackageLayout.EXAMPLES)
                && finding.pointer().startsWith(ANSWERS)) {
            var sentence = messages.text(language, "formdesign.in-example", title(finding.file()), finding.message());
            add(wrong, ofAnswer(finding.pointer().substring(ANSWERS.length())), sentence);
        } else {
            elsewhere.add(finding.inOneLine());
        }
    }

    private Spot nearest(Spot spot) {
        return desk.sketch().has(spot) ? spot : Spot.FORM;
    }

    private String title(String file) {
        return desk.examples().stream()
                .filter(example -> example.file().equals(file))
                .map(example -> example.title().in(language))
                .findFirst()
                .orElse(file);
    }

    private Spot ofAnswer(String pointer) {
        return desk.sketch().questions().stream()
                .filter(question -> question.spot().kind() == Spot.Kind.FIELD
                        && (pointer.equals(question.pointer()) || pointer.startsWith(question.pointer() + "/")))
                .map(FormSketch.Question::spot)
                .findFirst()
                .orElse(Spot.FORM);
    }

    private void remark(AskedAlready.Remark remark) {
        var fact = switch (remark.who()) {
            case EID -> messages.text(language, "formdesign.source." + remark.fact());
            case SOURCE -> remark.fact();
            case ANSWER ->
                desk.sketch()
                        .named(remark.fact())
                        .map(question -> question.title(language == Language.EN))
                        .orElse(remark.fact());
        };
        add(doubtful, remark.spot(), messages.text(language, "formdesign.known." + remark.who(), fact));
    }

    private static void add(Map<Spot, List<String>> to, Spot spot, String sentence) {
        to.computeIfAbsent(spot, _ -> new ArrayList<>()).add(sentence);
    }

    List<String> wrong(Spot spot) {
        return wrong.getOrDefault(spot, List.of());
    }

    List<String> doubtful(Spot spot) {
        return doubtful.getOrDefault(spot, List.of());
    }

    FormView.Count at(Spot spot) {
        return new FormView.Count(wrong(spot).size(), doubtful(spot).size());
    }

    FormView.Count all() {
        return new FormView.Count(
                wrong.values().stream().mapToInt(List::size).sum() + elsewhere.size(),
                doubtful.values().stream().mapToInt(List::size).sum());
    }

    /** In the order of the form. */
    List<FormView.Mend> mends(FormTree tree) {
        return wrong.entrySet().stream()
                .sorted(Comparator.comparingInt(one -> order(one.getKey())))
                .flatMap(one -> one.getValue().stream()
                        .map(sentence -> new FormView.Mend(one.getKey().word(), tree.title(one.getKey()), sentence)))
                .limit(MENDS_MAX)
                .toList();
    }

    private static int order(Spot spot) {
        int kind = spot.kind() == Spot.Kind.CHECK ? 1 : 0;
        return ((kind * NUMBERS + spot.page()) * NUMBERS + spot.field()) * NUMBERS + spot.row();
    }

    List<String> elsewhere() {
        return elsewhere;
    }
}
