package vn.motcua.facts;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;
import vn.motcua.dossier.Decision;
import vn.motcua.dossier.DossierEvent;
import vn.motcua.dossier.HandOver;
import vn.motcua.dossier.Seat;

/**
 * One dossier as its log has it, event after event: a row of {@code facts.dossier_fact}, whose columns the fields are. It gathers and
 * judges nothing; who asks what was late compares the times that stand here. Moments are kept to the microsecond, as the database does,
 * so that a row that grew and one that was built anew are the same.
 */
@JsonAutoDetect(
        fieldVisibility = Visibility.ANY,
        getterVisibility = Visibility.NONE,
        isGetterVisibility = Visibility.NONE,
        creatorVisibility = Visibility.ANY)
@JsonNaming(SnakeCaseStrategy.class)
final class DossierFact {
    @Nullable
    UUID dossierId;

    long place;
    int events;

    @Nullable
    Instant lastAt;

    String procedureCode = "";
    String service = "";
    String caseKey = "";
    String channel = "";
    boolean isAssisted;
    String area = "";

    @Nullable
    UUID filedCounter;

    @Nullable
    UUID filedAgency;

    @Nullable
    UUID counter;

    @Nullable
    UUID agency;

    int passes;

    @Nullable
    Instant submittedAt;

    long feeDue;

    @Nullable
    Instant feePaidAt;

    @Nullable
    Long feePaid;

    @Nullable
    String number;

    @Nullable
    Instant receivedAt;

    @Nullable
    UUID receivedCounter;

    @Nullable
    Instant countsFrom;

    @Nullable
    Instant firstDueAt;

    @Nullable
    Instant dueAt;

    @Nullable
    Instant extendedAt;

    int supplements;
    int supplementsInHandling;

    @Nullable
    String waitsFor;

    @Nullable
    Instant waitsSince;

    long waitedSeconds;
    int steps;

    @Nullable
    String endedAs;

    @Nullable
    Instant endedAt;

    Decision.@Nullable Verdict verdict;

    boolean isSigned;

    @Nullable
    Instant handedOverAt;

    HandOver.@Nullable Way handOverWay;

    @Nullable
    Instant correctedAt;

    private DossierFact() {}

    /** @throws IllegalStateException when a log begins with anything but a submission */
    static DossierFact after(@Nullable DossierFact before, DossierEvent event, long place) {
        if (before == null && !(event instanceof DossierEvent.Submitted)) {
            throw new IllegalStateException(
                    "The facts of dossier " + event.dossier() + " must begin with its submission, but do not");
        }
        var fact = before == null ? new DossierFact() : before;
        fact.place = place;
        fact.events++;
        fact.lastAt = kept(event.at());
        fact.take(event, kept(event.at()));
        return fact;
    }

    static Instant kept(Instant at) {
        return at.truncatedTo(ChronoUnit.MICROS);
    }

    private void take(DossierEvent event, Instant at) {
        switch (event) {
            case DossierEvent.Submitted submitted -> submitted(submitted, at);
            case DossierEvent.FeePaid paid -> {
                feePaidAt = at;
                feePaid = (feePaid == null ? 0 : feePaid) + paid.amount().amount();
            }
            case DossierEvent.Received received -> received(received, at);
            case DossierEvent.SupplementAsked _ -> {
                supplements++;
                supplementsInHandling += receivedAt == null ? 0 : 1;
                waitFor("SUPPLEMENT", at);
            }
            case DossierEvent.SupplementGiven given -> goOn(given.dueAt(), at);
            case DossierEvent.DutyAsked _ -> waitFor("DUTY", at);
            case DossierEvent.DutyPaid paid -> {
                if (paid.dueAt() != null) {
                    goOn(paid.dueAt(), at);
                }
            }
            case DossierEvent.StepTaken _ -> steps++;
            case DossierEvent.DueDateExtended extended -> {
                dueAt = kept(extended.dueAt());
                extendedAt = at;
            }
            case DossierEvent.SeatPassed passed -> passed(passed);
            case DossierEvent.Refused _ -> end("REFUSED", at);
            case DossierEvent.Withdrawn _ -> end("WITHDRAWN", at);
            case DossierEvent.Decided decided -> {
                end("DECIDED", at);
                verdict = decided.verdict();
                isSigned = decided.result() != null;
            }
            case DossierEvent.HandedOver handed -> {
                handedOverAt = at;
                handOverWay = handed.way();
            }
            case DossierEvent.ResultRevoked _, DossierEvent.ResultReplaced _ -> correctedAt = at;
            case DossierEvent.VerifiedOnSite _,
                    DossierEvent.OriginalsTaken _,
                    DossierEvent.OriginalsReturned _,
                    DossierEvent.ConsultationAsked _,
                    DossierEvent.ConsultationAnswered _,
                    DossierEvent.ConsultationWithdrawn _,
                    DossierEvent.ConsultationPassedOver _ -> {
                // They have their row among the events, and change nothing that is counted of the dossier.
            }
        }
    }

    private void submitted(DossierEvent.Submitted submitted, Instant at) {
        var filing = submitted.filing();
        var seat = Seat.when(submitted, List.of(submitted));
        dossierId = filing.id().value();
        procedureCode = filing.procedure().value();
        service = filing.service();
        caseKey = filing.caseKey();
        channel = filing.channel().name();
        isAssisted = filing.assistedBy() != null;
        area = filing.area().value();
        filedCounter = seat.counter().value();
        filedAgency = seat.agency().value();
        counter = filedCounter;
        agency = filedAgency;
        submittedAt = at;
        feeDue = submitted.feeDue().amount();
    }

    private void received(DossierEvent.Received received, Instant at) {
        receivedAt = at;
        receivedCounter = counter;
        number = received.number().value();
        countsFrom = kept(received.countsFrom());
        firstDueAt = kept(received.dueAt());
        dueAt = firstDueAt;
    }

    /** A second duty asked while one is open begins no second wait. */
    private void waitFor(String what, Instant at) {
        if (waitsFor == null) {
            waitsFor = what;
            waitsSince = at;
        }
    }

    private void goOn(@Nullable Instant newDueAt, Instant at) {
        if (newDueAt != null) {
            dueAt = kept(newDueAt);
        }
        endWait(at);
    }

    private void endWait(Instant at) {
        if (waitsSince != null && receivedAt != null) {
            waitedSeconds += Math.max(0, Duration.between(waitsSince, at).toSeconds());
        }
        waitsFor = null;
        waitsSince = null;
    }

    /** Who had it when it ended answers for it; who takes its papers over later does not. */
    private void passed(DossierEvent.SeatPassed passed) {
        passes++;
        if (endedAt == null) {
            counter = passed.to().counter().value();
            agency = passed.to().agency().value();
        }
    }

    private void end(String how, Instant at) {
        endWait(at);
        endedAs = how;
        endedAt = at;
    }
}
