package vn.motcua.identity;

import java.util.Optional;

/** Tells which forms are worth keeping when their session is over. Stands here so that this module need not know them. */
public interface FormsToKeep {
    /**
     * Nothing when the form is not worth keeping.
     *
     * @param path where the form was sent, without query
     */
    Optional<Belonging> belonging(String path);

    /**
     * What forms are kept for. Whoever knows one draft must not fill all places with it.
     *
     * @param name the same for all forms that are kept for the same
     * @param most so many of them, the newest, are kept at a time
     */
    record Belonging(String name, int most) {}
}
