package vn.motcua.gate;

import jakarta.servlet.http.HttpServletRequest;
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
import org.springframework.http.HttpMethod;
import vn.motcua.api.Problems;

/**
 * The table of all doors that take something in, each with its {@link Load}: {@code doors.txt}. Who only looks needs no
 * line, unless the look is one of those that keep a processor busy. A door without one is treated as {@link Load#ORDER} and
 * found by a test.
 */
final class Doors {
    private static final String TABLE = "doors.txt";
    private static final String ANY = "{}";
    private static final int WORDS_MIN = 3;

    /**
     * What stands in one line.
     *
     * @param lane where it waits for its turn ({@link Judgements}) because it keeps a processor busy; null where it does not
     */
    record Door(Load load, @Nullable Lane lane) {
        boolean waits() {
            return lane != null;
        }
    }

    private final Map<String, Door> lines = new LinkedHashMap<>();
    private final Map<String, Node> roots = new HashMap<>();

    private static final class Node {
        private final Map<String, Node> next = new HashMap<>();
        private @Nullable Door door;
    }

    /** @param table lines of a method, an address with {@code {}} where anything may stand, a load, a lane or nothing */
    Doors(List<String> table) {
        for (var line : table) {
            var words = line.strip().split("\\s+", -1);
            var door = door(line, words);
            lines.put(words[0] + " " + words[1], door);
            var node = roots.computeIfAbsent(words[0], _ -> new Node());
            for (var part : words[1].substring(1).split("/", -1)) {
                node = node.next.computeIfAbsent(part, _ -> new Node());
            }
            node.door = door;
        }
    }

    private static Door door(String line, String[] words) {
        if (words.length < WORDS_MIN || words.length > WORDS_MIN + 1) {
            throw new IllegalArgumentException(
                    "A line must have a method, an address, a load, and a lane or nothing, but is: " + line);
        }
        return new Door(Load.valueOf(words[2]), words.length == WORDS_MIN ? null : Lane.valueOf(words[WORDS_MIN]));
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
        var found = line(method, path);
        if (found != null) {
            return found.load();
        }
        return switch (method) {
            case "GET", "HEAD", "OPTIONS", "TRACE" -> Load.NOTHING;
            default -> Load.ORDER;
        };
    }

    /** Whether a program asks: one that acts for somebody, or one that reports with its own signature. */
    static boolean isForMachine(HttpServletRequest request, Load load) {
        boolean isReport = load == Load.SIGNED && HttpMethod.POST.matches(request.getMethod());
        return isReport || Problems.isForMachine(request);
    }

    /** Where it waits for its turn; null where it passes at once. */
    @Nullable
    Lane lane(String method, String path) {
        var found = line(method, path);
        return found == null ? null : found.lane();
    }

    private @Nullable Door line(String method, String path) {
        var root = roots.get(method.equals("HEAD") ? "GET" : method);
        return root == null || path.isEmpty() ? null : find(root, path, 1);
    }

    /** {@code POST /api/v1/due-dates} to its line. */
    Map<String, Door> lines() {
        return Map.copyOf(lines);
    }

    private static @Nullable Door find(Node node, String path, int from) {
        if (from > path.length()) {
            return node.door;
        }
        int slash = path.indexOf('/', from);
        int end = slash < 0 ? path.length() : slash;
        var named = node.next.get(path.substring(from, end));
        var found = named == null ? null : find(named, path, end + 1);
        var any = found == null ? node.next.get(ANY) : null;
        return any == null ? found : find(any, path, end + 1);
    }
}
