package vn.motcua.petition;

import java.util.Map;
import vn.motcua.shared.Refusal;

/** The rules of petitions that can say no. Texts: message keys {@code refusal.<code>}. */
public record PetitionRefusal(Rule rule) implements Refusal {
    /** Which rule. */
    public enum Rule {
        /** It is at a stage where this cannot be done. */
        NOT_NOW,
        /** A complaint or a denunciation is led to its own door, and nothing else is. */
        ANOTHER_DOOR,
        /** This track needs the sender's name. */
        NAME_NEEDED,
        /** It lies with this agency already. */
        SAME_AGENCY,
        /** There is no agency like this today. */
        NO_AGENCY,
        /** There is none with this number at this agency that is still open and not linked itself. */
        NO_MAIN,
        /** Others are linked to it. */
        HAS_LINKED,
        /** Who wrote the answer does not approve it. */
        OWN_DRAFT,
        /** Who proposed it does not look at it a second time. */
        OWN_PROPOSAL,
        /** The sender said so before. */
        RATED_ALREADY,
        REOPENED_ALREADY,
        TOO_LATE_TO_REOPEN,
        /** The sender does not want it to be read by everybody. */
        SENDER_MINDS,
        /** The text names the sender. */
        NAMES_SENDER,
        PROPOSED_ALREADY,
        NOT_PROPOSED,
        /** Nobody has said yet on which days of that year offices work. */
        CALENDAR_LACKS_YEAR,
        /** Sent before, from the same page. */
        SENT_ALREADY
    }

    @Override
    public String code() {
        return Refusal.code("petition", rule);
    }

    @Override
    public Map<String, ?> facts() {
        return Map.of();
    }
}
