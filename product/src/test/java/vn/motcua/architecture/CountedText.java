package vn.motcua.architecture;

/** A text that counts how often it is looked at, and ends it when that is more than it bears. */
final class CountedText implements CharSequence {
    /** It was looked at too often. */
    static final class LookedAtTooOften extends RuntimeException {
        private static final long serialVersionUID = 1L;

        LookedAtTooOften() {
            super("looked at too often", null, false, false);
        }
    }

    private final String text;
    private final long most;
    private long looks;

    CountedText(String text, long most) {
        this.text = text;
        this.most = most;
    }

    long looks() {
        return looks;
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public char charAt(int index) {
        if (++looks > most) {
            throw new LookedAtTooOften();
        }
        return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.subSequence(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
