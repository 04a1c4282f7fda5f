package vn.motcua.facts;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;
import vn.motcua.dossier.Actor;
import vn.motcua.dossier.DossierEvent;
import vn.motcua.dossier.EventType;

/**
 * One event of a dossier's log at its place there: a row of {@code facts.event_fact}. Who acted is a kind and an agency, never a
 * person: figures rank nobody.
 *
 * @param startedAt when the step began; null for what has no length
 * @param notice number of the form that was made; null where none was
 * @param amount đồng that were asked for or paid
 * @param counter where it lay after the event; likewise agency and what follows
 */
@JsonNaming(SnakeCaseStrategy.class)
record EventFact(
        long place,
        @Nullable UUID dossierId,
        int seq,
        String kind,
        Instant at,
        @Nullable Instant startedAt,
        ActorKind actorKind,
        @Nullable UUID actorAgency,
        @Nullable String step,
        @Nullable String outcome,
        @Nullable String notice,
        @Nullable Long amount,
        @Nullable UUID counter,
        @Nullable UUID agency,
        @Nullable Instant dueAt,
        int supplementsInHandling,
        @Nullable String waitsFor,
        @Nullable Instant waitsSince) {
    enum ActorKind {
        OFFICER,
        APPLICANT,
        SYSTEM;

        static ActorKind of(Actor actor) {
            if (actor.equals(Actor.SYSTEM)) {
                return SYSTEM;
            }
            return actor.agency() == null && actor.name().isEmpty() ? APPLICANT : OFFICER;
        }
    }

    /** @param fact of the dossier, after the event */
    static EventFact of(DossierEvent event, DossierFact fact) {
        var step = event instanceof DossierEvent.StepTaken taken ? taken : null;
        var agency = event.actor().agency();
        return new EventFact(
                fact.place,
                fact.dossierId,
                fact.events,
                EventType.of(event).text(),
                DossierFact.kept(event.at()),
                step == null ? null : DossierFact.kept(step.startedAt()),
                ActorKind.of(event.actor()),
                agency == null ? null : agency.value(),
                step == null ? null : step.step(),
                step == null ? null : step.outcome(),
                notice(event),
                amount(event),
                fact.counter,
                fact.agency,
                fact.dueAt,
                fact.supplementsInHandling,
                fact.waitsFor,
                fact.waitsSince);
    }

    private static @Nullable String notice(DossierEvent event) {
        return switch (event) {
            case DossierEvent.Received received -> received.number().value();
            case DossierEvent.Refused refused -> refused.number();
            case DossierEvent.SupplementAsked asked -> asked.number();
            case DossierEvent.DueDateExtended extended -> extended.number();
            case DossierEvent.Withdrawn withdrawn -> withdrawn.number();
            case DossierEvent.Decided decided -> decided.number();
            default -> null;
        };
    }

    private static @Nullable Long amount(DossierEvent event) {
        return switch (event) {
            case DossierEvent.Submitted submitted -> submitted.feeDue().amount();
            case DossierEvent.FeePaid paid -> paid.amount().amount();
            case DossierEvent.DutyAsked asked -> asked.duty().amount().amount();
            case DossierEvent.DutyPaid paid -> paid.amount().amount();
            default -> null;
        };
    }
}
