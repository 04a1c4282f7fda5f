package vn.motcua.survey;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.motcua.shared.Language;

/**
 * The questions of a survey, a version of them. A kept version is never changed.
 *
 * @param source where it comes from, and what it is not
 * @param smallestCell how many answers must stand behind whatever is shown, at least
 * @param scale words of the levels 1 to 5
 * @param factors in the order in which they are asked
 */
public record Questionnaire(
        String key,
        int version,
        Words title,
        Words source,
        int smallestCell,
        List<Words> scale,
        List<Factor> factors,
        List<Item> items) {
    static final int LEVELS = 5;
    /** What is given where a question of satisfaction does not apply. */
    public static final String NO_OPINION = "0";
    /** The option of hard questions that says nothing, and is not counted. */
    public static final String NO_ANSWER = "NO_ANSWER";
    /** What is given for a need that was chosen. */
    public static final String CHOSEN = "co";

    /** A text in both languages. */
    public record Words(String vi, String en) {
        public String in(Language language) {
            return language == Language.VI ? vi : en;
        }
    }

    /** What questions ask about together, on one step. */
    public record Factor(String key, Words name) {}

    /** What kind of question. */
    public enum Kind {
        /** Five levels; these alone make the index. */
        SATISFACTION,
        /** A hard experience, as harassment or a payment outside the rules: shown beside the index, never in it. */
        EXPERIENCE,
        /** What people wish for; any number of options. */
        NEED
    }

    public record Option(String key, Words text) {}

    /**
     * A question.
     *
     * @param weight in its factor's and the total index, 1 or more; without meaning for other kinds
     * @param options empty for satisfaction, whose levels are the scale
     */
    public record Item(String key, String factor, Kind kind, int weight, Words text, List<Option> options) {
        public Item {
            options = List.copyOf(options);
            boolean isSatisfaction = kind == Kind.SATISFACTION;
            if (isSatisfaction != options.isEmpty() || weight < 1) {
                throw new IllegalArgumentException("Question " + key + " must have options or levels, and a weight");
            }
        }

        boolean takes(String value) {
            return kind == Kind.SATISFACTION
                    ? value.length() == 1 && value.charAt(0) >= '0' && value.charAt(0) <= '0' + LEVELS
                    : options.stream().anyMatch(option -> option.key().equals(value));
        }
    }

    public Questionnaire {
        scale = List.copyOf(scale);
        factors = List.copyOf(factors);
        items = List.copyOf(items);
        if (scale.size() != LEVELS || smallestCell < 2) {
            throw new IllegalArgumentException("Questionnaire " + key + " must have five levels and a smallest cell");
        }
        for (var item : items) {
            if (factors.stream().noneMatch(factor -> factor.key().equals(item.factor()))) {
                throw new IllegalArgumentException("Question " + item.key() + " must have a factor that is asked");
            }
        }
    }

    public List<Item> itemsOf(String factor) {
        return items.stream().filter(item -> item.factor().equals(factor)).toList();
    }

    public List<Item> itemsOf(Kind kind) {
        return items.stream().filter(item -> item.kind() == kind).toList();
    }

    /** Under which name an option of a need is given. */
    public static String name(Item need, Option option) {
        return need.key() + "." + option.key();
    }

    /** The questions that have no answer, or one that they do not take; wishes may be left out. */
    public List<Item> unanswered(Map<String, String> given) {
        return items.stream()
                .filter(item -> item.kind() != Kind.NEED && !item.takes(given.getOrDefault(item.key(), "")))
                .toList();
    }

    /** Of what was sent, what these questions take. */
    public Map<String, String> taken(Map<String, String> sent) {
        var taken = new HashMap<String, String>();
        for (var item : items) {
            if (item.kind() == Kind.NEED) {
                item.options().stream()
                        .map(option -> name(item, option))
                        .filter(name -> sent.getOrDefault(name, "").equals(CHOSEN))
                        .forEach(name -> taken.put(name, CHOSEN));
            } else {
                var value = sent.getOrDefault(item.key(), "");
                if (item.takes(value)) {
                    taken.put(item.key(), value);
                }
            }
        }
        return Map.copyOf(taken);
    }
}
