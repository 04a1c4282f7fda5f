package motcua.linkage.profile;

/**
 * A column of a value in its usual form.
 *
 * @param value SQL over the raw text, written {@code $raw}; null for any other form
 * @param condition SQL over that value, written {@code $value}, which must hold too
 * @param compared what is compared, SQL over that value
 */
public record UsualForm(String value, String condition, String compared) {
    UsualForm(String value, String condition) {
        this(value, condition, "$value");
    }

    static UsualForm of(String value) {
        return new UsualForm(value, "$value is not null");
    }

    /** The value, of a raw text. */
    public String value(String raw) {
        return value.replace("$raw", raw);
    }

    /** The column, of a value that was read into a column of its own; null when the form is not the usual one. */
    public String column(String read) {
        return "case when " + condition.replace("$value", read) + " then " + compared.replace("$value", read) + " end";
    }
}
