package motcua.linkage.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import motcua.linkage.report.Sentences;
import motcua.linkage.spec.Field;

/** A pair, field by field, in the words of a clerk. */
record Comparison(List<Line> lines) {
    Comparison {
        lines = List.copyOf(lines);
    }

    /** How well a field agrees. */
    enum Agreement {
        SAME("="),
        CLOSE("≈"),
        DIFFERS("≠"),
        MISSING("–");

        private final String sign;

        Agreement(String sign) {
            this.sign = sign;
        }

        String sign() {
            return sign;
        }

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One field.
     *
     * @param words what the level says
     * @param bits what the level adds to the evidence, in bits; negative speaks against
     */
    record Line(String label, Shown left, Shown right, Agreement agreement, String words, double bits) {}

    static Comparison of(Review review, Pair pair, Texts texts) {
        var sentences = new Sentences(texts.language());
        var shape = review.model().shape();
        var lines = new ArrayList<Line>();
        for (var i = 0; i < shape.size(); i++) {
            var field = review.spec().fields().get(i);
            var level = pair.levels()[i];
            var agreement = agreement(level, shape.radix(i));
            var left = Shown.of(field.leftKind(), pair.sides().left().get(i), texts);
            var right = Shown.of(
                    review.isDedupe() ? field.leftKind() : field.rightKind(),
                    pair.sides().right().get(i),
                    texts);
            var alone = new int[shape.size()];
            alone[i] = level;
            var words = switch (agreement) {
                case MISSING ->
                    texts.of(
                            left.text().isEmpty() || right.text().isEmpty()
                                    ? "agreement.missing"
                                    : "agreement.incomparable");
                case DIFFERS -> texts.of("agreement.differs");
                case SAME, CLOSE -> sentences.sentence(shape, alone);
            };
            lines.add(new Line(
                    label(field, texts),
                    left,
                    right,
                    agreement,
                    words,
                    review.model().weight(i, level)));
        }
        return new Comparison(lines);
    }

    /** What agrees and what does not, as one sentence. */
    String sentence(Texts texts) {
        return lines.stream()
                .filter(line -> line.agreement() != Agreement.MISSING)
                .map(line -> line.agreement() == Agreement.DIFFERS
                        ? texts.of("sentence.differs", line.label().toLowerCase(Locale.ROOT))
                        : line.words())
                .collect(Collectors.joining("; "));
    }

    private static Agreement agreement(int level, int radix) {
        return switch (level) {
            case 0 -> Agreement.MISSING;
            case 1 -> Agreement.DIFFERS;
            default -> level == radix - 1 ? Agreement.SAME : Agreement.CLOSE;
        };
    }

    private static String label(Field field, Texts texts) {
        var known = "field." + field.name();
        return texts.has(known) ? texts.of(known) : field.name().replace('_', ' ');
    }
}
