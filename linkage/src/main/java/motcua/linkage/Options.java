package motcua.linkage;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import motcua.linkage.spec.BadInputException;
import org.jspecify.annotations.Nullable;

/** The words of a command line: files in their order, and {@code --option value}. */
public final class Options {
    /** With less nothing can be linked. */
    private static final int MEGABYTES_MIN = 256;

    private final List<String> words = new ArrayList<>();
    private final Map<String, String> values = new LinkedHashMap<>();

    /**
     * @param valued options that take a value
     * @param flags options that take none
     */
    public Options(List<String> arguments, Set<String> valued, Set<String> flags) {
        for (var i = 0; i < arguments.size(); i++) {
            var word = arguments.get(i);
            if (!word.startsWith("--")) {
                words.add(word);
                continue;
            }
            var at = word.indexOf('=');
            var name = at < 0 ? word.substring(2) : word.substring(2, at);
            if (flags.contains(name)) {
                values.put(name, "true");
            } else if (valued.contains(name) && (at > 0 || i + 1 < arguments.size())) {
                values.put(name, at > 0 ? word.substring(at + 1) : arguments.get(++i));
            } else if (valued.contains(name)) {
                throw new BadInputException(List.of("--" + name + " takes a value."));
            } else {
                throw new BadInputException(List.of("There is no --" + name + ". See ./motcua link --help"));
            }
        }
    }

    public List<String> words() {
        return words;
    }

    public boolean has(String option) {
        return values.containsKey(option);
    }

    public @Nullable Path path(String option) {
        var value = values.get(option);
        return value == null ? null : Path.of(value);
    }

    public Path requiredPath(String option, String meaning) {
        var path = path(option);
        if (path == null) {
            throw new BadInputException(List.of("--" + option + " must be there: " + meaning + "."));
        }
        return path;
    }

    public String text(String option, String otherwise) {
        return values.getOrDefault(option, otherwise);
    }

    /** A whole number; {@code 10M}, {@code 2k} and {@code 3_000} are understood. */
    public long number(String option, long otherwise) {
        var value = values.get(option);
        if (value == null) {
            return otherwise;
        }
        var text = value.replace("_", "").replace(",", "").toLowerCase(java.util.Locale.ROOT);
        var factor = text.endsWith("k") ? 1_000L : text.endsWith("m") ? 1_000_000L : 1L;
        var digits = factor == 1 ? text : text.substring(0, text.length() - 1);
        if (digits.isEmpty() || digits.length() > 12 || !digits.chars().allMatch(Character::isDigit)) {
            throw new BadInputException(List.of("--" + option + " takes a whole number, but got '" + value + "'."));
        }
        return Long.parseLong(digits) * factor;
    }

    /** As {@link #number}, from {@code least} to {@code most}. */
    public long number(String option, long otherwise, long least, long most) {
        var number = number(option, otherwise);
        if (number < least || number > most) {
            throw new BadInputException(List.of("--" + option + " takes a whole number from " + least + " to " + most
                    + ", but got '" + values.get(option) + "'."));
        }
        return number;
    }

    /** Megabytes, from {@code 2GB} or {@code 1500MB}. A number alone could mean either, or bytes. */
    public int megabytes(String option, int otherwise) {
        var value = values.get(option);
        if (value == null) {
            return otherwise;
        }
        var match = java.util.regex.Pattern.compile("(?i)(\\d{1,6}(?:\\.\\d+)?)\\s*(GB|MB|G|M)")
                .matcher(value.strip());
        if (!match.matches()) {
            throw new BadInputException(
                    List.of("--" + option + " takes a size with its unit, as 2GB or 1500MB, but got '" + value + "'."));
        }
        var factor = match.group(2).toUpperCase(java.util.Locale.ROOT).startsWith("G") ? 1024 : 1;
        var megabytes = Double.parseDouble(match.group(1)) * factor;
        if (megabytes < MEGABYTES_MIN) {
            throw new BadInputException(List.of("--" + option + " must be at least " + MEGABYTES_MIN + "MB, but is '"
                    + value + "'. The usual is 2GB."));
        }
        return (int) megabytes;
    }
}
