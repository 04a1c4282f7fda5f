package vn.motcua.sharing.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.sharing.template.SharedTemplate.Part;

/**
 * A place in a JSON file of a package. It is written as a JSON Pointer, in which an element of a list may be named by its key
 * ({@code /pages/applicant}): packages have it at different numbers.
 */
final class Spot {
    private static final List<String> NAMES = List.of("key", "field", "way", "number");

    private final List<String> steps;

    Spot(String pointer) {
        steps = pointer.isEmpty() ? List.of() : List.of(pointer.substring(1).split("/", -1));
    }

    /** What stands there, with its place as a plain JSON Pointer; empty where there is no such place. */
    Optional<JsonNode> in(JsonNode tree) {
        return numbered(tree).map(tree::at).filter(found -> !found.isMissingNode());
    }

    /** As a plain JSON Pointer into this file; empty where its elements are not there. */
    Optional<String> numbered(JsonNode tree) {
        var pointer = new StringBuilder();
        var at = tree;
        for (var step : steps) {
            var written = at.isArray() ? element(at, step) : step;
            if (written.isEmpty()) {
                return Optional.empty();
            }
            pointer.append('/').append(written);
            at = tree.at(pointer.toString());
        }
        return Optional.of(pointer.toString());
    }

    private static String element(JsonNode list, String name) {
        if (name.matches("0|[1-9]\\d{0,5}")) {
            return name;
        }
        for (int i = 0; i < list.size(); i++) {
            for (var key : NAMES) {
                if (list.get(i).path(key).asString("").equals(name)) {
                    return String.valueOf(i);
                }
            }
        }
        return "";
    }

    /**
     * Puts a value there, in the place of what is there; a named element that a list has not comes at its end, and a member of the file
     * that is not there is made.
     *
     * @return where it stands now, as a plain JSON Pointer; empty where the place it belongs in is not there
     */
    Optional<String> put(JsonNode tree, JsonNode value) {
        var last = steps.getLast();
        var above = new Spot(String.join("/", prefixed(steps.subList(0, steps.size() - 1))));
        if (steps.size() == 2 && above.in(tree).isEmpty() && tree instanceof ObjectNode whole) {
            whole.putObject(plain(steps.getFirst()));
        }
        var pointer = above.numbered(tree);
        return pointer.flatMap(found -> switch (tree.at(found)) {
            case ObjectNode object -> {
                object.set(plain(last), value);
                yield Optional.of(found + "/" + last);
            }
            case ArrayNode list -> {
                var written = element(list, last);
                int at = written.isEmpty() ? list.size() : Integer.parseInt(written);
                if (at > list.size()) {
                    yield Optional.empty();
                }
                if (at == list.size()) {
                    list.add(value);
                } else {
                    list.set(at, value);
                }
                yield Optional.of(found + "/" + at);
            }
            default -> Optional.empty();
        });
    }

    private static List<String> prefixed(List<String> steps) {
        var all = new ArrayList<String>();
        if (!steps.isEmpty()) {
            all.add("");
            all.addAll(steps);
        }
        return all;
    }

    private static String plain(String step) {
        return step.replace("~1", "/").replace("~0", "~");
    }

    /** Whether one of two parts is within the other. */
    static boolean overlap(Part.Content one, Part.Content other) {
        return one.file().equals(other.file())
                && (isWithin(one.pointer(), other.pointer()) || isWithin(other.pointer(), one.pointer()));
    }

    private static boolean isWithin(String inner, String outer) {
        return inner.equals(outer) || inner.startsWith(outer + "/");
    }
}
