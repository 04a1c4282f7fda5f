package motcua.linkage.review;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import motcua.linkage.spec.Field;
import motcua.vietnamese.Places;
import org.jspecify.annotations.Nullable;

/**
 * A value as the engine read it, in a form that both registers share, so that only real differences meet the eye.
 *
 * @param text empty when the register has no value
 * @param written the register's own spelling where it is another one, else empty
 */
record Shown(String text, String written) {
    private static final int COMMUNES_SHOWN = 3;

    static Shown of(Field.Side side, @Nullable String raw, Texts texts) {
        if (raw == null || raw.isBlank()) {
            return new Shown("", "");
        }
        var written = Normalizer.normalize(raw.strip(), Normalizer.Form.NFC);
        var parts = side.kind().normalise(raw);
        if (parts.isEmpty()) {
            return new Shown(written, texts.of("value.unreadable"));
        }
        var text = switch (side.word()) {
            case "date" -> date(parts.getFirst(), parts.getLast().equals("1"), texts);
            case "commune", "commune-before" -> commune(parts.getFirst(), parts.get(2), texts);
            case "sex" -> texts.of("sex." + parts.getFirst());
            case "number" -> parts.getFirst().isEmpty() ? padded(parts.getLast(), 9) : padded(parts.getFirst(), 12);
            case "phone" -> "0" + parts.getFirst();
            default -> written.replaceAll("\\s+", " ");
        };
        var isSaid = text.isEmpty() || text.toLowerCase(Locale.ROOT).equals(written.toLowerCase(Locale.ROOT));
        return isSaid ? new Shown(written, "") : new Shown(text, texts.of("value.written", written));
    }

    private static String date(String day, boolean vague, Texts texts) {
        var number = Integer.parseInt(day);
        return vague
                ? texts.of("date.year", String.valueOf(number / 10_000))
                : String.format(Locale.ROOT, "%02d/%02d/%04d", number % 100, number / 100 % 100, number / 10_000);
    }

    private static String commune(String unit, String possible, Texts texts) {
        if (possible.isEmpty()) {
            return nameOf(unit);
        }
        var codes = Arrays.stream(possible.split(",", -1))
                .filter(code -> !code.isEmpty())
                .toList();
        var names = codes.stream().limit(COMMUNES_SHOWN).map(Shown::nameOf).collect(Collectors.joining("; "));
        return texts.of(codes.size() > COMMUNES_SHOWN ? "commune.many" : "commune.possible", names);
    }

    private static String nameOf(String commune) {
        return Places.commune(padded(commune, 5))
                .map(known -> known.name() + ", " + known.provinceName())
                .orElse("");
    }

    private static String padded(String digits, int length) {
        return "0".repeat(Math.max(0, length - digits.length())) + digits;
    }
}
