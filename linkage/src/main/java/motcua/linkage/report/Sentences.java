package motcua.linkage.report;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Objects;
import java.util.Properties;
import motcua.linkage.weights.Shape;

/** A pattern in words, as "same number; given name differs by the mark". */
public final class Sentences {
    private final Properties texts = new Properties();

    /** @param language {@code en} or {@code vi} */
    public Sentences(String language) {
        var file = "/motcua/linkage/sentences_" + language + ".properties";
        try (var in = new InputStreamReader(
                Objects.requireNonNull(Sentences.class.getResourceAsStream(file)), StandardCharsets.UTF_8)) {
            texts.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What agrees and what does not, strongest fields as they stand in the spec. */
    public String sentence(Shape shape, int[] levels) {
        var parts = new ArrayList<String>();
        for (var field = 0; field < levels.length; field++) {
            var code = shape.code(field, levels[field]);
            var text = texts.getProperty(ofKind(shape, field, code), texts.getProperty(code, code));
            if (!text.isEmpty()) {
                parts.add(text.replace("{field}", word(shape.fields().get(field))));
            }
        }
        return String.join("; ", parts);
    }

    /** A kind may have words of its own for a level that all kinds share, as {@code name.differs}. */
    private static String ofKind(Shape shape, int field, String code) {
        var strongest = shape.kinds().get(field).levels().getFirst().code();
        return strongest.substring(0, strongest.indexOf('.') + 1) + code;
    }

    /** The name of a field as a word of this language, where there is one. */
    private String word(String field) {
        return texts.getProperty("field." + field, field.replace('_', ' '));
    }

    /** The level vector, as {@code name=marks number=same}. */
    public static String vector(Shape shape, int[] levels) {
        var parts = new ArrayList<String>();
        for (var field = 0; field < levels.length; field++) {
            var code = shape.code(field, levels[field]);
            parts.add(shape.fields().get(field) + "=" + code.substring(code.indexOf('.') + 1));
        }
        return String.join(" ", parts);
    }
}
