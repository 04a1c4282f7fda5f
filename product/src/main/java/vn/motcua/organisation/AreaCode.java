package vn.motcua.organisation;

import java.util.regex.Pattern;

/** The official code of an area (QĐ 19/2025/QĐ-TTg): 2 digits for a province, 5 for a commune; zeros in front count. */
public record AreaCode(String value) implements Comparable<AreaCode> {
    private static final Pattern SHAPE = Pattern.compile("\\d{2}|\\d{5}");
    private static final int PROVINCE_LENGTH = 2;

    public AreaCode {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("An area code must have 2 or 5 digits, but was '" + value + "'");
        }
    }

    public static boolean isValid(String value) {
        return SHAPE.matcher(value).matches();
    }

    public boolean isProvince() {
        return value.length() == PROVINCE_LENGTH;
    }

    @Override
    public int compareTo(AreaCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
