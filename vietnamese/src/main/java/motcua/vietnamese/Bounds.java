package motcua.vietnamese;

/**
 * So many letters a reader looks at. Each goes over a text several times and tries what may stand where; who sends twenty thousand
 * letters for a telephone number would keep a processor busy for minutes, and writes none.
 */
final class Bounds {
    static final int NUMBER = 200;
    static final int DATE = 200;
    static final int PLACE = 500;

    private Bounds() {}

    /** Blanks around it do not count. */
    static boolean isBeyond(String raw, int most) {
        return raw.length() > most && raw.strip().length() > most;
    }
}
