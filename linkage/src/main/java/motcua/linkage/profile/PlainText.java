package motcua.linkage.profile;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** Words: marks, case and punctuation folded; compared as a whole and by their similarity. */
final class PlainText implements Kind {
    @Override
    public List<Column> columns() {
        return List.of(Column.text("text"));
    }

    @Override
    public List<String> normalise(String raw) {
        var folded = fold(raw);
        return folded.isEmpty() ? List.of() : List.of(folded);
    }

    @Override
    public List<Level> levels() {
        return List.of(
                Level.rare("text.same", "$l.text = $r.text", "text"),
                Level.of("text.close", "#similar($l.text, $r.text) >= 0.92"),
                Level.of("text.similar", "#similar($l.text, $r.text) >= 0.8"));
    }

    static String fold(String raw) {
        var decomposed = Normalizer.normalize(raw.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        var out = new StringBuilder(decomposed.length());
        for (var i = 0; i < decomposed.length(); i++) {
            var letter = decomposed.charAt(i);
            if (letter == 'đ') {
                out.append('d');
            } else if (Character.isLetterOrDigit(letter)) {
                out.append(letter);
            } else if (letter < '\u0300' || letter > '\u036f') {
                if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
                    out.append(' ');
                }
            }
        }
        return out.toString().strip();
    }
}
