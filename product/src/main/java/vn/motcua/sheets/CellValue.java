package vn.motcua.sheets;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import motcua.vietnamese.ForeignLetters;
import motcua.vietnamese.Text;

/** What a cell says for its column. */
sealed interface CellValue {
    /** As it is to stand in a package. */
    record Fits(String value) implements CellValue {}

    /** @param why last part of the message's key */
    record Wrong(String why, List<Object> facts) implements CellValue {
        public Wrong {
            facts = List.copyOf(facts);
        }

        Wrong(String why) {
            this(why, List.of());
        }
    }

    /** What may be written, and no more. */
    final class Limits {
        private static final int TEXT_MAX = 2_000;
        /** No procedure is called by one letter. */
        private static final int LETTERS_MIN = 2;

        /** With blanks and marks that are taken away. */
        private static final int READ_MAX = 10_000;

        private static final int NUMBER_MAX = 3_650;
        private static final long MONEY_MAX = 10_000_000_000_000L;
        private static final int CODE_DECIMALS = 6;
        /** Longer than any number with its blanks and its currency. */
        private static final int NUMBER_LETTERS_MAX = 60;
        /** As many digits as a spreadsheet shows of a number; files have two more, which nobody typed (ECMA-376, part 1, 18.3.1.96). */
        private static final MathContext SHOWN = new MathContext(15, RoundingMode.HALF_EVEN);

        /** A code that a spreadsheet took for a number loses the zeros at its end. */
        private static final Pattern CODE = Pattern.compile("(\\d)[.,](\\d{1,6})");

        /** {@code 45.000}, {@code 45 000}: points, commas or blanks before each three digits. */
        private static final Pattern GROUPED =
                Pattern.compile("\\d{1,3}(?:\\.\\d{3})+|\\d{1,3}(?:,\\d{3})+|\\d{1,3}(?:[ \\u00A0\\u202F]\\d{3})+");

