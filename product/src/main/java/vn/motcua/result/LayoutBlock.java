package vn.motcua.result;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A block of a result's layout (khối thể thức; NĐ 30/2020/NĐ-CP, Phụ lục I). Blocks are printed in their order; what the decree has beside
 * another block (the receivers beside the signature) the printer puts there.
 *
 * @param block which part of the layout
 * @param text sentences with {@code {field}} in them, each line one; empty where the block has no words of its own
 * @param style of a paragraph
 * @param fields keys of those that a list or a table prints; none: all that nothing else prints
 * @param when all must hold for the block to be printed; none always hold
 */
public record LayoutBlock(
        Kind block,
        @Nullable String text,
        @Nullable Style style,
        @Nullable List<String> fields,
        @Nullable List<Condition> when) {
    public enum Kind {
        /** Name of the agency, beside the name of the state and its motto (Quốc hiệu, Tiêu ngữ). */
        HEAD,
        /** Number and symbol, beside place and day. */
        NUMBER,
        /** What an official letter is about (V/v …), under its number. */
        SUBJECT,
        /** Kind of document, and under it what it is about (trích yếu). */
        TITLE,
        /** Kính gửi. */
        RECIPIENT,
        PARAGRAPH,
        /** Fields in lines, the label before the value. */
        FIELDS,
        /** Fields in a ruled table of two columns. */
        TABLE,
        /** Authority, capacity, seal, signature and name of who signs, beside the code for verification. */
        SIGNATURE,
        /** Nơi nhận, beside the signature. */
        COPIES;

        private static final Set<Kind> BODY = EnumSet.of(TITLE, RECIPIENT, PARAGRAPH, FIELDS, TABLE);
        private static final Set<Kind> NEEDED = EnumSet.of(HEAD, NUMBER, SIGNATURE);
        private static final Set<Kind> MANY = EnumSet.of(PARAGRAPH, FIELDS, TABLE);
        private static final Set<Kind> WITH_TEXT = EnumSet.of(SUBJECT, RECIPIENT, PARAGRAPH, COPIES);

        /** Between number and signature, in any order; the others have a place of their own. */
        public boolean isInBody() {
            return BODY.contains(this);
        }

        /** Every paper has it, always. */
        public boolean isNeeded() {
            return NEEDED.contains(this);
        }

        /** Whether a layout may have several. */
        public boolean isRepeatable() {
            return MANY.contains(this);
        }

        /** Whether it has words; a title may have some under it. */
        public boolean hasText() {
            return this == TITLE || needsText();
        }

        public boolean needsText() {
            return WITH_TEXT.contains(this);
        }

        public boolean listsFields() {
            return this == FIELDS || this == TABLE;
        }
    }

    /** How a paragraph is set. */
    public enum Style {
        PLAIN,
        /** With its first line 10 mm further in. */
        INDENTED,
        /** As the grounds of a decision: further in, and in italics. */
        GROUND,
        /** In the middle and bold, as {@code QUYẾT ĐỊNH:}. */
        CENTRED
    }

    /** What a condition asks of a field. */
    public enum Test {
        FILLED,
        EMPTY,
        /** One of its lines is one of these values, letter for letter. */
        ONE_OF
    }

    /** @param values of {@link Test#ONE_OF} */
    public record Condition(String field, Test is, @Nullable List<String> values) {
        public Condition {
            values = values == null ? List.of() : List.copyOf(values);
        }

        @Override
        public List<String> values() {
            return values == null ? List.of() : values;
        }

        boolean holds(Map<String, String> ofFields) {
            var value = ofFields.getOrDefault(field, "");
            return switch (is) {
                case FILLED -> !value.isBlank();
                case EMPTY -> value.isBlank();
                case ONE_OF -> value.lines().map(String::strip).anyMatch(values()::contains);
            };
        }
    }

    public LayoutBlock {
        text = text == null ? "" : text;
        style = style == null ? Style.PLAIN : style;
        fields = fields == null ? List.of() : List.copyOf(fields);
        when = when == null ? List.of() : List.copyOf(when);
    }

    @Override
    public String text() {
        return text == null ? "" : text;
    }

    @Override
    public Style style() {
        return style == null ? Style.PLAIN : style;
    }

    @Override
    public List<String> fields() {
        return fields == null ? List.of() : fields;
    }

    @Override
    public List<Condition> when() {
        return when == null ? List.of() : when;
    }

    /** Whether it is printed on a paper with these values. */
    public boolean isPrinted(Map<String, String> ofFields) {
        return when().stream().allMatch(condition -> condition.holds(ofFields));
    }

    /** The layout of a template that has none of its own: its opening, all its fields in lines, its closing. */
    public static List<LayoutBlock> usual(String opening, String closing) {
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(of(Kind.HEAD, ""));
        blocks.add(of(Kind.NUMBER, ""));
        blocks.add(of(Kind.TITLE, ""));
        if (!opening.isBlank()) {
            blocks.add(of(Kind.PARAGRAPH, opening));
        }
        blocks.add(of(Kind.FIELDS, ""));
        if (!closing.isBlank()) {
            blocks.add(of(Kind.PARAGRAPH, closing));
        }
        blocks.add(of(Kind.SIGNATURE, ""));
        return List.copyOf(blocks);
    }

    private static LayoutBlock of(Kind kind, String text) {
        return new LayoutBlock(kind, text, Style.PLAIN, List.of(), List.of());
    }
}
