package vn.motcua.survey;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.identity.User;
import vn.motcua.organisation.AgencyId;
import vn.motcua.shared.NotFound;
import vn.motcua.survey.SurveyRefusal.Rule;

/** Field work: codes for those whose turn has come, the next of the reserve for who cannot be reached, and the end of it. */
@Component
public class InviteSample {
    /**
     * An invitation, as it is handed on once: the code is kept as a hash, without the place for which it was made.
     *
     * @param dossier null where the list was brought in
     */
    public record Invitation(
            AgencyId unit, int number, @Nullable String dossier, String code) {}

    /** What comes of it. */
    public sealed interface Outcome {
        record Done() implements Outcome {}

        record No(SurveyRefusal why) implements Outcome {}
    }

    private final SurveyStore store;
    private final SurveyAccess access;
    private final Clock clock;

    InviteSample(SurveyStore store, SurveyAccess access, Clock clock) {
        this.store = store;
        this.access = access;
        this.clock = clock;
    }

    /**
     * Invites those who are planned and whose result is old enough. Asked again, it invites those who came in since.
     *
     * @throws NotFound for who does not work on the survey
     */
    @Transactional
    public List<Invitation> invite(SurveyId id, User.Officer by) {
        var survey = held(id, by);
        var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        var invitations = new ArrayList<Invitation>();
        if (!survey.isOpen()) {
            return List.of();
        }
        for (var place : store.places(id)) {
            boolean isTurn = place.state() == Place.State.PLANNED
                    && place.isDue(today, survey.plan().delayDays());
            if (isTurn && store.invite(place.id())) {
                var code = Codes.drawn();
                store.add(new SurveyStore.Door(id, place.unit()), Codes.hash(code));
                invitations.add(new Invitation(place.unit(), place.number(), place.dossier(), code));
            }
        }
        return List.copyOf(invitations);
    }

    /** @throws NotFound for who does not work on the survey, or where the place is not one of it */
    @Transactional
    public Outcome replace(SurveyId id, UUID place, Place.Reason reason, User.Officer by) {
        var survey = held(id, by);
        var found = store.places(id).stream()
                .filter(one -> one.id().equals(place))
                .findFirst()
                .orElseThrow(() -> new NotFound("place " + place + " of survey " + id));
        if (!survey.isOpen()) {
            return new Outcome.No(new SurveyRefusal(Rule.CLOSED));
        }
        var next = store.nextReserve(id, found.unit());
        if (next.isEmpty()) {
            return new Outcome.No(new SurveyRefusal(Rule.NOBODY_LEFT));
        }
        if (store.replace(place, reason)) {
            store.plan(next.get());
        }
        return new Outcome.Done();
    }

    /** Ends it: no answer is taken any more, and the results are published. @throws NotFound for who does not lead the agency */
    @Transactional
    public void close(SurveyId id, User.Officer by) {
        var survey = store.find(id).orElseThrow(() -> new NotFound("survey " + id));
        access.demandClosing(by, survey);
        store.close(id, by.account(), clock.instant());
    }

    private Survey held(SurveyId id, User.Officer by) {
        var survey = store.held(id).orElseThrow(() -> new NotFound("survey " + id));
        access.demandWorking(by, survey);
        return survey;
    }
}