        private static final Pattern PLAIN = Pattern.compile("\\d{1,15}");
        private static final Pattern POWER = Pattern.compile("\\d{1,3}(?:[.,]\\d{1,12})?[eE]\\+?\\d{1,2}");
        private static final Pattern CURRENCY =
                Pattern.compile("(?<!\\s)\\s*+(?:đ|₫|đồng|vnd|vnđ)$", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

        private Limits() {}

        private static CellValue code(SheetCell cell) {
            if (cell.kind() != SheetCell.Kind.TEXT && cell.kind() != SheetCell.Kind.NUMBER) {
                return notOfKind(cell);
            }
            var written = cell.kind() == SheetCell.Kind.NUMBER
                    ? ofNumber(cell.written())
                            .map(number -> number.stripTrailingZeros().toPlainString())
                            .orElse(cell.written())
                    : cell.written().strip();
            var found = CODE.matcher(written);
            return found.matches()
                    ? new Fits(found.group(1) + "."
                            + found.group(2)
                            + "0".repeat(CODE_DECIMALS - found.group(2).length()))
                    : new Wrong("code");
        }

        private static CellValue text(SheetColumn column, SheetCell cell) {
            if (cell.kind() == SheetCell.Kind.NUMBER || cell.kind() == SheetCell.Kind.TRUTH) {
                return new Wrong("not-text");
            }
            if (cell.kind() != SheetCell.Kind.TEXT) {
                return notOfKind(cell);
            }
            var text = Text.line(cell.written());
            if (text.length() > TEXT_MAX) {
                return new Wrong("long", List.of(TEXT_MAX));
            }
            var foreign = ForeignLetters.first(text);
            if (foreign.isPresent()) {
                int letter = foreign.getAsInt();
                return new Wrong("foreign", List.of(Character.toString(letter), "U+%04X".formatted(letter)));
            }
            boolean saysSomething =
                    text.codePoints().filter(Character::isLetter).count() >= LETTERS_MIN;
            return saysSomething || column != SheetColumn.NAME ? new Fits(text) : new Wrong("says-nothing");
        }

        private static CellValue word(SheetColumn column, SheetCell cell) {
            if (cell.kind() != SheetCell.Kind.TEXT) {
                return notOfKind(cell);
            }
            return column.read(cell.written())
                    .map(word -> (CellValue) new Fits(word))
                    .orElseGet(() -> new Wrong("word", List.of(String.join("”, “", column.choices()))));
        }

        private static CellValue number(SheetCell cell, boolean isMoney) {
            if (cell.kind() != SheetCell.Kind.TEXT && cell.kind() != SheetCell.Kind.NUMBER) {
                return notOfKind(cell);
            }
            if (cell.kind() == SheetCell.Kind.NUMBER && cell.format().contains("%")) {
                return new Wrong("percent");
            }
            var number =
                    cell.kind() == SheetCell.Kind.NUMBER ? ofNumber(cell.written()) : ofText(cell.written(), isMoney);
            if (number.isEmpty()) {
                return new Wrong(isMoney ? "money" : "number");
            }
            if (cell.kind() == SheetCell.Kind.NUMBER && isShownWithDecimals(cell.format())) {
                return new Wrong("shown-otherwise", List.of(number.get().toPlainString()));
            }
            var whole = number.get().stripTrailingZeros();
            if (whole.scale() > 0) {
                return new Wrong(isMoney ? "money-part" : "number-part");
            }
            long least = isMoney ? 0 : 1;
            long most = isMoney ? MONEY_MAX : NUMBER_MAX;
            return whole.compareTo(BigDecimal.valueOf(least)) < 0 || whole.compareTo(BigDecimal.valueOf(most)) > 0
                    ? new Wrong("range", List.of(least, most))
                    : new Fits(whole.toPlainString());
        }

        /** 45 that is shown as 45.000: who reads it reads forty-five thousand. */
        private static boolean isShownWithDecimals(String format) {
            return format.replaceAll("#[.,]##0|\"[^\"]*+\"|\\[[^\\[\\]]*+\\]", "")
                    .matches(".*0[.,]0{3}(?:[^0].*)?");
        }

        private static Optional<BigDecimal> ofNumber(String written) {
            try {
                var number = new BigDecimal(written.strip());
                return number.precision() > 40 || Math.abs((long) number.scale()) > 40
                        ? Optional.empty()
                        : Optional.of(number.round(SHOWN));
            } catch (NumberFormatException _) {
                return Optional.empty();
            }
        }

        private static Optional<BigDecimal> ofText(String written, boolean isMoney) {
            if (written.length() > NUMBER_LETTERS_MAX) {
                return Optional.empty();
            }
            var text = CURRENCY.matcher(written.strip()).replaceFirst("").strip();
            if (PLAIN.matcher(text).matches()) {
                return ofNumber(text);
            }
            if (!isMoney) {
                return Optional.empty();
            }
            if (GROUPED.matcher(text).matches()) {
                return ofNumber(text.replaceAll("\\D", ""));
            }
            return POWER.matcher(text).matches() ? ofNumber(text.replace(',', '.')) : Optional.empty();
        }

        private static Wrong notOfKind(SheetCell cell) {
            return new Wrong(
                    switch (cell.kind()) {
                        case DATE -> "date";
                        case FAULT -> "fault";
                        case FORMULA -> "formula";
                        case TRUTH -> "truth";
                        case TEXT, NUMBER -> "kind";
                    });
        }
    }

    static CellValue of(SheetColumn column, SheetCell cell) {
        if (cell.written().length() > Limits.READ_MAX) {
            return new Wrong("long", List.of(Limits.TEXT_MAX));
        }
        return switch (column.kind) {
            case CODE -> Limits.code(cell);
            case TEXT -> Limits.text(column, cell);
            case WORD -> Limits.word(column, cell);
            case NUMBER -> Limits.number(cell, false);
            case MONEY -> Limits.number(cell, true);
        };
    }
}
