package motcua.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A text of a template with places where each copy has something of its own: names, numbers, ids, and the dates of
 * moments, which move by so many days. Dates that are no moments (of birth, say) stay.
 */
final class TextPattern {
    private static final String MOMENT = "\\d{4}-\\d{2}-\\d{2}(?=[ T]\\d{2}:\\d{2}:\\d{2})";

    /** One piece: exactly one of the three is set. */
    private record Piece(
            @Nullable String literal,
            @Nullable String place,
            @Nullable LocalDate date) {}

    private final List<Piece> pieces;

    private TextPattern(List<Piece> pieces) {
        this.pieces = List.copyOf(pieces);
    }

    /** @param places names of places by the text that stands there in the template; none is part of a longer word */
    static TextPattern of(String text, Map<String, String> places) {
        var needles = places.keySet().stream()
                .sorted((a, b) -> b.length() - a.length())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        var found = Pattern.compile("(?<![0-9a-zA-Z])(?:" + needles + ")(?![0-9a-zA-Z])|" + MOMENT)
                .matcher(text);
        var pieces = new ArrayList<Piece>();
        int from = 0;
        while (found.find()) {
            if (found.start() > from) {
                pieces.add(new Piece(text.substring(from, found.start()), null, null));
            }
            var place = places.get(found.group());
            pieces.add(
                    place == null
                            ? new Piece(null, null, LocalDate.parse(found.group()))
                            : new Piece(null, place, null));
            from = found.end();
        }
        if (from < text.length()) {
            pieces.add(new Piece(text.substring(from), null, null));
        }
        return new TextPattern(pieces);
    }

    /** @param daysEarlier by how much moments move back */
    String fill(Map<String, String> values, int daysEarlier) {
        var text = new StringBuilder();
        for (var piece : pieces) {
            if (piece.literal != null) {
                text.append(piece.literal);
            } else if (piece.date != null) {
                text.append(piece.date.minusDays(daysEarlier));
            } else {
                text.append(values.get(piece.place));
            }
        }
        return text.toString();
    }
}
