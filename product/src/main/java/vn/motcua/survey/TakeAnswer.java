package vn.motcua.survey;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.identity.User;
import vn.motcua.organisation.AgencyId;
import vn.motcua.shared.NotFound;
import vn.motcua.survey.Questionnaire.Item;
import vn.motcua.survey.SurveyRefusal.Rule;

/**
 * Takes an answer: one for each invitation, which goes with it, so that nothing joins the two afterwards. A poster's code takes many.
 */
@Component
public class TakeAnswer {
    /** What comes of it. */
    public sealed interface Outcome {
        record Taken() implements Outcome {}

        /** These questions have no answer; nothing was written. */
        record Unanswered(List<Item> items) implements Outcome {
            public Unanswered {
                items = List.copyOf(items);
            }
        }

        record No(SurveyRefusal why) implements Outcome {}
    }

    /** A survey that can be answered by a code. */
    public record Asked(Survey survey, Questionnaire questionnaire, AgencyId unit, boolean isPoster) {}

    private final SurveyStore store;
    private final SurveyAccess access;
    private final Questionnaires questionnaires;

    TakeAnswer(SurveyStore store, SurveyAccess access, Questionnaires questionnaires) {
        this.store = store;
        this.access = access;
        this.questionnaires = questionnaires;
    }

    /** Empty for a code that was used, or whose survey is over, or that nobody was given. */
    @Transactional(readOnly = true)
    public Optional<Asked> asked(String typed) {
        return door(Codes.bare(typed), false);
    }

    /** @param given as it was sent, by the names of the questions */
    @Transactional
    public Outcome answer(String typed, Map<String, String> given) {
        var code = Codes.bare(typed);
        var asked = door(code, true);
        if (asked.isEmpty()) {
            return new Outcome.No(new SurveyRefusal(Rule.NO_SUCH_CODE));
        }
        return take(asked.get(), code, asked.get().isPoster() ? Mode.POSTER : Mode.LINK, given);
    }

    /**
     * An officer enters what is on a sheet of paper, or what was said on the phone.
     *
     * @throws NotFound for who does not work on the survey
     */
    @Transactional
    public Outcome enter(SurveyId id, String typed, Mode mode, Map<String, String> given, User.Officer by) {
        if (!mode.isEntered()) {
            throw new IllegalArgumentException("What an officer enters must be PAPER or PHONE, but was " + mode);
        }
        var survey = store.find(id).orElseThrow(() -> new NotFound("survey " + id));
        access.demandWorking(by, survey);
        var code = Codes.bare(typed);
        var asked = door(code, true).filter(one -> one.survey().id().equals(id) && !one.isPoster());
        if (asked.isEmpty()) {
            return new Outcome.No(new SurveyRefusal(Rule.NO_SUCH_CODE));
        }
        if (access.serves(by, asked.get().unit())) {
            return new Outcome.No(new SurveyRefusal(Rule.OWN_UNIT));
        }
        return take(asked.get(), code, mode, given);
    }

    private Outcome take(Asked asked, String code, Mode mode, Map<String, String> given) {
        var unanswered = asked.questionnaire().unanswered(given);
        if (!unanswered.isEmpty()) {
            return new Outcome.Unanswered(unanswered);
        }
        if (!asked.isPoster() && !store.use(Codes.hash(code))) {
            return new Outcome.No(new SurveyRefusal(Rule.NO_SUCH_CODE));
        }
        store.add(
                asked.survey().id(),
                new Answer(asked.unit(), mode, asked.questionnaire().taken(given)));
        return new Outcome.Taken();
    }

    /** @param holds whether the survey is held, so that nobody closes it meanwhile */
    private Optional<Asked> door(String code, boolean holds) {
        if (code.isEmpty()) {
            return Optional.empty();
        }
        var invited = store.invited(Codes.hash(code));
        return invited.or(() -> store.poster(code))
                .flatMap(door -> (holds ? store.held(door.survey()) : store.find(door.survey()))
                        .filter(Survey::isOpen)
                        .map(survey -> new Asked(
                                survey,
                                questionnaires.get(survey.questionnaire(), survey.version()),
                                door.unit(),
                                invited.isEmpty())));
    }
}
