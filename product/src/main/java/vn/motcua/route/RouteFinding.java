package vn.motcua.route;

import java.util.List;

/**
 * Why a route file is refused, at one element. The text has the message key {@code route.finding.<code>}: {0} is the
 * element, {1} its name or id, further arguments are the facts.
 *
 * @param line where the element's tag begins, 1 for the first line
 * @param element local name in the file, as {@code scriptTask}
 */
public record RouteFinding(int line, String element, String id, String name, String code, List<String> facts) {
    public RouteFinding {
        facts = List.copyOf(facts);
    }

    /** How a person finds the element: its name with the id, or whichever it has. */
    public String label() {
        return name.isBlank() ? id : id.isBlank() ? name : name + " (" + id + ")";
    }
}
