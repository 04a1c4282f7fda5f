package vn.motcua.formdesign.sketch;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Something in a form: by its numbers, from 0, since names may be missing or stand twice while somebody works.
 *
 * @param field of a group of questions: the first of them
 */
public record Spot(Kind kind, int page, int field, int row) {
    public enum Kind {
        /** The form as a whole. */
        FORM,
        PAGE,
        /** Questions under one heading. */
        GROUP,
        FIELD,
        /** A question of each row of a repeated group. */
        ROW,
        CHECK
    }

    public static final Spot FORM = new Spot(Kind.FORM, 0, 0, 0);

    private static final Pattern WORD = Pattern.compile("([tnhdk])-(\\d{1,3})(?:-(\\d{1,3}))?(?:-(\\d{1,3}))?");

    public static Spot page(int page) {
        return new Spot(Kind.PAGE, page, 0, 0);
    }

    public static Spot group(int page, int first) {
        return new Spot(Kind.GROUP, page, first, 0);
    }

    public static Spot field(int page, int field) {
        return new Spot(Kind.FIELD, page, field, 0);
    }

    public static Spot row(int page, int field, int row) {
        return new Spot(Kind.ROW, page, field, row);
    }

    public static Spot check(int check) {
        return new Spot(Kind.CHECK, check, 0, 0);
    }

    /** In addresses and on buttons; empty for the form. */
    public String word() {
        return switch (kind) {
            case FORM -> "";
            case PAGE -> "t-" + page;
            case GROUP -> "n-" + page + "-" + field;
            case FIELD -> "h-" + page + "-" + field;
            case ROW -> "d-" + page + "-" + field + "-" + row;
            case CHECK -> "k-" + page;
        };
    }

    /** @return the form for a word that is none */
    public static Spot of(String word) {
        var read = WORD.matcher(word);
        if (!read.matches()) {
            return FORM;
        }
        int page = Integer.parseInt(read.group(2));
        int field = number(read.group(3));
        return switch (read.group(1)) {
            case "t" -> page(page);
            case "n" -> group(page, field);
            case "h" -> field(page, field);
            case "d" -> row(page, field, number(read.group(4)));
            default -> check(page);
        };
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    /** JSON Pointer into the UI file; of a group that of its first question. */
    public String pointer() {
        return switch (kind) {
            case FORM -> "";
            case PAGE -> "/pages/" + page;
            case GROUP, FIELD -> "/pages/" + page + "/fields/" + field;
            case ROW -> "/pages/" + page + "/fields/" + field + "/rows/" + row;
            case CHECK -> "/checks/" + page;
        };
    }

    /** The nearest thing at or around a place of the UI file. */
    public static Spot at(String pointer) {
        var steps = pointer.split("/", -1);
        int last = 0;
        var numbers = new int[] {-1, -1, -1};
        var names = new String[] {"pages", "fields", "rows"};
        if (steps.length > 2 && steps[1].equals("checks") && steps[2].matches("\\d{1,4}")) {
            return check(Integer.parseInt(steps[2]));
        }
        while (last < names.length
                && steps.length > 2 * last + 2
                && steps[2 * last + 1].equals(names[last])
                && steps[2 * last + 2].matches("\\d{1,4}")) {
            numbers[last] = Integer.parseInt(steps[2 * last + 2]);
            last++;
        }
        return switch (last) {
            case 0 -> FORM;
            case 1 -> page(numbers[0]);
            case 2 -> field(numbers[0], numbers[1]);
            default -> row(numbers[0], numbers[1], numbers[2]);
        };
    }
}
