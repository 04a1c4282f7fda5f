package vn.motcua.criteria;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.criteria.Answer.Standing;
import vn.motcua.organisation.AgencyKind;

/**
 * Something that was done in a campaign. Acts are only added; how a campaign and each sheet of it stand follows from them, and so does the
 * history of every score.
 */
public sealed interface Act {
    /** What kinds are called for ever. */
    enum Kind {
        OPENED("opened", Opened.class),
        EXTENDED("extended", Extended.class),
        ANSWERED("answered", Answered.class),
        EVIDENCE_PUT("evidence-put", EvidencePut.class),
        EVIDENCE_TAKEN("evidence-taken", EvidenceTaken.class),
        COMPUTED("computed", Computed.class),
        FILED("filed", Filed.class),
        SCORED("scored", Scored.class),
        ROUND_FINISHED("round-finished", RoundFinished.class),
        EXPLAINED("explained", Explained.class),
        COMPLAINED("complained", Complained.class),
        COMPLAINT_DECIDED("complaint-decided", ComplaintDecided.class),
        COUNCIL_NAMED("council-named", CouncilNamed.class),
        VOTED("voted", Voted.class),
        CLOSED("closed", Closed.class),
        PLANNED("planned", Planned.class);

        private final String word;
        private final Class<? extends Act> type;

        Kind(String word, Class<? extends Act> type) {
            this.word = word;
            this.type = type;
        }

        public String word() {
            return word;
        }

        Class<? extends Act> type() {
            return type;
        }

        public static Kind of(Act act) {
            return Arrays.stream(values())
                    .filter(kind -> kind.type.isInstance(act))
                    .findFirst()
                    .orElseThrow();
        }

        static Kind called(String word) {
            return Arrays.stream(values())
                    .filter(kind -> kind.word.equals(word))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("An act must be of a known kind, but is " + word));
        }
    }

    /** Which look at the scores: two appraisals (thẩm định), and what is put right after closing. */
    enum Round {
        FIRST,
        SECOND,
        CORRECTION
    }

    /** What must be done until a day. */
    enum Phase {
        SELF,
        EXPLAIN,
        COMPLAIN
    }

    /**
     * By which set the agencies of a kind are scored.
     *
     * @param sha256 of the set's file, so that nobody changes the rules meanwhile
     */
    record Cohort(AgencyKind units, String set, int version, String sha256) {}

    record Scoree(UUID agency, AgencyKind units) {}

    /**
     * @param lead the agency that runs it
     * @param appraisers agencies whose officers appraise
     * @param selfUntil last day for the own scores
     * @param explainUntil last day to explain between the appraisals
     * @param complainUntil last day to complain of the second
     * @param fewest ranks are told from so many units on
     * @param quorumPercent more than so many of the council must vote
     */
    record Opened(
            int year,
            UUID lead,
            List<Cohort> cohorts,
            List<Scoree> units,
            List<UUID> appraisers,
            LocalDate selfUntil,
            LocalDate explainUntil,
            LocalDate complainUntil,
            int fewest,
            int quorumPercent)
            implements Act {
        public Opened {
            cohorts = List.copyOf(cohorts);
            units = List.copyOf(units);
            appraisers = List.copyOf(appraisers);
        }
    }

    /** The unit has until another day. */
    record Extended(Phase phase, LocalDate until, String reason) implements Act {}

    /** @param explanation where there is no paper that proves it */
    record Answered(String code, Answer answer, String explanation) implements Act {}

    /** @param where page or section of the paper that proves it */
    record EvidencePut(String code, UUID document, String fileName, String sha256, String where) implements Act {}

    record EvidenceTaken(String code, UUID document) implements Act {}

    /**
     * Counted by the product.
     *
     * @param scope as addresses have it
     */
    record Computed(String code, Answer answer, Instant asOf, String scope, String rule) implements Act {}

    /** @param asItStands by who runs the campaign, after the unit let its time go by */
    record Filed(boolean asItStands) implements Act {}

    /** @param reason where it differs from what stood there */
    record Scored(Round round, String code, Standing standing, BigDecimal points, String reason) implements Act {}

    record RoundFinished(Round round) implements Act {}

    record Explained(String code, String text) implements Act {}

    record Complained(String code, String text) implements Act {}

    /** @param points null where the complaint was turned down */
    record ComplaintDecided(
            String code,
            boolean isAccepted,
            Standing standing,
            @Nullable BigDecimal points,
            String reason) implements Act {}

    record Member(String name, String position) {}

    record CouncilNamed(List<Member> members) implements Act {
        public CouncilNamed {
            members = List.copyOf(members);
        }
    }

    enum Choice {
        FOR,
        AGAINST,
        ABSTAINED
    }

    /** @param inWriting not in the meeting */
    record Vote(String member, Choice choice, boolean inWriting) {}

    /**
     * The minutes of a vote on the results; a later one replaces it.
     *
     * @param sha256 of what was voted on: when a score changes after it, it is a vote on something else
     */
    record Voted(List<Vote> votes, String minutes, String sha256) implements Act {
        public Voted {
            votes = List.copyOf(votes);
        }
    }

    /** @param version of the result, from 1 */
    record Closed(int version, UUID result, String sha256, String reason) implements Act {}

    /**
     * What a unit will do about points that it lost.
     *
     * @param reference number of the task or document it is followed up under; empty for none
     */
    record Planned(String code, String text, String owner, LocalDate until, String reference) implements Act {}

    /** An act with who did it and when. */
    record Done(UUID id, int number, Instant at, String account, String name, Act act) {}
}
