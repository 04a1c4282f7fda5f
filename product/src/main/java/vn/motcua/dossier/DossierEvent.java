package vn.motcua.dossier;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.organisation.AgencyId;
import vn.motcua.rules.DecidedLimit;
import vn.motcua.shared.Vnd;

/**
 * What happened to a dossier, as it stands in its log for ever and as other modules hear of it. The log alone is enough
 * to know the dossier's stage at any moment: see {@link DossierLife}.
 */
public sealed interface DossierEvent {
    DossierId dossier();

    Instant at();

    Actor actor();

    /**
     * @param feeDue what must be paid before the counter sees it; zero when nothing
     * @param bills null in logs of before it was noted
     * @param competence null where the clerk named the agency, and in logs of before it was noted
     */
    record Submitted(
            Filing filing,
            Actor actor,
            Vnd feeDue,
            @JsonInclude(Include.NON_NULL) @Nullable Charged bills,
            @JsonInclude(Include.NON_NULL) @Nullable WhyCompetent competence)
            implements DossierEvent {
        Submitted charged(Charged charged) {
            return new Submitted(filing, actor, feeDue, charged, competence);
        }

        @Override
        public DossierId dossier() {
            return filing.id();
        }

        @Override
        public Instant at() {
            return filing.submittedAt();
        }
    }

    record FeePaid(DossierId dossier, Instant at, Actor actor, String receiptNumber, Vnd amount)
            implements DossierEvent {}

    /**
     * @param countsFrom the instant from which the limit counts; later than {@code at} outside working time
     * @param checked keys of the components that the clerk ticked off
     * @param limit the row of the limit table that decided; null where no table did
     */
    record Received(
            DossierId dossier,
            Instant at,
            Actor actor,
            DossierNumber number,
            Instant countsFrom,
            Instant dueAt,
            List<String> checked,
            @JsonInclude(Include.NON_NULL) @Nullable DecidedLimit limit)
            implements DossierEvent {
        public Received {
            checked = List.copyOf(checked);
        }
    }

    /**
     * Form 03.
     *
     * @param number of the notice, as it is written; null in logs of before notices were numbered
     */
    record Refused(
            DossierId dossier,
            Instant at,
            Actor actor,
            String reason,
            @JsonInclude(Include.NON_NULL) @Nullable String number)
            implements DossierEvent {}

    /**
     * Form 02: everything at once.
     *
     * @param number as in {@link Refused}
     * @param exception why the head of the agency asks once more; null for the first one
     */
    record SupplementAsked(
            DossierId dossier,
            Instant at,
            Actor actor,
            List<String> items,
            String reason,
            @JsonInclude(Include.NON_NULL) @Nullable String number,
            @JsonInclude(Include.NON_NULL) @Nullable String exception)
            implements DossierEvent {
        public SupplementAsked {
            items = List.copyOf(items);
        }
    }

    /**
     * @param dueAt the due time anew; null when the dossier was not received yet
     * @param bills null where they are as they were, and in logs of before it was noted
     */
    record SupplementGiven(
            DossierId dossier,
            Instant at,
            Actor actor,
            String contentHash,
            @Nullable Instant dueAt,
            @JsonInclude(Include.NON_NULL) @Nullable Charged bills)
            implements DossierEvent {}

    /** An officer finished a step of the route. The stage stays. */
    record StepTaken(
            DossierId dossier, Instant at, Actor actor, String step, String outcome, String opinion, Instant startedAt)
            implements DossierEvent {}

    /**
     * Facts were verified on site, and this is the record of it (NĐ 61/2018, Đ. 19 k. 3). The stage stays.
     *
     * @param people who took part
     * @param found what was found
     */
    record VerifiedOnSite(
            DossierId dossier,
            Instant at,
            Actor actor,
            Instant visitedAt,
            String place,
            List<String> people,
            String found)
            implements DossierEvent {
        public VerifiedOnSite {
            people = List.copyOf(people);
        }
    }

    /** Originals stay with the agency until they are returned. */
    record OriginalsTaken(DossierId dossier, Instant at, Actor actor, List<String> items) implements DossierEvent {
        public OriginalsTaken {
            items = List.copyOf(items);
        }
    }

    /**
     * Originals went back (NĐ 61/2018, Đ. 20), whatever became of the dossier.
     *
     * @param to who took them, or the parcel's number
     */
    record OriginalsReturned(DossierId dossier, Instant at, Actor actor, List<String> items, String to)
            implements DossierEvent {
        public OriginalsReturned {
            items = List.copyOf(items);
        }
    }

