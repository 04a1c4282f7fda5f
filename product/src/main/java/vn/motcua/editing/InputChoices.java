package vn.motcua.editing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import vn.motcua.decision.ValueKind;
import vn.motcua.packages.PackageLayout;
import vn.motcua.packages.ProcedurePackage;
import vn.motcua.rules.TableInput;
import vn.motcua.shared.Language;
import vn.motcua.ui.Messages;

/**
 * What can be told to an input of a table, as whoever files reads it: the ways of filing, the cases, the choices of a question. Nobody
 * has to know that a way is called {@code ONLINE} in the table.
 */
public record InputChoices(Messages messages, ProcedurePackage pack, Language language) {
    /** @param value as the table has it */
    public record Choice(String value, String label) {}

    private static final int LABEL_VI = 1;
    private static final int LABEL_EN = 2;

    /** None where anything can be told. */
    public List<Choice> of(TableInput input, ValueKind kind) {
        if (kind == ValueKind.FLAG) {
            return List.of(
                    new Choice("true", messages.text(language, "forms.yes")),
                    new Choice("false", messages.text(language, "forms.no")));
        }
        return switch (input.from()) {
            case CHANNEL ->
                TableInput.CHANNELS.stream()
                        .map(way -> new Choice(way, messages.text(language, "catalogue.way." + way)))
                        .toList();
            case CASE -> cases();
            case ANSWER ->
                Optional.ofNullable(input.answer()).map(this::offered).orElse(List.of());
            case YEARS, DAYS, HOUR -> List.of();
        };
    }

    private List<Choice> cases() {
        return pack.files().json(PackageLayout.SERVICE).at("/guide/options").values().stream()
                .map(option -> new Choice(
                        option.path("key").asString(""),
                        option.path("label").path(language.tag()).asString("")))
                .toList();
    }

    /** The choices of the question that gives this answer. */
    private List<Choice> offered(String pointer) {
        var field = pointer.substring(1).replace('/', '.');
        return questions(pack.files().json(PackageLayout.FORM_UI))
                .filter(question -> question.path("field").asString("").equals(field))
                .flatMap(question -> question.path("options").values().stream())
                .filter(JsonNode::isArray)
                .map(option -> new Choice(
                        option.path(0).asString(""),
                        option.path(language == Language.VI ? LABEL_VI : LABEL_EN)
                                .asString("")))
                .toList();
    }

    /** All objects of a form's definition, those within others too. */
    private static Stream<JsonNode> questions(JsonNode node) {
        var within = node.values().stream().flatMap(InputChoices::questions);
        return node.isObject() ? Stream.concat(Stream.of(node), within) : within;
    }
}
