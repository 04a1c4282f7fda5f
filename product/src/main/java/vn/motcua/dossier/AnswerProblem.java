package vn.motcua.dossier;

import vn.motcua.shared.BadInput;

/**
 * What is wrong with one answer or paper of a filing.
 *
 * @param pointer JSON Pointer into the answers, or {@code papers/<component>}
 * @param message as people read it on a page
 * @param toPrograms the same as programs are told it
 * @param english the message in English; the same where it is in the reader's language
 */
public record AnswerProblem(String pointer, String message, String toPrograms, String english) {
    public AnswerProblem(String pointer, String message, String toPrograms) {
        this(pointer, message, toPrograms, message);
    }

    public AnswerProblem(String pointer, String message) {
        this(pointer, message, message);
    }

    /** As the gate tells it: with its place in the whole order of a program, not in the answers alone. */
    public BadInput.Finding inOrder() {
        boolean isAnswer = pointer.isEmpty() || pointer.startsWith("/");
        var place = pointer.startsWith("papers/") ? "/papers" : "/" + pointer;
        return new BadInput.Finding(isAnswer ? "/answers" + pointer : place, toPrograms);
    }

    /** As the gate tells it, with its place in the answers. */
    BadInput.Finding inAnswers() {
        return new BadInput.Finding(pointer, toPrograms);
    }
}
