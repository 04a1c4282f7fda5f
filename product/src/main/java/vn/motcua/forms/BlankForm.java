package vn.motcua.forms;

import java.util.List;

/** A form with nothing filled in, for people who write by hand or want to see beforehand what will be asked. */
public record BlankForm(String title, List<Part> parts) {
    public BlankForm {
        parts = List.copyOf(parts);
    }

    /** @param onlyIf when the part concerns the writer; empty for always */
    public record Part(String title, String onlyIf, List<Question> questions) {
        public Part {
            questions = List.copyOf(questions);
        }
    }

    /** The room that a hand needs for the answer. */
    public enum Space {
        LINE,
        LINES,
        DATE,
        DIGITS,
        CHOICE,
        ROWS
    }

    /**
     * @param onlyIf when it concerns the writer; empty for always
     * @param choices of a {@link Space#CHOICE}
     * @param columns of {@link Space#ROWS}
     */
    public record Question(
            String label, String hint, String onlyIf, Space space, List<String> choices, List<String> columns) {
        public Question {
            choices = List.copyOf(choices);
            columns = List.copyOf(columns);
        }

        Question always() {
            return new Question(label, hint, "", space, choices, columns);
        }
    }
}
