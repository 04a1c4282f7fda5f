package vn.motcua.survey.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.identity.OpenToAll;
import vn.motcua.survey.Survey;
import vn.motcua.survey.SurveyResult;
import vn.motcua.survey.Surveys;

/** Published surveys for machines: the same numbers as on the pages, hidden where they are hidden there. */
@Tag(name = "Surveys", description = "Results of surveys of satisfaction")
@RestController
@RequestMapping("/api/v1/surveys")
class SurveyApi {
    record PublishedSurvey(
            UUID id,
            String title,
            String questionnaire,
            int version,
            UUID lead,
            LocalDate resultsFrom,
            LocalDate resultsTo,
            int clusters,
            int quota,
            long seed,
            @Nullable Instant closedAt) {
        static PublishedSurvey of(Survey survey) {
            var plan = survey.plan();
            return new PublishedSurvey(
                    survey.id().value(),
                    survey.title(),
                    survey.questionnaire(),
                    survey.version(),
                    survey.lead().value(),
                    plan.from(),
                    plan.to(),
                    plan.clusters(),
                    plan.quota(),
                    plan.seed(),
                    survey.closedAt());
        }
    }

    record PublishedSurveyResult(PublishedSurvey survey, SurveyResult result) {}

    private final Surveys surveys;

    SurveyApi(Surveys surveys) {
        this.surveys = surveys;
    }

    @Operation(operationId = "listSurveys", summary = "Closed surveys, the newest first")
    @GetMapping
    @OpenToAll(why = SurveyResultPages.WHY)
    List<PublishedSurvey> all() {
        return surveys.closed().stream().map(PublishedSurvey::of).toList();
    }

    @Operation(operationId = "readSurveyResult", summary = "The result of a closed survey, with intervals of 95 %")
    @GetMapping("/{id}")
    @OpenToAll(why = SurveyResultPages.WHY)
    PublishedSurveyResult one(@PathVariable UUID id) {
        var survey = SurveyResultPages.closed(surveys, id);
        return new PublishedSurveyResult(PublishedSurvey.of(survey), surveys.result(survey));
    }
}
