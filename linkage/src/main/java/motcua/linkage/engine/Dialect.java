package motcua.linkage.engine;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of the plan that differ between engines. With arguments: {@code #edit} Levenshtein distance, {@code #transposed}
 * Damerau-Levenshtein, {@code #similar} Jaro-Winkler (0 to 1), {@code #hamming} differing places of equally long texts,
 * {@code #contains}, {@code #part(text, n)} the n-th part between unit separators, {@code #hash} 64 bit of any values,
 * {@code #whole(text)} as a number or null, {@code #digits(number)} as 12 digits. Without: {@code #text} the text type.
 */
public record Dialect(Map<String, String> words) {
    private static final Pattern WORD = Pattern.compile("#([a-z]+)(?:\\(([^()]*)\\))?");

    public Dialect {
        words = Map.copyOf(words);
    }

    /** SQL of this engine. In {@code words} an argument list stands as {@code $1}, else the word takes its arguments as they are. */
    public String render(String sql) {
        return WORD.matcher(sql).replaceAll(this::word);
    }

    private String word(java.util.regex.MatchResult found) {
        var form = words.get(found.group(1));
        if (form == null) {
            throw new IllegalStateException("The plan says #" + found.group(1) + ", which the dialect must know");
        }
        var arguments = found.group(2);
        var text = arguments == null
                ? form + rest(found)
                : form.contains("$1") ? form.replace("$1", arguments) : form + "(" + arguments + ")";
        return Matcher.quoteReplacement(text);
    }

    private static String rest(java.util.regex.MatchResult found) {
        return found.group().substring(found.group(1).length() + 1);
    }
}
