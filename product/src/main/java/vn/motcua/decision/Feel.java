package vn.motcua.decision;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.feel.lang.EvaluationContext;
import org.kie.dmn.feel.lang.impl.FEELBuilder;
import org.kie.dmn.feel.lang.impl.FEELImpl;
import org.kie.dmn.feel.lang.types.BuiltInType;
import org.kie.dmn.feel.runtime.UnaryTest;

/**
 * The engine that evaluates cells: FEEL by Apache KIE (docs/decisions/0025). It is given only what {@link CellTest} and
 * {@link CellValue} found to be in the language of tables, so nothing that it could call or loop over ever reaches it.
 */
final class Feel {
    static final Feel ENGINE = new Feel();

    private final FEELImpl feel = (FEELImpl) FEELBuilder.builder().build();

    private Feel() {}

    /** One question to a table; not to be shared between threads. */
    record Asking(EvaluationContext context) {}

    /** Of an input cell. */
    interface Test {
        boolean holds(Asking asking, @Nullable Object value);
    }

    /** Of an output cell. */
    interface Value {
        @Nullable
        Object of(Map<String, @Nullable Object> given);
    }

    Asking asking() {
        return new Asking(feel.newEvaluationContext(List.of(), Map.of()));
    }

    Test test(String cell) {
        if (cell.equals(CellTest.ANY)) {
            return (_, _) -> true;
        }
        var tests = List.copyOf(feel.evaluateUnaryTests(cell));
        return (asking, value) -> {
            for (UnaryTest test : tests) {
                if (Boolean.TRUE.equals(test.apply(asking.context(), value))) {
                    return true;
                }
            }
            return false;
        };
    }

    /** @param numbers names of the inputs that it may calculate with */
    Value value(String cell, ValueKind kind, List<String> numbers) {
        var names = feel.newCompilerContext();
        for (int i = 0; i < numbers.size(); i++) {
            names.addInputVariableType(CellValue.engineName(i), BuiltInType.NUMBER);
        }
        var compiled = feel.compile(CellValue.forEngine(cell, kind, numbers), names);
        if (CellValue.problem(cell, kind, List.of()).isEmpty()) {
            var constant = feel.evaluate(compiled, Map.<String, Object>of());
            return _ -> constant;
        }
        return given -> {
            var known = new HashMap<String, @Nullable Object>();
            for (int i = 0; i < numbers.size(); i++) {
                known.put(CellValue.engineName(i), given.get(numbers.get(i)));
            }
            return feel.evaluate(compiled, known);
        };
    }
}
