package motcua.linkage.profile;

/**
 * One column that a kind derives from a raw value.
 *
 * @param name lower-case letters; the work tables call it {@code <field>_<name>}
 */
public record Column(String name, Type type) {
    /** What the column holds; {@code WORD} is a text of few distinct values, {@code WHOLE} 64 bit, {@code SMALL} 32 bit. */
    public enum Type {
        TEXT,
        WORD,
        WHOLE,
        SMALL
    }

    static Column text(String name) {
        return new Column(name, Type.TEXT);
    }

    static Column whole(String name) {
        return new Column(name, Type.WHOLE);
    }

    static Column small(String name) {
        return new Column(name, Type.SMALL);
    }
}
