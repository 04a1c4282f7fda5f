package vn.motcua.dossier;

import vn.motcua.shared.BadInput;

/**
 * What is wrong with one answer or paper of a filing.
 *
 * @param pointer JSON Pointer into the answers, or {@code papers/<component>}
 */
public record AnswerProblem(String pointer, String message) {
    /** As the gate tells it: with its place in the whole order of a program, not in the answers alone. */
    BadInput.Finding inOrder() {
        boolean isAnswer = pointer.isEmpty() || pointer.startsWith("/");
        var place = pointer.startsWith("papers/") ? "/papers" : "/" + pointer;
        return new BadInput.Finding(isAnswer ? "/answers" + pointer : place, message);
    }
}
