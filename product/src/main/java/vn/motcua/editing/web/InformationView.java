package vn.motcua.editing.web;

import java.util.ArrayList;
import java.util.List;
import vn.motcua.shared.BadInput.Finding;

/**
 * A section of a procedure's information on the desk.
 *
 * @param page of long lists, from 0
 * @param marks of the files as they are shown, to be sent again
 * @param elsewhere what is wrong in no field of any section
 * @param findings what is said of the button that was pressed
 */
record InformationView(
        String code,
        String procedureName,
        String word,
        int page,
        List<Tab> tabs,
        Draft draft,
        List<Mark> marks,
        List<Shown> blocks,
        List<String> elsewhere,
        List<Finding> findings) {
    record Draft(boolean isAsBegun, boolean canUndo, boolean canRedo, boolean isOvertaken) {}

    /** @param wrong places to mend in it */
    record Tab(String word, String title, int wrong) {}

    record Mark(String name, String value) {}

    /**
     * @param rows of a list; a block of single values has one, without number
     * @param place of the list, as buttons name it; empty for single values
     * @param windows pages of a long list, of which {@code rows} are one; none of a short one
     */
    record Shown(
            String name,
            String title,
            String hint,
            String place,
            List<Row> rows,
            List<Window> windows,
            List<String> wrong) {
        /** Whether rows stand before the first that is shown. */
        boolean goesOnBefore() {
            return windows.stream().anyMatch(window -> window.isHere() && window.first() > 0);
        }

        /** Whether rows stand behind the last that is shown. */
        boolean goesOn() {
            return windows.stream().anyMatch(window -> window.isHere() && window.last() < window.all());
        }

        boolean isList() {
            return !place.isEmpty();
        }
    }

    /**
     * A page of a long list.
     *
     * @param number from 0
     * @param first row, from 0; {@code last} is behind the last
     * @param wrong rows to mend in it
     */
    record Window(int number, int first, int last, int all, int wrong, boolean isHere) {}

    /**
     * @param place as buttons name it
     * @param spot what tells the row from others also when it was moved
     */
    record Row(String place, String spot, String title, List<Input> inputs, List<String> wrong) {
        boolean isWrong() {
            return !wrong.isEmpty()
                    || inputs.stream().anyMatch(input -> !input.wrong().isEmpty());
        }

        /** On a wide screen two short fields stand beside each other. */
        List<List<Input>> lines() {
            var lines = new ArrayList<List<Input>>();
            for (var input : inputs) {
                if (input.isShort() && !lines.isEmpty() && takesOneMore(lines.getLast())) {
                    lines.getLast().add(input);
                } else {
                    lines.add(new ArrayList<>(List.of(input)));
                }
            }
            return lines;
        }

        private static boolean takesOneMore(List<Input> line) {
            return line.size() == 1 && line.getFirst().isShort();
        }
    }

    /** A field; what it has not is empty. */
    sealed interface Input {
        String name();

        String label();

        String hint();

        List<String> wrong();

        default boolean isShort() {
            return true;
        }
    }

    /** @param lines of a text area; 1 for an ordinary field */
    record Words(String name, String label, String hint, String value, int lines, String width, List<String> wrong)
            implements Input {
        private static final int LINES_SHORT_MAX = 2;

        @Override
        public boolean isShort() {
            return lines <= LINES_SHORT_MAX;
        }
    }

    record Choice(String name, String label, String hint, String value, List<Option> options, List<String> wrong)
            implements Input {}

    record Ticks(String name, String label, String hint, List<Tick> ticks, List<String> wrong) implements Input {
        @Override
        public boolean isShort() {
            return false;
        }
    }

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
            implements Input {
        @Override
        public boolean isShort() {
            return false;
        }
    }

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