    /**
     * Another agency is asked for its opinion while the handling goes on (NĐ 61/2018, Đ. 19 k. 5). The stage stays, the clock runs.
     *
     * @param consultation its id, which the events that follow name
     * @param unit of the agency, as the officer names it; empty where none is named
     * @param papers ids of the filed papers that the agency is shown
     * @param sections parts of the form whose answers it is shown, each by its page and its Vietnamese title
     * @param dueAt until when it is to answer
     * @param isRequired whether steps wait for the answer
     */
    record ConsultationAsked(
            DossierId dossier,
            Instant at,
            Actor actor,
            UUID consultation,
            AgencyId agency,
            String unit,
            String question,
            List<UUID> papers,
            List<String> sections,
            Instant dueAt,
            boolean isRequired)
            implements DossierEvent {
        public ConsultationAsked {
            papers = List.copyOf(papers);
            sections = List.copyOf(sections);
        }
    }

    /**
     * The asked agency answered, in time or late after all, whatever became of the dossier.
     *
     * @param document the answer as a file; null where there is none
     * @param documentHash its SHA-256, in hex; empty where there is none
     * @param signers who signed the file, as a strict check found then; none where nobody did whom an authority vouches for
     */
    record ConsultationAnswered(
            DossierId dossier,
            Instant at,
            Actor actor,
            UUID consultation,
            Opinion opinion,
            String text,
            @Nullable UUID document,
            String documentHash,
            List<String> signers)
            implements DossierEvent {
        public ConsultationAnswered {
            signers = List.copyOf(signers);
        }
    }

    /** Who asked needs no answer any more. */
    record ConsultationWithdrawn(DossierId dossier, Instant at, Actor actor, UUID consultation, String reason)
            implements DossierEvent {}

    /** The handling goes on without an answer that was required, and why. The agency may answer still. */
    record ConsultationPassedOver(DossierId dossier, Instant at, Actor actor, UUID consultation, String reason)
            implements DossierEvent {}

    /**
     * Form 04: the one extension, with apology.
     *
     * @param number as in {@link Refused}
     */
    record DueDateExtended(
            DossierId dossier,
            Instant at,
            Actor actor,
            Instant dueAt,
            String reason,
            @JsonInclude(Include.NON_NULL) @Nullable String number)
            implements DossierEvent {}

    /**
     * Form 05. An officer of the counter enters it on the applicant's request.
     *
     * @param number as in {@link Refused}
     */
    record Withdrawn(
            DossierId dossier,
            Instant at,
            Actor actor,
            String reason,
            @JsonInclude(Include.NON_NULL) @Nullable String number)
            implements DossierEvent {}

    /**
     * @param resultHash SHA-256, in hex, of the signed result; empty where it is recorded only
     * @param reason why it was rejected, where no signed result says so; null else
     * @param number of the notice of it, as in {@link Refused}
     */
    record Decided(
            DossierId dossier,
            Instant at,
            Actor actor,
            Decision.Verdict verdict,
            @Nullable ResultId result,
            String resultHash,
            @JsonInclude(Include.NON_NULL) @Nullable String reason,
            @JsonInclude(Include.NON_NULL) @Nullable String number)
            implements DossierEvent {}

    record HandedOver(DossierId dossier, Instant at, Actor actor, HandOver.Way way, String evidence)
            implements DossierEvent {}

    /**
     * Its counter or its agency passed to a successor: agencies were merged, or it lay with the wrong one. Stage, number and due
     * time stay.
     *
     * @param ground by which decision
     */
    record SeatPassed(DossierId dossier, Instant at, Actor actor, Seat from, Seat to, String ground)
            implements DossierEvent {}

    /**
     * Another authority asks for money before it goes on; the clock stands.
     *
     * @param bills null in the log of a dossier whose bills were never noted
     */
    record DutyAsked(
            DossierId dossier,
            Instant at,
            Actor actor,
            Duty duty,
            @JsonInclude(Include.NON_NULL) @Nullable Charged bills)
            implements DossierEvent {}

    /** @param dueAt the due time anew; null while another duty is open */
    record DutyPaid(
            DossierId dossier,
            Instant at,
            Actor actor,
            String receiptNumber,
            Vnd amount,
            @Nullable Instant dueAt) implements DossierEvent {}

    /** A signed result lost its force. The dossier stays closed. */
    record ResultRevoked(DossierId dossier, Instant at, Actor actor, ResultId result, String reason)
            implements DossierEvent {}

    /**
     * An error was corrected at the agency's cost: another result takes the place of the first.
     *
     * @param resultHash SHA-256, in hex, of the new signed result
     */
    record ResultReplaced(
            DossierId dossier,
            Instant at,
            Actor actor,
            ResultId replaced,
            ResultId result,
            String resultHash,
            String reason)
            implements DossierEvent {}
}
