package motcua.linkage.profile;

import java.util.List;
import motcua.vietnamese.Letters;

/** Words: marks, case and punctuation folded; compared as a whole and by their similarity. */
final class PlainText implements Kind {
    @Override
    public List<Column> columns() {
        return List.of(Column.text("text"));
    }

    @Override
    public List<String> normalise(String raw) {
        var folded = Letters.fold(raw);
        return folded.isEmpty() || Filler.is(raw) ? List.of() : List.of(folded);
    }

    @Override
    public List<Level> levels() {
        return List.of(
                Level.rare("text.same", "$l.text = $r.text", "text"),
                Level.of("text.close", "#similar($l.text, $r.text) >= 0.92"),
                Level.of("text.similar", "#similar($l.text, $r.text) >= 0.8"));
    }
}
