package vn.motcua.editing.web;

import java.util.List;

/**
 * A section of a procedure's information on the desk.
 *
 * @param marks of the files as they are shown, to be sent again
 * @param elsewhere what is wrong in no field of any section
 */
record InformationView(
        String code,
        String procedureName,
        String word,
        List<Tab> tabs,
        Draft draft,
        List<Mark> marks,
        List<Shown> blocks,
        List<String> elsewhere) {
    record Draft(boolean isAsBegun, boolean canUndo, boolean canRedo, boolean isOvertaken) {}

    /** @param wrong places to mend in it */
    record Tab(String word, String title, int wrong) {}

    record Mark(String name, String value) {}

    /**
     * @param rows of a list; a block of single values has one, without number
     * @param place of the list, as buttons name it; empty for single values
     */
    record Shown(String name, String title, String hint, String place, List<Row> rows, List<String> wrong) {
        boolean isList() {
            return !place.isEmpty();
        }
    }

    /** @param place as buttons name it */
    record Row(String place, String title, List<Input> inputs, List<String> wrong) {}

    /** A field; what it has not is empty. */
    sealed interface Input {
        String name();

        String label();

        String hint();

        List<String> wrong();
    }

    /** @param lines of a text area; 1 for an ordinary field */
    record Words(String name, String label, String hint, String value, int lines, String width, List<String> wrong)
            implements Input {}

    record Choice(String name, String label, String hint, String value, List<Option> options, List<String> wrong)
            implements Input {}

    record Ticks(String name, String label, String hint, List<Tick> ticks, List<String> wrong) implements Input {}

    /**
     * A sentence of choices.
     *
     * @param clauses that must all hold
     * @param adds what can be added, by question
     */
    record Sentence(
            String name,
            String label,
            String hint,
            String said,
            List<Clause> clauses,
            List<Group> adds,
            List<String> wrong)
            implements Input {}

    record Option(String value, String title) {}

    record Tick(String name, String title, boolean isOn) {}

    /** @param ticks none where the page cannot say it in a sentence: then the title says it as it is */
    record Clause(String title, List<Tick> ticks) {}

    record Group(String title, List<Option> options) {}

    String address() {
        return "/quan-tri/thu-tuc/" + code + "/thong-tin/sua";
    }

    int wrong() {
        return tabs.stream().mapToInt(Tab::wrong).sum() + elsewhere.size();
    }
}
