package vn.motcua.ui;

import java.util.List;

/**
 * Whom the page frame greets.
 *
 * @param navigation what this visitor may go to, in order
 */
public record Visitor(String name, Kind kind, List<Link> navigation) {
    /** Decides which frame a page gets: the public one or the officers' workspace. */
    public enum Kind {
        NOBODY,
        CITIZEN,
        OFFICER
    }

    /**
     * @param textKey message key of the link's text
     * @param news how much that is new stands behind it
     */
    public record Link(String textKey, String href, int news) {
        public Link(String textKey, String href) {
            this(textKey, href, 0);
        }
    }

    public static final Visitor NOBODY = new Visitor("", Kind.NOBODY, List.of());

    public Visitor {
        navigation = List.copyOf(navigation);
    }
}
