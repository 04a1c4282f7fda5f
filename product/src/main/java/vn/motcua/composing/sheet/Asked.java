package vn.motcua.composing.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import vn.motcua.packages.PackageLayout;
import vn.motcua.packages.ProcedurePackage;
import vn.motcua.shared.Language;
import vn.motcua.ui.Said;

/** What the form of a procedure asks, for editors to choose from: where an answer stands and what its question is called. */
public record Asked(List<Question> questions) {
    /** In a template: the agency that decides. */
    public static final String AGENCY = "@agency";

    private static final String YES_NO = "yes-no";

    /**
     * @param pointer into the answers
     * @param page that asks it
     * @param choices what may be answered, as papers print it and as answers keep it; none where anything can be
     */
    public record Question(String pointer, Said page, Said title, List<Choice> choices) {
        public Question {
            choices = List.copyOf(choices);
        }

        public String called(Language language) {
            return in(page, language) + ": " + in(title, language);
        }
    }

    public record Choice(String value, Said label) {}

    public Asked {
        questions = List.copyOf(questions);
    }

    public static Asked of(ProcedurePackage pack) {
        var questions = new ArrayList<Question>();
        var agency = Said.of("composing.agency");
        questions.add(new Question(AGENCY, Said.of("composing.agency.page"), agency, List.of()));
        for (var page : pack.files().json(PackageLayout.FORM_UI).path("pages").values()) {
            var pageTitle = text(page.path("title"), 0, page.path("key").asString(""));
            for (var field : page.path("fields").values()) {
                var pointer = "/" + field.path("field").asString("").replace('.', '/');
                if (questions.stream().noneMatch(one -> one.pointer().equals(pointer))) {
                    questions.add(
                            new Question(pointer, pageTitle, text(field.path("title"), 0, pointer), choices(field)));
                }
            }
        }
        return new Asked(questions);
    }

    private static List<Choice> choices(JsonNode field) {
        if (field.path("widget").asString("").equals(YES_NO)) {
            return List.of(new Choice("true", Said.of("editing.yes")), new Choice("false", Said.of("editing.no")));
        }
        return field.path("options").isArray()
                ? field.path("options").values().stream()
                        .map(option -> new Choice(option.path(0).asString(""), text(option, 1, "–")))
                        .toList()
                : List.of();
    }

    private static Said text(JsonNode texts, int first, String none) {
        var vi = texts.path(first).asString("");
        var en = texts.path(first + 1).asString("");
        return new Said(vi.isBlank() ? none : vi, en.isBlank() ? vi.isBlank() ? none : vi : en);
    }

    static String in(Said said, Language language) {
        return language == Language.VI ? said.vietnamese() : said.english();
    }

    public Optional<Question> question(String pointer) {
        return questions.stream()
                .filter(question -> question.pointer().equals(pointer))
                .findFirst();
    }
}
