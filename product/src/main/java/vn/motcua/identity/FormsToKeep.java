package vn.motcua.identity;

/** Tells which forms are worth keeping when their session is over. Stands here so that this module need not know them. */
public interface FormsToKeep {
    /** @param path where the form was sent, without query */
    boolean isWorthKeeping(String path);
}
