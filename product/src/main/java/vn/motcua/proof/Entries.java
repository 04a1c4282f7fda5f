package vn.motcua.proof;

import org.springframework.stereotype.Component;

/**
 * For writers whose row and entry are one statement: {@link #INSERT} is its part for the entry, and the code of the entry
 * comes from here.
 */
@Component
public class Entries {
    /** What the columns are; followed by {@code values} or {@code select}. */
    public static final String INSERT = "insert into proof.waiting (tree, kind, subject, seq, hash, mac)";

    private final LogKeys keys;

    Entries(LogKeys keys) {
        this.keys = keys;
    }

    /** The code by which the sealer knows the entry for the product's own. */
    public byte[] mac(Entry entry) {
        return keys.current().mac(entry);
    }

    /** A code of the text that only who has the key can make: 32 characters. */
    public String codeOf(String text) {
        return keys.current().codeOf(text);
    }
}
