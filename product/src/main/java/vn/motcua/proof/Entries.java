package vn.motcua.proof;

import java.nio.file.Path;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * For writers whose row and entry are one statement: {@link #INSERT} is its part for the entry, and the code of the entry
 * comes from here.
 */
@Component
public class Entries {
    /** What the columns are; followed by {@code values} or {@code select}. */
    public static final String INSERT = "insert into proof.waiting (tree, kind, subject, seq, hash, mac)";

    private final Supplier<LogKey> key;

    @Autowired
    Entries(LogKeys keys) {
        this.key = keys::current;
    }

    private Entries(LogKey key) {
        this.key = () -> key;
    }

    /** For who fills a ledger from outside the product and has its key. */
    public static Entries withKeyIn(Path file) {
        return new Entries(LogKey.in(file));
    }

    /** What the log says of a row that is added by one statement with its entry. */
    public Entry added(LoggedTable table, Object key, RowText row) {
        return table.entry(key.toString(), row.hash());
    }

    /** The code by which the sealer knows the entry for the product's own. */
    public byte[] mac(Entry entry) {
        return key.get().mac(entry);
    }

    /** A code of the text that only who has the key can make: 32 characters. */
    public String codeOf(String text) {
        return key.get().codeOf(text);
    }
}
