package motcua.cube;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Of where figures are told, as a condition over cells or dossiers {@code c} and their agencies {@code a}.
 *
 * @param text {@code country}, a province's two digits, a commune's five, or the id of an agency or counter
 * @param province in whose files it lies; null where several may have it
 */
record Place(String text, @Nullable String province, String condition) {
    static final Place COUNTRY = new Place("country", null, "true");

    private static final Pattern PROVINCE = Pattern.compile("\\d{2}");
    private static final Pattern COMMUNE = Pattern.compile("\\d{5}");

    /** @throws CubeRefused when it is no place of the folder */
    static Place of(String text, Duck duck, String agencies) {
        if (text.equals(COUNTRY.text())) {
            return COUNTRY;
        }
        if (PROVINCE.matcher(text).matches()) {
            return found(text, "a.province = " + Duck.text(text), duck, agencies);
        }
        if (COMMUNE.matcher(text).matches()) {
            return found(text, "a.area = " + Duck.text(text) + " and not a.is_of_province", duck, agencies);
        }
        return agency(text, duck, agencies);
    }

    private static Place found(String text, String condition, Duck duck, String agencies) {
        var provinces = duck.rows(
                "select distinct a.province from " + agencies + " a where " + condition, row -> row.getString(1));
        if (provinces.isEmpty()) {
            throw new CubeRefused("The place " + text + " must have an agency in the facts, but has none.");
        }
        return new Place(text, provinces.getFirst(), condition);
    }

    private static Place agency(String text, Duck duck, String agencies) {
        try {
            var id = UUID.fromString(text);
            var is = " = cast(" + Duck.text(id.toString()) + " as uuid)";
            var kinds = duck.rows("select a.kind, a.province from " + agencies + " a where a.id" + is, row ->
                    new String[] {row.getString(1), row.getString(2)});
            if (kinds.isEmpty()) {
                throw new CubeRefused("The agency " + text + " must be in the facts, but is not.");
            }
            boolean isCounter = kinds.getFirst()[0].endsWith("_CENTRE");
            return new Place(text, kinds.getFirst()[1], (isCounter ? "c.counter" : "c.agency") + is);
        } catch (IllegalArgumentException e) {
            throw new CubeRefused(
                    "A place must be 'country', the two digits of a province, the five of a commune or the id"
                            + " of an agency, but was '" + text + "'.",
                    e);
        }
    }
}
