package vn.motcua.survey.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.motcua.organisation.Agencies;
import vn.motcua.organisation.AgencyId;
import vn.motcua.survey.Survey;
import vn.motcua.survey.SurveyUnit;
import vn.motcua.survey.Surveys;

/** Brings together what pages show of a result. */
@Component
class ShowResults {
    private final Surveys surveys;
    private final Agencies agencies;
    private final Clock clock;

    ShowResults(Surveys surveys, Agencies agencies, Clock clock) {
        this.surveys = surveys;
        this.agencies = agencies;
        this.clock = clock;
    }

    ShownResult of(Survey survey) {
        return new ShownResult(
                survey, surveys.questionnaire(survey), surveys.result(survey), name(survey.lead()), names(survey));
    }

    Map<AgencyId, String> names(Survey survey) {
        return surveys.units(survey.id()).stream()
                .collect(Collectors.toMap(SurveyUnit::unit, unit -> name(unit.unit())));
    }

    String name(AgencyId agency) {
        return agencies.get(agency).name(LocalDate.ofInstant(clock.instant(), clock.getZone()));
    }
}
