package vn.motcua.proof;

import java.util.function.Consumer;

/** Rows of a kind of its own that may have been written before the log took entries of that kind. */
public interface EarlierRows {
    String kind();

    /** Those the log never heard of. */
    void forEachUnheard(Consumer<Entry> consumer);
}
