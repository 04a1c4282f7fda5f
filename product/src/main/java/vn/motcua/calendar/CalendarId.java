package vn.motcua.calendar;

import java.util.regex.Pattern;

/** Names a calendar: lower-case letters, digits, dots and hyphens. Agencies point to one. */
public record CalendarId(String value) {
    private static final Pattern SHAPE = Pattern.compile("[a-z0-9][a-z0-9.-]{0,59}");

    /** The common calendar of the province. */
    public static final CalendarId PROVINCE = new CalendarId("province");

    public CalendarId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("A calendar id must match " + SHAPE + ", but was '" + value + "'");
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
