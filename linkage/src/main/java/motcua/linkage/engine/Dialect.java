package motcua.linkage.engine;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of the plan that differ between engines, written with {@code #}: {@code #edit} Levenshtein distance,
 * {@code #transposed} Damerau-Levenshtein, {@code #similar} Jaro-Winkler (0 to 1), {@code #hamming} differing places of
 * equally long texts, {@code #contains}, {@code #part(text, n)} the n-th part between unit separators (null when empty),
 * {@code #split(text)} all of them as a list, {@code #item(list, n)} the n-th of the list (null when empty or not there),
 * {@code #hash} 64 bit of any values, {@code #whole(text, n)} the number above 0 that n digits 0–9 write (null for any other
 * text), {@code #digits(number)} as 12 digits, {@code #bytes(text)} the length of a text in UTF-8, {@code #letters(a, b)} in
 * how many bits two numbers differ, {@code #text} the text type.
 */
public record Dialect(Map<String, String> words) {
    private static final Pattern WORD = Pattern.compile("#([a-z]+)");

    public Dialect {
        words = Map.copyOf(words);
    }

    /** SQL of this engine. */
    public String render(String sql) {
        return WORD.matcher(sql).replaceAll(found -> {
            var word = words.get(found.group(1));
            if (word == null) {
                throw new IllegalStateException("The plan says #" + found.group(1) + ", which the dialect must know");
            }
            return Matcher.quoteReplacement(word);
        });
    }
}
