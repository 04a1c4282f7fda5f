package motcua.linkage.profile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import motcua.vietnamese.PersonName;
import motcua.vietnamese.Syllable;
import org.jspecify.annotations.Nullable;

/** A Vietnamese full name: surname first, given name last; marks, spellings, order and missing middle names are told apart. */
final class FullName implements Kind {
    /** A power of two, above the number of different words in most registers. */
    private static final int PLACES = 1 << 17;

    private static final char SEPARATOR = Reading.SEPARATOR.charAt(0);

    /** Words by hash, the last one met at a place. Threads share it without a lock: a word is immutable, and can be read anew. */
    private final @Nullable Syllable[] met = new Syllable[PLACES];

    @Override
    public List<Column> columns() {
        return List.of(
                Column.text("full"),
                Column.text("marked"),
                Column.text("surname"),
                Column.text("middle"),
                Column.text("given"),
                Column.text("sorted"),
                Column.small("letters"));
    }

    @Override
    public List<String> normalise(String raw) {
        var read = read(raw);
        return read.isEmpty() ? List.of() : List.of(read.split(Reading.SEPARATOR, -1));
    }

    @Override
    public String read(String raw) {
        var words = syllables(raw);
        if (words.isEmpty()) {
            return "";
        }
        var count = words.size();
        var out = new StringBuilder(8 * raw.length());
        var variants = new String[count];
        var letters = 0;
        for (var i = 0; i < count; i++) {
            var word = words.get(i);
            variants[i] = word.variant();
            letters |= word.letters();
            append(out, word.plain(), i > 0);
        }
        out.append(SEPARATOR);
        for (var i = 0; i < count; i++) {
            append(out, words.get(i).marked(), i > 0);
        }
        out.append(SEPARATOR).append(count > 1 ? words.getFirst().plain() : "").append(SEPARATOR);
        for (var i = 1; i < count - 1; i++) {
            append(out, words.get(i).plain(), i > 1);
        }
        out.append(SEPARATOR).append(words.getLast().plain()).append(SEPARATOR);
        Arrays.sort(variants);
        for (var i = 0; i < count; i++) {
            append(out, variants[i], i > 0);
        }
        return out.append(SEPARATOR).append(letters).toString();
    }

    private static void append(StringBuilder out, String word, boolean isFurther) {
        if (isFurther) {
            out.append(' ');
        }
        out.append(word);
    }

    /** One edit changes the set of letters by two at most: most pairs need no edit distance. */
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
                        "#bytes($l.full) - #bytes($r.full) between -1 and 1 and #letters($l.letters, $r.letters) <= 2"
                                + " and #edit($l.full, $r.full) <= 1"),
                Level.rare("name.outer", "$l.given = $r.given and $l.surname = $r.surname", "given"),
                Level.of(
                        "name.typos",
                        "#bytes($l.full) - #bytes($r.full) between -2 and 2 and #letters($l.letters, $r.letters) <= 4"
                                + " and #edit($l.full, $r.full) <= 2"),
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

    @Override
    public int sexOf(String raw) {
        var words = syllables(raw);
        var middle = words.size() < 3 ? List.<Syllable>of() : words.subList(1, words.size() - 1);
        return PersonName.sexOf(middle)
                .map(sex -> sex == PersonName.Sex.MALE ? 1 : 2)
                .orElse(0);
    }

    private List<Syllable> syllables(String raw) {
        var words = new ArrayList<Syllable>(5);
        if (Filler.is(raw)) {
            return words;
        }
        PersonName.eachWord(raw, (text, start, end, hash) -> add(words, text, start, end, hash));
        return words;
    }

    /** The word at a place of a text: looked up by its letters there, as most words were met before. */
    private void add(List<Syllable> words, String raw, int start, int end, int hash) {
        var place = (hash ^ hash >>> 15) & PLACES - 1;
        var known = met[place];
        if (known == null || known.word().length() != end - start || !raw.startsWith(known.word(), start)) {
            known = Syllable.of(raw.substring(start, end));
            met[place] = known;
        }
        if (!known.plain().isEmpty()) {
            words.add(known);
        }
    }
}
