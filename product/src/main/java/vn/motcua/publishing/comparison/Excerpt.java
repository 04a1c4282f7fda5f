package vn.motcua.publishing.comparison;

/** Two texts, of long ones what differs and some words around it. */
record Excerpt(String before, String after) {
    private static final int SHORT = 120;
    private static final int AROUND = 60;
    private static final int LONG = 600;

    static Excerpt of(String before, String after) {
        if (before.length() <= SHORT && after.length() <= SHORT) {
            return new Excerpt(before, after);
        }
        int shorter = Math.min(before.length(), after.length());
        int same = 0;
        while (same < shorter && before.charAt(same) == after.charAt(same)) {
            same++;
        }
        int end = 0;
        while (end < shorter - same
                && before.charAt(before.length() - 1 - end) == after.charAt(after.length() - 1 - end)) {
            end++;
        }
        return new Excerpt(cut(before, same, end), cut(after, same, end));
    }

    static String whole(String text) {
        return text.length() <= LONG ? text : text.substring(0, LONG) + "…";
    }

    /** At the beginning of words, so that no letter stands in pieces. */
    private static String cut(String text, int same, int end) {
        int from = text.lastIndexOf(' ', Math.max(0, same - AROUND)) + 1;
        int to = text.indexOf(' ', Math.min(text.length(), text.length() - end + AROUND));
        var middle = text.substring(from, to < 0 ? text.length() : to);
        return (from > 0 ? "… " : "") + whole(middle) + (to < 0 ? "" : " …");
    }
}
