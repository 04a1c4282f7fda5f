package motcua.linkage.engine;

import org.jspecify.annotations.Nullable;

/** One row of a small result; columns count from 0. */
public interface Row {
    /** 0 when null. */
    long number(int column);

    /** 0 when null. */
    double real(int column);

    @Nullable
    String text(int column);
}
