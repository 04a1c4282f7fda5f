package vn.motcua.forms;

import java.util.regex.Pattern;

/** One published, unchangeable version of a form: {@code marital-status/1}. */
public record FormId(String key, int version) implements Comparable<FormId> {
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]{0,60}");

    public FormId {
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("A form key must look like marital-status, but was '" + key + "'");
        }
        if (version < 1) {
            throw new IllegalArgumentException("A form version must be 1 or more, but was " + version);
        }
    }

    @Override
    public int compareTo(FormId other) {
        int byKey = key.compareTo(other.key);
        return byKey != 0 ? byKey : Integer.compare(version, other.version);
    }

    @Override
    public String toString() {
        return key + "/" + version;
    }

    /** Reads what {@link #toString} writes: {@code marital-status/1}. */
    public static FormId parse(String text) {
        int cut = text.lastIndexOf('/');
        if (cut < 1) {
            throw new IllegalArgumentException("A form id must look like marital-status/1, but was '" + text + "'");
        }
        return new FormId(text.substring(0, cut), Integer.parseInt(text.substring(cut + 1)));
    }
}
