package vn.motcua.decision;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a file of decision tables that an editor made, or says at once all that is wrong with it. */
public final class ReadTables {
    /** Bytes of a file. */
    public static final int BYTES_MAX = DmnFile.BYTES_MAX;
    /** Rows of a table. */
    public static final int ROWS_MAX = ReadTable.ROWS_MAX;
    /** Letters of a cell. */
    public static final int CELL_MAX = ReadTable.LETTERS_MAX;

    public sealed interface Reading {
        record Sound(Tables tables) implements Reading {}

        /** @param findings all of them */
        record Refused(List<TableFinding> findings) implements Reading {
            public Refused {
                findings = List.copyOf(findings);
            }
        }
    }

    private final Map<String, InputFact> facts;
    private final List<TableFinding> findings = new ArrayList<>();
    private final LinkedHashMap<String, DecisionTable> tables = new LinkedHashMap<>();
    private final LinkedHashMap<String, CompiledTable> compiled = new LinkedHashMap<>();
    private final DmnFile file = new DmnFile(findings);

    private final boolean isHeld;

    private ReadTables(Map<String, InputFact> facts, boolean isHeld) {
        this.facts = facts;
        this.isHeld = isHeld;
    }

    /** @param facts what is known of inputs, by name; of others nothing */
    public static Reading read(byte[] content, Map<String, InputFact> facts) {
        return new ReadTables(facts, true).read(content);
    }

    /**
     * Reads a file once more that was found to be sound when it was published: it is not held for gaps again.
     *
     * @throws IllegalStateException when it cannot be read all the same
     */
    public static Tables published(byte[] content) {
        return switch (new ReadTables(Map.of(), false).read(content)) {
            case Reading.Sound(var tables) -> tables;
            case Reading.Refused(var findings) ->
                throw new IllegalStateException("Published tables must be sound, but: " + findings);
        };
    }

    /** The tables of a file that need not be sound: of a draft that is looked at. Empty where they cannot be read. */
    public static Optional<Tables> legible(byte[] content) {
        return new ReadTables(Map.of(), false).read(content) instanceof Reading.Sound(var tables)
                ? Optional.of(tables)
                : Optional.empty();
    }

    /**
     * The tables of a file that somebody works on, whatever stands in their cells. Empty where the file has not the shape of tables.
     *
     * @return in the order of the file
     */
    public static Optional<List<DecisionTable>> drafted(byte[] content) {
        var reader = new ReadTables(Map.of(), false);
        reader.shapes(content);
        return reader.findings.isEmpty() ? Optional.of(List.copyOf(reader.tables.values())) : Optional.empty();
    }

    private void shapes(byte[] content) {
        file.read(content);
        if (findings.isEmpty()) {
            for (var decision : file.decisions()) {
                var name = DmnFile.nameOf(decision);
                new ReadTable(file, name, findings).read(decision).ifPresent(table -> tables.put(name, table));
            }
        }
    }

    private Reading read(byte[] content) {
        shapes(content);
        tables.values().forEach(table -> JudgeCells.judge(table, findings));
        if (findings.isEmpty()) {
            used();
            var sorted = new LinkedHashSet<String>();
            tables.keySet().forEach(name -> sort(name, new HashSet<>(), sorted));
            if (findings.isEmpty()) {
                sorted.forEach(this::compile);
            }
        }
        return findings.isEmpty() ? new Reading.Sound(new Tables(compiled)) : new Reading.Refused(findings);
    }

    /** The answer of a table is used by another as one value of the kind that is named there. */
    private void used() {
        for (var table : tables.values()) {
            for (int i = 0; i < table.inputs().size(); i++) {
                var input = table.inputs().get(i);
                var other = tables.get(input.name());
                if (other == null) {
                    continue;
                }
                boolean isOneValue =
                        other.outputs().size() == 1 && !other.policy().givesAll() && kindOf(other) == input.kind();
                if (!isOneValue) {
                    findings.add(TableFinding.ofColumn(table.name(), i + 1, "input-of-table", input.name()));
                }
            }
        }
    }

