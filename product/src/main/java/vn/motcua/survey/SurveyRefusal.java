package vn.motcua.survey;

import vn.motcua.shared.Refusal;

/** The rules of a survey that can say no. Texts: message keys {@code refusal.<code>}. */
public record SurveyRefusal(Rule rule) implements Refusal {
    /** Which rule. */
    public enum Rule {
        /** No open invitation has this code: it was used, or its survey is over. */
        NO_SUCH_CODE,
        /** Whoever serves the unit that is scored enters nothing about it. */
        OWN_UNIT,
        /** Nobody of the reserve is left in this unit. */
        NOBODY_LEFT,
        /** The survey is closed. */
        CLOSED
    }

    @Override
    public String code() {
        return Refusal.code("survey", rule);
    }
}
