package motcua.cube;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words of a call.
 *
 * @param words after the command's name
 */
record Asked(String what, List<String> words, Map<String, String> options) {
    private static final Set<String> OPTIONS = Set.of(
            "province", "provinces", "dossiers", "seed", "place", "by", "procedure", "index", "limit", "data", "spark");

    /** The call is not one. */
    static final class NotUnderstood extends RuntimeException {
        private static final long serialVersionUID = 1;

        NotUnderstood(String message) {
            super(message);
        }
    }

    Asked {
        words = List.copyOf(words);
        options = Map.copyOf(options);
    }

    static Asked of(List<String> arguments) {
        if (arguments.isEmpty()) {
            throw new NotUnderstood("Say what to do.");
        }
        var words = new ArrayList<String>();
        var options = new LinkedHashMap<String, String>();
        for (int i = 1; i < arguments.size(); i++) {
            var word = arguments.get(i);
            if (!word.startsWith("--")) {
                words.add(word);
                continue;
            }
            int at = word.indexOf('=');
            var name = at < 0 ? word.substring(2) : word.substring(2, at);
            if (!OPTIONS.contains(name)) {
                throw new NotUnderstood("There is no --" + name + ".");
            }
            if (at < 0 && i + 1 >= arguments.size()) {
                throw new NotUnderstood("--" + name + " takes a value.");
            }
            options.put(name, at < 0 ? arguments.get(++i) : word.substring(at + 1));
        }
        return new Asked(arguments.getFirst(), words, options);
    }

    Path folder() {
        if (words.isEmpty()) {
            throw new NotUnderstood("Say which folder.");
        }
        return Path.of(words.getFirst());
    }

    List<String> periods() {
        if (words.size() < 2) {
            throw new NotUnderstood("Say which period: 2026-10, 2026-Q3, 2026 or 2026-10-01..2026-10-15.");
        }
        return words.subList(1, words.size());
    }

    String period() {
        return periods().getFirst();
    }

    /** Two digits, which become a folder's name; null where none are given. */
    @Nullable
    String province() {
        var code = options.get("province");
        if (code != null && !code.matches("\\d{2}")) {
            throw new NotUnderstood("--province must be two digits, but is '" + code + "'.");
        }
        return code;
    }

    @Nullable
    String option(String name) {
        return options.get(name);
    }

    String option(String name, String otherwise) {
        return options.getOrDefault(name, otherwise);
    }

    /** A whole number of at least one and at most so many. */
    long number(String name, long otherwise, long max) {
        var text = options.get(name);
        try {
            long number = text == null ? otherwise : Long.parseLong(text);
            if (number < 1 || number > max) {
                throw new NotUnderstood("--" + name + " must be from 1 to " + max + ", but is " + number + ".");
            }
            return number;
        } catch (NumberFormatException e) {
            throw new NotUnderstood("--" + name + " must be a whole number, but is '" + text + "'.");
        }
    }
}
