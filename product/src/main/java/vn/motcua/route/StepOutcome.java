package vn.motcua.route;

import vn.motcua.shared.Language;

/** One way in which a step can end, as {@code RETURNED}: "Trả lại", "Return". */
public record StepOutcome(String code, String vi, String en) {
    public String text(Language language) {
        return language == Language.VI ? vi : en;
    }
}
