package motcua.linkage.spec;

import java.util.List;
import java.util.stream.Collectors;

/** Values that must be equal on both sides: an exact rule or a block. Each key is a derived column, as {@code name_full}. */
public record Rule(List<String> keys) {
    public Rule {
        keys = List.copyOf(keys);
    }

    /** As a spec writes it. */
    public String words() {
        return keys.stream()
                .map(key -> key.replaceFirst("_(?=[a-z]+$)", "."))
                .collect(Collectors.joining(", ", "[", "]"));
    }

    /** SQL: all keys are there. */
    public String present(String alias) {
        return keys.stream().map(key -> alias + key + " is not null").collect(Collectors.joining(" and "));
    }

    /** SQL: all keys are equal. */
    public String equal() {
        return keys.stream().map(key -> "l." + key + " = r." + key).collect(Collectors.joining(" and "));
    }

    public String list(String alias) {
        return keys.stream().map(key -> alias + key).collect(Collectors.joining(", "));
    }
}
