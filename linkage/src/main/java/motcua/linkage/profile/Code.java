package motcua.linkage.profile;

import java.util.List;
import motcua.vietnamese.Letters;

/** A short code or number (post code, house number, class): equal, one character apart, or different. */
final class Code implements Kind {
    private final boolean identifying;
    private final String word;

    /** @param identifying whether it names one person: an identifier, which may label pairs for the weights */
    Code(boolean identifying) {
        this.identifying = identifying;
        this.word = identifying ? "identifier" : "code";
    }

    @Override
    public List<Column> columns() {
        return List.of(Column.text("text"));
    }

    @Override
    public List<String> normalise(String raw) {
        var folded = Letters.fold(raw).replace(" ", "");
        return folded.isEmpty() || Filler.is(raw) ? List.of() : List.of(folded);
    }

    @Override
    public List<Level> levels() {
        var same = identifying
                ? Level.of(word + ".same", "$l.text = $r.text")
                : Level.rare(word + ".same", "$l.text = $r.text", "text");
        return List.of(
                same,
                Level.of(
                        word + ".close",
                        "length($l.text) > 2 and length($l.text) - length($r.text) between -1 and 1"
                                + " and #transposed($l.text, $r.text) <= 1"));
    }

    @Override
    public boolean identifies() {
        return identifying;
    }
}
