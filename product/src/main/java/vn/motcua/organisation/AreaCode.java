package vn.motcua.organisation;

import java.util.regex.Pattern;

/** Code of an area (QĐ 19/2025/QĐ-TTg): two digits for a province, five for a commune, leading zeros kept. */
public record AreaCode(String value) {
    private static final Pattern SHAPE = Pattern.compile("\\d{2}|\\d{5}");

    public AreaCode {
        if (!isValid(value)) {
            throw new IllegalArgumentException("An area code must have two or five digits, but was '" + value + "'");
        }
    }

    public static boolean isValid(String value) {
        return SHAPE.matcher(value).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
