package motcua.linkage.profile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;

/** A Vietnamese full name: surname first, given name last; marks, spellings, order and missing middle names are told apart. */
final class PersonName implements Kind {
    private static final int REMEMBERED = 200_000;

    private final ConcurrentHashMap<String, Syllable> seen = new ConcurrentHashMap<>();

    @Override
    public List<Column> columns() {
        return List.of(
                Column.text("full"),
                Column.text("marked"),
                Column.text("surname"),
                Column.text("middle"),
                Column.text("given"),
                Column.text("sorted"));
    }

    @Override
    public List<String> normalise(String raw) {
        var words = syllables(raw);
        if (words.isEmpty()) {
            return List.of();
        }
        var full = new StringBuilder();
        var marked = new StringBuilder();
        var middle = new StringBuilder();
        var variants = new String[words.size()];
        for (var i = 0; i < words.size(); i++) {
            var word = words.get(i);
            append(full, word.plain());
            append(marked, word.marked());
            if (i > 0 && i < words.size() - 1) {
                append(middle, word.plain());
            }
            variants[i] = word.variant();
        }
        Arrays.sort(variants);
        var surname = words.size() > 1 ? words.getFirst().plain() : "";
        return List.of(
                full.toString(),
                marked.toString(),
                surname,
                middle.toString(),
                words.getLast().plain(),
                String.join(" ", variants));
    }

    @Override
    public List<Level> levels() {
        return List.of(
                Level.rare("name.same", "$l.marked = $r.marked", "full"),
                Level.rare("name.marks", "$l.full = $r.full", "full"),
                Level.rare("name.variant", "$l.sorted = $r.sorted", "full"),
                Level.rare(
                        "name.middle",
                        "$l.given = $r.given and $l.surname = $r.surname and ($l.middle is null or $r.middle is null)",
                        "given"),
                Level.of(
                        "name.typo",
                        "length($l.full) - length($r.full) between -1 and 1 and #edit($l.full, $r.full) <= 1"),
                Level.rare("name.outer", "$l.given = $r.given and $l.surname = $r.surname", "given"),
                Level.of(
                        "name.typos",
                        "length($l.full) - length($r.full) between -2 and 2 and #edit($l.full, $r.full) <= 2"),
                Level.rare("name.given", "$l.given = $r.given", "given"),
                Level.of("name.surname", "$l.surname = $r.surname and $l.middle = $r.middle"));
    }

    @Override
    public Validity validity(String raw) {
        var words = syllables(raw);
        if (words.isEmpty()) {
            return Validity.UNREADABLE;
        }
        var hasDigit = raw.chars().anyMatch(Character::isDigit);
        return words.size() < 2 || hasDigit ? Validity.DOUBTFUL : Validity.GOOD;
    }

    private List<Syllable> syllables(String raw) {
        var words = new ArrayList<Syllable>(5);
        var start = -1;
        for (var i = 0; i <= raw.length(); i++) {
            var inWord = i < raw.length() && isWordLetter(raw.charAt(i));
            if (inWord && start < 0) {
                start = i;
            } else if (!inWord && start >= 0) {
                var word = syllable(raw.substring(start, i));
                if (!word.plain().isEmpty()) {
                    words.add(word);
                }
                start = -1;
            }
        }
        return words;
    }

    private Syllable syllable(String word) {
        var known = seen.get(word);
        if (known == null) {
            known = Syllable.of(word);
            if (seen.size() < REMEMBERED) {
                seen.put(word, known);
            }
        }
        return known;
    }

    private static boolean isWordLetter(char letter) {
        return Character.isLetterOrDigit(letter) || letter >= '\u0300' && letter <= '\u036f';
    }

    private static void append(StringBuilder out, String word) {
        if (!out.isEmpty()) {
            out.append(' ');
        }
        out.append(word);
    }
}
