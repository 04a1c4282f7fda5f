package vn.motcua.sharing;

import java.util.List;

/**
 * Who decides a procedure by the rules of competence, once it is changed. What a procedure says of its agency is read by people; which
 * agency handles a dossier the rules decide, and whoever keeps them changes them.
 *
 * @param named agencies that the procedure would name
 * @param before names of the agencies that decide now, in order
 * @param after names of those that would decide
 * @param without areas for which nobody would decide, or several
 */
public record Competent(List<String> named, List<String> before, List<String> after, int without) {
    /** What somebody who keeps the rules has to see to. */
    public enum Kind {
        /** Other agencies decide, as the procedure says. */
        FOLLOWS,
        /** The rules stay with other agencies than the procedure names. */
        STAYS,
        /** For some areas nobody would decide. */
        GAP
    }

    /** How many are named one by one. */
    private static final int SHOWN_MAX = 3;

    public Competent {
        named = List.copyOf(named);
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    public Kind kind() {
        if (without > 0) {
            return Kind.GAP;
        }
        return named.isEmpty() || named.containsAll(after) ? Kind.FOLLOWS : Kind.STAYS;
    }

    /** Whether there is nothing to say: the same decide as before, and nothing else was promised. */
    boolean isQuiet() {
        return kind() == Kind.FOLLOWS && before.equals(after);
    }

    public boolean isToBeSeenTo() {
        return kind() != Kind.FOLLOWS;
    }

    public List<String> shown() {
        return after.subList(0, Math.min(after.size(), SHOWN_MAX));
    }

    public int others() {
        return after.size() - shown().size();
    }
}
