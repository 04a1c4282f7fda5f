package vn.motcua.result;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.motcua.forms.Answers;

/**
 * Fills a sentence of a result's template from what was filed. {@code {/pointer}} is the answer as people read it;
 * {@code {/pointer|raw}} as it is kept, {@code |year} its year, {@code |joined} its lines in one, {@code |coded} each
 * choice behind its code, {@code |lower} with a small first letter. What stands in {@code [brackets]} is left out when an answer in it is missing; when one outside
 * is missing, there is no sentence.
 */
final class AnswerText {
    private static final Pattern INNERMOST_PART = Pattern.compile("\\[([^\\[\\]]*)]");
    private static final Pattern PLACE = Pattern.compile("\\{([^{}|]+)(?:\\|(\\w+))?}");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Set<String> WAYS = Set.of("", "raw", "year", "joined", "coded", "lower");
    private static final String MISSING = "\u0000";
    private static final char OPENED = '\u0001';
    private static final char CLOSED = '\u0002';

    private final Answers answers;
    private final UnaryOperator<String> shown;

    /** @param shown the answer at a pointer as people read it; empty when there is none */
    AnswerText(Answers answers, UnaryOperator<String> shown) {
        this.answers = answers;
        this.shown = shown;
    }

    /** Whether every condition holds: pointers (the first with an answer, parted by {@code |}) and the answer they must have. */
    boolean holds(Map<String, String> conditions) {
        return conditions.entrySet().stream()
                .allMatch(condition -> Arrays.stream(condition.getKey().split("\\|", -1))
                        .map(answers::text)
                        .filter(text -> !text.isEmpty())
                        .findFirst()
                        .filter(condition.getValue()::equals)
                        .isPresent());
    }

    /** @return empty when something that must be there is not */
    String fill(String sentence) {
        var filled = PLACE.matcher(sentence).replaceAll(place -> {
            var value = value(place.group(1), place.group(2) == null ? "" : place.group(2));
            return Matcher.quoteReplacement(value.isBlank() ? MISSING : hidden(value));
        });
        for (var part = INNERMOST_PART.matcher(filled); part.find(); part = INNERMOST_PART.matcher(filled)) {
            var kept = part.group(1).contains(MISSING) ? "" : part.group(1);
            filled = filled.substring(0, part.start()) + kept + filled.substring(part.end());
        }
        return filled.contains(MISSING) ? "" : shownAgain(filled).strip();
    }

    /** Brackets that a person wrote are no brackets of the sentence; no answer has control characters. */
    private static String hidden(String value) {
        return value.replace('[', OPENED).replace(']', CLOSED);
    }

    private static String shownAgain(String filled) {
        return filled.replace(OPENED, '[').replace(CLOSED, ']');
    }

    /** Pointers of the answers that a sentence asks for. */
    static List<String> asked(String sentence) {
        return PLACE.matcher(sentence).results().map(place -> place.group(1)).toList();
    }

    /** The first way of showing an answer in a sentence that there is not; empty when there are all. */
    static Optional<String> unknownWay(String sentence) {
        return PLACE.matcher(sentence)
                .results()
                .map(place -> place.group(2) == null ? "" : place.group(2))
                .filter(how -> !WAYS.contains(how))
                .findFirst();
    }

    private String value(String pointer, String how) {
        var text = shown.apply(pointer);
        return switch (how) {
            case "raw" -> answers.text(pointer);
            case "year" ->
                YEAR.matcher(text)
                        .results()
                        .map(found -> found.group())
                        .findFirst()
                        .orElse("");
            case "joined" -> text.replace("\n", "; ");
            case "coded" -> coded(pointer, text);
            case "lower" -> text.isEmpty() ? "" : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
            case "" -> text;
            default ->
                throw new IllegalStateException("A template must not ask for " + how + " of an answer, but does");
        };
    }

    private String coded(String pointer, String text) {
        var codes = answers.value(pointer)
                .map(value -> value.isArray()
                        ? value.valueStream().map(one -> one.asString("")).toList()
                        : List.of(value.asString("")))
                .orElse(List.of());
        var names = text.lines().toList();
        return IntStream.range(0, Math.min(codes.size(), names.size()))
                .mapToObj(i -> codes.get(i).matches("\\d+") ? codes.get(i) + " – " + names.get(i) : names.get(i))
                .collect(Collectors.joining("\n"));
    }
}
