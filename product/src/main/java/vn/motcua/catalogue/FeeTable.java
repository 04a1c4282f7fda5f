package vn.motcua.catalogue;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;
import vn.motcua.catalogue.ProcedureContent.Way;
import vn.motcua.decision.Decided.Hit;
import vn.motcua.decision.DecisionTable;
import vn.motcua.decision.InputFact;
import vn.motcua.decision.ReadTables;
import vn.motcua.decision.TableFinding;
import vn.motcua.decision.Tables;
import vn.motcua.decision.ValueKind;
import vn.motcua.shared.Vnd;

/**
 * The decision table that says what a procedure costs and who is exempt. Part of a service, so it is versioned and logged with it.
 *
 * @param file of the package
 * @param decision name of the table in it that answers the amount
 * @param dmn the file itself
 */
public record FeeTable(String file, String decision, List<FeeInput> inputs, String dmn) {
    /** What an amount rests on. */
    public record Amount(Vnd fee, FeeGround ground) {}

    /** Titles of the columns beside the rows: the article, and what people read. */
    static final String ARTICLE = "Căn cứ";

    static final String VIETNAMESE = "Diễn giải";
    static final String ENGLISH = "In English";

    private static final int REMEMBERED_MAX = 200;
    /** Reading a file takes some thousand times as long as asking it. */
    private static final LoadingCache<FeeTable, Tables> READ = Caffeine.newBuilder()
            .maximumSize(REMEMBERED_MAX)
            .build(table -> ReadTables.published(table.dmn.getBytes(StandardCharsets.UTF_8)));

    public FeeTable {
        inputs = List.copyOf(inputs);
    }

    /**
     * What a filing costs.
     *
     * @param answers text of the answer at a JSON Pointer
     * @param on the day of filing
     */
    Amount decide(Way way, UnaryOperator<String> answers, LocalDate on) {
        var kinds = asks();
        var given = new HashMap<String, Object>();
        for (var input : inputs) {
            var kind = kinds.get(input.name());
            if (kind != null) {
                input.value(kind, way, answers, on).ifPresent(value -> given.put(input.name(), value));
            }
        }
        return ask(given)
                .orElseThrow(
                        () -> new IllegalStateException("A row of the fee table " + file + " must decide on " + way));
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

    static Map<String, InputFact> facts(List<FeeInput> inputs, List<String> cases) {
        var facts = new HashMap<String, InputFact>();
        inputs.forEach(input -> facts.put(input.name(), input.fact(cases)));
        return facts;
    }

    /** What it answers to values that somebody tries; empty where no row speaks of them. */
    public Optional<Amount> ask(Map<String, Object> given) {
        return READ.get(this).decide(decision, given).flatMap(decided -> {
            var amount = ((BigDecimal) decided.value()).setScale(0, RoundingMode.DOWN);
            return Optional.ofNullable(decided.decisive())
                    .map(hit -> new Amount(new Vnd(amount.longValueExact()), ground(hit)));
        });
    }

    private static FeeGround ground(Hit hit) {
        return new FeeGround(hit.row(), new LocalText(hit.note(VIETNAMESE), hit.note(ENGLISH)), hit.note(ARTICLE));
    }
}
