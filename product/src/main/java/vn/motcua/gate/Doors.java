package vn.motcua.gate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The table of all doors that take something in, each with its {@link Load}: {@code doors.txt}. Who only looks needs no
 * line. A door without one is treated as {@link Load#ORDER} and found by a test.
 */
final class Doors {
    private static final String TABLE = "doors.txt";
    private static final String ANY = "{}";

    private final Map<String, Load> lines = new LinkedHashMap<>();
    private final Map<String, Node> roots = new HashMap<>();

    private static final class Node {
        private final Map<String, Node> next = new HashMap<>();
        private @Nullable Load load;
    }

    /** @param table lines of a method, an address with {@code {}} where anything may stand, and a load */
    Doors(List<String> table) {
        for (var line : table) {
            var words = line.strip().split("\\s+", -1);
            if (words.length != 3) {
                throw new IllegalArgumentException("A line must have a method, an address and a load, but is: " + line);
            }
            lines.put(words[0] + " " + words[1], Load.valueOf(words[2]));
            var node = roots.computeIfAbsent(words[0], _ -> new Node());
            for (var part : words[1].substring(1).split("/", -1)) {
                node = node.next.computeIfAbsent(part, _ -> new Node());
            }
            node.load = Load.valueOf(words[2]);
        }
    }

    static Doors read() {
        var in = Doors.class.getResourceAsStream(TABLE);
        if (in == null) {
            throw new IllegalStateException(TABLE + " must lie beside the module, but does not");
        }
        try (var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return new Doors(reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param path as it was sent */
    Load of(String method, String path) {
        var root = roots.get(method);
        var found = root == null || path.isEmpty() ? null : find(root, path, 1);
        if (found != null) {
            return found;
        }
        return switch (method) {
            case "GET", "HEAD", "OPTIONS", "TRACE" -> Load.NOTHING;
            default -> Load.ORDER;
        };
    }

    /** {@code POST /api/v1/due-dates} to its load. */
    Map<String, Load> lines() {
        return Map.copyOf(lines);
    }

    private static @Nullable Load find(Node node, String path, int from) {
        if (from > path.length()) {
            return node.load;
        }
        int slash = path.indexOf('/', from);
        int end = slash < 0 ? path.length() : slash;
        var named = node.next.get(path.substring(from, end));
        var found = named == null ? null : find(named, path, end + 1);
        var any = found == null ? node.next.get(ANY) : null;
        return any == null ? found : find(any, path, end + 1);
    }
}
