package vn.motcua.publishing;

/** Tells which versions wait as one: an editor who brought in many by one act may still bring in others. */
public interface BroughtInTogether {
    /** How many revisions of this author that are neither published nor dropped were brought in together with others. */
    int unfinishedOf(Editor author);
}
