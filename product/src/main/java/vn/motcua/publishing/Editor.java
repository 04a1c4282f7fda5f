package vn.motcua.publishing;

import motcua.vietnamese.Text;

/**
 * Who takes a step.
 *
 * @param account of an officer, or {@link #AT_THE_MACHINE}
 * @param name as others read it
 */
public record Editor(String account, String name) {
    private static final String AT_THE_MACHINE = "command";

    public Editor {
        account = Text.line(account);
        name = Text.line(name);
        if (account.isBlank() || name.isBlank()) {
            throw new IllegalArgumentException("Who takes a step must have an account and a name");
        }
    }

    /** Who runs a command is known by the name that he or she gives, and by nothing else. */
    public static Editor atTheMachine(String name) {
        return new Editor(AT_THE_MACHINE, name);
    }

    boolean isAtTheMachine() {
        return account.equals(AT_THE_MACHINE);
    }

    /** Whether it is one person: of a command the name alone can tell. */
    boolean isSameAs(Editor other) {
        return isAtTheMachine() || other.isAtTheMachine()
                ? name.equalsIgnoreCase(other.name)
                : account.equals(other.account);
    }
}
