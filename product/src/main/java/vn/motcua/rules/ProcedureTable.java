package vn.motcua.rules;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import vn.motcua.decision.Decided;
import vn.motcua.decision.DecisionTable;
import vn.motcua.decision.InputFact;
import vn.motcua.decision.ReadTables;
import vn.motcua.decision.TableFinding;
import vn.motcua.decision.Tables;
import vn.motcua.decision.ValueKind;

/**
 * A decision table that a procedure asks: what a filing costs, how long it may take, which papers it needs, who decides. Part of a
 * service, so it is versioned and logged with it.
 *
 * @param file of the package
 * @param decision name of the table in it that answers
 * @param dmn the file itself
 */
public record ProcedureTable(String file, String decision, List<TableInput> inputs, String dmn) {
    private static final int REMEMBERED_MAX = 200;
    /** Reading a file takes some thousand times as long as asking it. */
    private static final LoadingCache<ProcedureTable, Tables> READ = Caffeine.newBuilder()
            .maximumSize(REMEMBERED_MAX)
            .build(table -> ReadTables.published(table.dmn.getBytes(StandardCharsets.UTF_8)));

    public ProcedureTable {
        inputs = List.copyOf(inputs);
    }

    /** Name of its file, without folder and ending. */
    public String name() {
        return NamedTable.name(file);
    }

    /** What a filing costs. */
    public DecidedFee fee(Told told) {
        return DecidedFee.of(decide(told));
    }

    /** How long a dossier may take. */
    public DecidedLimit limit(Told told) {
        return DecidedLimit.of(decide(told));
    }

    /** Which papers it decides about, by key. */
    public Set<String> papers() {
        return READ.get(this).find(decision).stream()
                .flatMap(table -> table.outputs().stream())
                .map(DecisionTable.Output::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Whether a paper is asked for, and by which row.
     *
     * @param key of a paper that it decides about
     * @param answers text of the answer at a JSON Pointer; empty where there is none
     * @return empty while answers are missing and no row speaks of what there is
     */
    public Optional<DecidedPaper> paper(String key, UnaryOperator<String> answers) {
        return ask(given(Told.ofFiling("", answers, LocalDate.EPOCH))).map(decided -> DecidedPaper.of(decided, key));
    }

    /**
     * Who decides, and by which row.
     *
     * @param answers text of the answer at a JSON Pointer; empty where there is none
     * @return empty while no row speaks of what is answered
     */
    public Optional<DecidedCompetence> competence(UnaryOperator<String> answers) {
        return ask(given(Told.ofFiling("", answers, LocalDate.EPOCH))).map(DecidedCompetence::of);
    }

    /** Who decides by each of its rows, in their order. */
    public List<DecidedCompetence> competences() {
        return READ.get(this).find(decision).stream()
                .flatMap(table -> table.rows().stream().map(row -> DecidedCompetence.of(table, row)))
                .toList();
    }

    private Decided decide(Told told) {
        return ask(given(told))
                .orElseThrow(() -> new IllegalStateException(
                        "A row of the table " + file + " must decide on what is filed " + told.channel()));
    }

    private Map<String, Object> given(Told told) {
        var kinds = asks();
        var given = new HashMap<String, Object>();
        for (var input : inputs) {
            var kind = kinds.get(input.name());
            if (kind != null) {
                input.value(kind, told).ifPresent(value -> given.put(input.name(), value));
            }
        }
        return given;
    }

    /** As the file has them. */
    public List<DecisionTable> tables() {
        return READ.get(this).all();
    }

    /** What it asks, by name. */
    public SequencedMap<String, ValueKind> asks() {
        return READ.get(this).inputs();
    }

    /**
     * Holds it for gaps and overlaps.
     *
     * @param cases keys of the cases of the service
     * @return none where it is sound
     */
    public List<TableFinding> check(List<String> cases) {
        var reading = ReadTables.read(dmn.getBytes(StandardCharsets.UTF_8), facts(inputs, cases));
        return reading instanceof ReadTables.Reading.Refused(var findings) ? findings : List.of();
    }

    static Map<String, InputFact> facts(List<TableInput> inputs, List<String> cases) {
        var facts = new HashMap<String, InputFact>();
        inputs.forEach(input -> facts.put(input.name(), input.fact(cases)));
        return facts;
    }

    /** What it answers to values that somebody tries; empty where no row speaks of them. */
    public Optional<Decided> ask(Map<String, Object> given) {
        return READ.get(this).decide(decision, given).filter(decided -> decided.decisive() != null);
    }

    /** The same table with other rows in its file. */
    public ProcedureTable reading(String other) {
        return new ProcedureTable(file, decision, inputs, other);
    }
}
