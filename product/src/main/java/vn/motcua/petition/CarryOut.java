package vn.motcua.petition;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.motcua.organisation.Agencies;
import vn.motcua.petition.PetitionRefusal.Rule;
import vn.motcua.shared.NotFound;

/** Judges an act, writes it, and does to the linked ones what follows. Who may do it was judged before. */
@Component
class CarryOut {
    private final PetitionStore store;
    private final PetitionTimes times;
    private final Agencies agencies;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CarryOut(
            PetitionStore store,
            PetitionTimes times,
            Agencies agencies,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.times = times;
        this.agencies = agencies;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Within a transaction.
     *
     * @param petition as it is held
     * @param actor the officer's account; null for the sender
     */
    Done act(Petition petition, @Nullable String actor, PetitionEvent event) {
        var entry = new PetitionEvent.Entry(clock.instant(), actor, event);
        var refused = PetitionRules.judge(
                        petition, entry, times.at(petition.filing().at()))
                .or(() -> judgeOthers(petition, event));
        if (refused.isPresent()) {
            return new Done.No(new PetitionRefusal(refused.get()));
        }
        var after = petition.with(entry);
        return switch (times.due(after)) {
            case Due.Unknown _ -> new Done.No(new PetitionRefusal(Rule.CALENDAR_LACKS_YEAR));
            case Due.Until due -> {
                store.append(after, due, times.wasLateWhenHandedAway(petition));
                events.publishEvent(new PetitionHappened(after, null, due.at()));
                followUp(after, event);
                yield new Done.Now(after);
            }
        };
    }

    /** What other agencies and petitions have to say. */
    private Optional<Rule> judgeOthers(Petition petition, PetitionEvent event) {
        if (event instanceof PetitionEvent.PassedOn passed) {
            var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
            return agencies.find(passed.to()).filter(one -> one.isOpenOn(today)).isPresent()
                    ? Optional.empty()
                    : Optional.of(Rule.NO_AGENCY);
        }
        if (event instanceof PetitionEvent.Approved(var text)
                && PetitionRules.namesSender(petition, text)
                && !store.linkedTo(petition.id()).isEmpty()) {
            return Optional.of(Rule.NAMES_SENDER);
        }
        if (event instanceof PetitionEvent.Linked(var other)) {
            if (!store.linkedTo(petition.id()).isEmpty()) {
                return Optional.of(Rule.HAS_LINKED);
            }
            var main = store.held(new PetitionId(other)).map(Petition::state);
            return main.filter(state -> state.agency().equals(petition.state().agency()))
                            .filter(state -> !state.stage().isOver() && state.stage() != Stage.LINKED)
                            .isPresent()
                    ? Optional.empty()
                    : Optional.of(Rule.NO_MAIN);
        }
        return Optional.empty();
    }

    private void followUp(Petition main, PetitionEvent event) {
        var id = main.id().value();
        switch (event) {
            case PetitionEvent.Approved(var text) ->
                tellLinked(main, new PetitionEvent.AnsweredToo(id, track(main), text));
            case PetitionEvent.Refused _, PetitionEvent.Forwarded _, PetitionEvent.LedAway _ ->
                tellLinked(main, new PetitionEvent.Unlinked(id));
            case PetitionEvent.Classified _,
                    PetitionEvent.PassedOn _,
                    PetitionEvent.Linked _,
                    PetitionEvent.Unlinked _,
                    PetitionEvent.Asked _,
                    PetitionEvent.Replied _,
                    PetitionEvent.Drafted _,
                    PetitionEvent.Returned _,
                    PetitionEvent.AnsweredToo _,
                    PetitionEvent.Rated _,
                    PetitionEvent.Reopened _,
                    PetitionEvent.Proposed _,
                    PetitionEvent.Published _,
                    PetitionEvent.Dropped _ -> {}
        }
    }

    private static Track track(Petition answered) {
        var track = answered.state().track();
        if (track == null) {
            throw new IllegalStateException("What is answered must have its track, but petition " + answered.id());
        }
        return track;
    }

    private void tellLinked(Petition main, PetitionEvent event) {
        for (var id : store.linkedTo(main.id())) {
            var linked = store.held(id).orElseThrow(() -> new NotFound("petition " + id));
            if (act(linked, null, event) instanceof Done.No(var why)) {
                throw new IllegalStateException(
                        "What is linked to petition " + main.id() + " must follow it, but " + why.code());
            }
        }
    }
}
