package vn.motcua.survey;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.shared.NotFound;

/** Reads surveys. */
@Component
public class Surveys {
    private final SurveyStore store;
    private final Questionnaires questionnaires;

    Surveys(SurveyStore store, Questionnaires questionnaires) {
        this.store = store;
        this.questionnaires = questionnaires;
    }

    /** The newest first. */
    public List<Survey> all() {
        return store.all();
    }

    /** Those whose results are published. */
    public List<Survey> closed() {
        return store.all().stream().filter(survey -> !survey.isOpen()).toList();
    }

    /** @throws NotFound when there is none */
    public Survey get(SurveyId id) {
        return store.find(id).orElseThrow(() -> new NotFound("survey " + id));
    }

    public Questionnaire questionnaire(Survey survey) {
        return questionnaires.get(survey.questionnaire(), survey.version());
    }

    public List<SurveyUnit> units(SurveyId id) {
        return store.units(id);
    }

    public List<Place> places(SurveyId id) {
        return store.places(id);
    }

    public SurveyResult result(Survey survey) {
        return MeasureAnswers.of(questionnaire(survey), store.units(survey.id()), store.answers(survey.id()));
    }
}
