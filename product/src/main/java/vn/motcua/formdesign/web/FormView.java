package vn.motcua.formdesign.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.BadInput.Finding;

/**
 * A form on the desk.
 *
 * @param marks of the files as they are shown, to be sent again
 * @param mends what must be mended in the form, the first of it
 * @param elsewhere what the machine finds in other parts of the package
 * @param isAsking whether the editor is asked if the draft shall be thrown away
 */
record FormView(
        String code,
        String procedureName,
        String formTitle,
        Draft draft,
        List<Mark> marks,
        List<Node> pages,
        List<Node> checks,
        Pane pane,
        Count count,
        List<Mend> mends,
        List<String> elsewhere,
        Preview preview,
        boolean isAsking,
        List<Finding> findings) {
    record Draft(
            boolean isAsBegun,
            boolean canUndo,
            boolean canRedo,
            @Nullable Integer otherBase,
            int version) {}

    /** Something to mend: where, and what is wrong. */
    record Mend(String word, String title, String sentence) {}

    record Mark(String name, String value) {}

    /** @param wrong what must be mended, {@code doubtful} what somebody should look at */
    record Count(int wrong, int doubtful) {}

    /**
     * Something in the tree.
     *
     * @param word as buttons name it
     * @param kind of a question, in words; empty for others
     * @param marks what is said of it in short: need not be answered, is asked under a condition
     * @param isAround whether it is what the pane shows, or holds it
     */
    record Node(
            String word,
            String title,
            String kind,
            List<String> marks,
            Count count,
            boolean isHere,
            boolean isAround,
            List<Node> inner) {}

    /**
     * @param kind of what is shown, as {@code formdesign.pane.FIELD}
     * @param word as buttons name it
     * @param wrong what must be mended in it
     * @param doubtful what somebody should look at
     * @param adds what can be added behind it
     */
    record Pane(
            String kind,
            String word,
            String title,
            List<Part> parts,
            List<String> wrong,
            List<String> doubtful,
            Deeds deeds,
            Adds adds) {}

    /** What can be done with it. */
    record Deeds(boolean canMove, boolean canRemove, List<Option> pages) {}

    /**
     * @param kinds of questions
     * @param blocks of questions; none where none can stand there
     * @param isGroup whether a question can be added to its rows
     */
    record Adds(List<Option> kinds, List<Option> blocks, List<Option> checks, boolean isGroup) {}

    /** @param isFolded behind a summary, which is then the title */
    record Part(String title, boolean isFolded, boolean isOpen, List<List<Ask>> lines) {}

    record Option(String value, String title) {}

    record Group(String title, List<Option> options) {}

    /** Something that is asked; what it has not is empty. */
    sealed interface Ask {
        String name();

        String label();

        String hint();
    }

    /** @param lines of a text area; 1 for an ordinary field */
    record Words(String name, String label, String hint, String value, int lines, String language) implements Ask {}

    /** @param reloads whether the page is another one when it is changed */
    record Choice(String name, String label, String hint, String value, List<Group> groups, boolean reloads)
            implements Ask {}

    record Flag(String name, String label, String hint, boolean isOn) implements Ask {}

    /**
     * A sentence of choices.
     *
     * @param clauses that must all hold
     */
    record Sentence(String name, String label, String hint, String said, List<Clause> clauses, List<Group> adds)
            implements Ask {}

    record Clause(String title, List<Tick> ticks) {}

    record Tick(String name, String title) {}

    /** What can be chosen, with blank ones at the end. */
    record Options(String name, String label, String hint, List<Group> lists, String list, List<OptionRow> rows)
            implements Ask {}

    record OptionRow(int number, String value, String vi, String en, String hintVi, String hintEn) {}

    /**
     * @param address of the page that citizens will see
     * @param chosen what is answered there so that it is asked, in words
     * @param examples whose answers can be shown
     * @param at how the id of the question begins there; empty for none
     */
    record Preview(
            String address, String at, boolean isNow, List<String> chosen, List<Option> examples, String example) {}

    String address() {
        return address(code);
    }

    static String address(String code) {
        return "/quan-tri/thu-tuc/" + code + "/to-khai/sua";
    }
}