    private static ValueKind kindOf(DecisionTable table) {
        return table.policy() == HitPolicy.COUNT
                ? ValueKind.NUMBER
                : table.outputs().getFirst().kind();
    }

    /** Puts a table behind those that it needs. */
    private void sort(String name, Set<String> above, Set<String> sorted) {
        if (!tables.containsKey(name) || sorted.contains(name)) {
            return;
        }
        if (!above.add(name)) {
            findings.add(TableFinding.ofTable(name, "circle"));
            return;
        }
        Objects.requireNonNull(tables.get(name)).inputs().forEach(input -> sort(input.name(), above, sorted));
        above.remove(name);
        sorted.add(name);
    }

    private void compile(String name) {
        var read = new CompiledTable(Objects.requireNonNull(tables.get(name)), Feel.ENGINE);
        compiled.put(name, read);
        if (isHeld) {
            hold(read);
        }
    }

    private void hold(CompiledTable read) {
        var samples = new ArrayList<List<@Nullable Object>>();
        for (int i = 0; i < read.table().inputs().size(); i++) {
            samples.add(allowed(read, i, samples(read.table(), i)));
            if (samples.getLast().isEmpty()) {
                findings.add(TableFinding.ofColumn(read.table().name(), i + 1, "nothing-allowed"));
                return;
            }
        }
        new HoldTable(read, samples, findings).hold();
    }

    /** Which values a file allows counts where one always comes: what people leave out or type, the file cannot forbid. */
    private List<@Nullable Object> allowed(CompiledTable read, int column, List<@Nullable Object> samples) {
        var fact = facts.getOrDefault(read.table().inputs().get(column).name(), InputFact.ANYTHING);
        var allowed = new ArrayList<@Nullable Object>(samples);
        var asking = read.asking();
        if (fact.isAlwaysThere()) {
            allowed.removeIf(value -> !read.allows(asking, column, value));
        }
        return allowed;
    }

    private List<@Nullable Object> samples(DecisionTable table, int column) {
        var input = table.inputs().get(column);
        var other = tables.get(input.name());
        if (other == null) {
            return Samples.of(input.kind(), marks(table, column), facts.getOrDefault(input.name(), InputFact.ANYTHING));
        }
        return answers(other)
                .orElseGet(() -> Samples.of(input.kind(), marks(table, column), new InputFact(true, false, List.of())));
    }

    private static List<Object> marks(DecisionTable table, int column) {
        var input = table.inputs().get(column);
        var marks = new ArrayList<Object>();
        if (!input.allowed().isEmpty()) {
            marks.addAll(CellTest.read(input.allowed(), input.kind()).marks());
        }
        table.rows()
                .forEach(row -> marks.addAll(
                        CellTest.read(row.tests().get(column), input.kind()).marks()));
        return marks;
    }

    /** All that a table can answer, where its cells say it as they stand. */
    private static Optional<List<@Nullable Object>> answers(DecisionTable table) {
        var output = table.outputs().getFirst();
        var cells = new ArrayList<>(
                table.rows().stream().map(row -> row.values().getFirst()).toList());
        if (!output.otherwise().isEmpty()) {
            cells.add(output.otherwise());
        }
        var answers = new HashSet<Object>();
        for (var cell : cells) {
            answers.addAll(CellTest.read(cell, output.kind()).marks());
        }
        boolean areLiterals = cells.stream()
                .allMatch(cell -> CellTest.read(cell, output.kind()).problem().isEmpty());
        boolean areWhole = table.policy() != HitPolicy.SUM && table.policy() != HitPolicy.COUNT;
        return areLiterals && areWhole ? Optional.of(new ArrayList<@Nullable Object>(answers)) : Optional.empty();
    }
}
