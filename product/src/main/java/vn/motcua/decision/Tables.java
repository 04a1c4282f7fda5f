package vn.motcua.decision;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** The tables of one file that were found to be without fault, ready to be asked. Never changes, and may be asked by many at once. */
public final class Tables {
    private final SequencedMap<String, CompiledTable> tables;

    /** @param tables each after those that it needs */
    Tables(SequencedMap<String, CompiledTable> tables) {
        this.tables = tables;
    }

    /** Each after those whose answers it uses. */
    public List<DecisionTable> all() {
        return tables.values().stream().map(CompiledTable::table).toList();
    }

    /** What must be put in from outside, by name. */
    public SequencedMap<String, ValueKind> inputs() {
        var inputs = new LinkedHashMap<String, ValueKind>();
        for (var table : all()) {
            for (var input : table.inputs()) {
                if (!tables.containsKey(input.name())) {
                    inputs.putIfAbsent(input.name(), input.kind());
                }
            }
        }
        return inputs;
    }

    public Optional<DecisionTable> find(String name) {
        return Optional.ofNullable(tables.get(name)).map(CompiledTable::table);
    }

    /**
     * The answer of a table; empty where no row speaks of what is put in, or one cannot be calculated.
     *
     * @param given values by the name of the input: {@code String}, {@code BigDecimal}, {@code Boolean}, {@code LocalDate}; one that is
     *     not there is left out
     * @throws IllegalArgumentException when there is no such table, or a value is of another kind than its input
     */
    public Optional<Decided> decide(String table, Map<String, Object> given) {
        var asked = tables.get(table);
        if (asked == null) {
            throw new IllegalArgumentException(
                    "There must be a table '" + table + "', but there are " + tables.keySet());
        }
        return decide(asked, given, new HashMap<>());
    }

    /** @param made what was decided on the way: a table that several need is asked once */
    private Optional<Decided> decide(
            CompiledTable asked, Map<String, Object> given, Map<String, Optional<Decided>> made) {
        var values = new HashMap<String, @Nullable Object>();
        for (var input : asked.table().inputs()) {
            var other = tables.get(input.name());
            var value = other == null
                    ? given.get(input.name())
                    : made(other, given, made).map(Decided::value).orElse(null);
            if (!input.kind().takes(value)) {
                throw new IllegalArgumentException("'" + input.name() + "' must be a " + input.kind() + ", but is a "
                        + (value == null ? "" : value.getClass().getSimpleName()));
            }
            values.put(input.name(), value);
        }
        return asked.decide(values);
    }

    private Optional<Decided> made(
            CompiledTable asked, Map<String, Object> given, Map<String, Optional<Decided>> made) {
        var name = asked.table().name();
        var known = made.get(name);
        if (known == null) {
            known = decide(asked, given, made);
            made.put(name, known);
        }
        return known;
    }
}
