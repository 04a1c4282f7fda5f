package vn.motcua.proof;

import java.time.Instant;

/** Where a reader of the log notes what it could not take, so that the rest goes on and somebody can see what is missing. */
public interface SetAside {
    /** One that stands there already stays as it is. */
    void add(long place, String why, Instant now);

    long count();
}
