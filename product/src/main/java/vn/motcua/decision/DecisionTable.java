package vn.motcua.decision;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * One table as the file has it: what it asks, what it answers, its rows. The cells are FEEL as it was written.
 *
 * @param name of the decision that it makes, by which it is asked and by which other tables use its answer
 * @param notes titles of the columns that stand beside the rows and decide nothing, such as the article of the law
 */
public record DecisionTable(
        String name, HitPolicy policy, List<Input> inputs, List<Output> outputs, List<String> notes, List<Row> rows) {
    /**
     * @param label as people read it
     * @param name of what is put in: an input of the file, or a decision that another table makes
     * @param allowed FEEL test of the values that may come; empty for any
     */
    public record Input(String label, String name, ValueKind kind, String allowed) {}

    /**
     * @param name empty where there is only one
     * @param otherwise FEEL value where no row matches; empty where there is none
     */
    public record Output(String name, ValueKind kind, String otherwise) {}

    /** @param number from 1, as people count */
    public record Row(int number, List<String> tests, List<String> values, List<String> notes) {
        public Row {
            tests = List.copyOf(tests);
            values = List.copyOf(values);
            notes = List.copyOf(notes);
        }

        /** What is noted beside it, by title of the column. */
        public SequencedMap<String, String> beside(List<String> titles) {
            var beside = new LinkedHashMap<String, String>();
            for (int i = 0; i < notes.size(); i++) {
                beside.put(titles.get(i), notes.get(i));
            }
            return beside;
        }
    }

    public DecisionTable {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        notes = List.copyOf(notes);
        rows = List.copyOf(rows);
    }

    /** Whether each output has a value for the case that no row matches. */
    boolean hasDefault() {
        return outputs.stream().noneMatch(output -> output.otherwise().isEmpty());
    }

    /** Names of the inputs that can be calculated with. */
    List<String> numbers() {
        return inputs.stream()
                .filter(input -> input.kind() == ValueKind.NUMBER)
                .map(Input::name)
                .toList();
    }

    /** Number of the column of an output, counted from 1 and after the inputs. */
    int column(int output) {
        return inputs.size() + output + 1;
    }
}
