package vn.motcua.survey.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.audit.AccessLogged;
import vn.motcua.audit.Purpose;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.shared.BadInput.Finding;
import vn.motcua.survey.Mode;
import vn.motcua.survey.Questionnaire;
import vn.motcua.survey.Survey;
import vn.motcua.survey.SurveyAccess;
import vn.motcua.survey.SurveyId;
import vn.motcua.survey.Surveys;
import vn.motcua.survey.TakeAnswer;
import vn.motcua.ui.JustDone;
import vn.motcua.ui.Said;

/** Sheets of paper and answers on the phone, entered by the agency that asks; never by whoever serves the unit that is scored. */
@Controller
@RequestMapping(SurveyPages.PATH + "/{id}/nhap-phieu")
@Requires(Permission.RUN_SURVEY)
@AccessLogged(thing = "survey", purpose = Purpose.TASK)
class EntryPages {
    record View(
            Survey survey,
            Questionnaire questionnaire,
            Map<String, String> values,
            String done,
            List<Finding> findings) {
        View {
            values = Map.copyOf(values);
            findings = List.copyOf(findings);
        }

        String value(String name) {
            return values.getOrDefault(name, "");
        }
    }

    private final Surveys surveys;
    private final SurveyAccess access;
    private final TakeAnswer take;
    private final CurrentUser user;

    EntryPages(Surveys surveys, SurveyAccess access, TakeAnswer take, CurrentUser user) {
        this.surveys = surveys;
        this.access = access;
        this.take = take;
        this.user = user;
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID id, HttpServletRequest request) {
        return page(id, Map.of("mode", Mode.PAPER.name()), JustDone.of(request), List.of());
    }

    @PostMapping
    ModelAndView enter(@PathVariable UUID id, @RequestParam Map<String, String> values, HttpServletRequest request) {
        var mode = mode(values.getOrDefault("mode", ""));
        if (mode.isEmpty()) {
            return refused(id, values, List.of(Said.of("survey.wrong.mode").at("mode")));
        }
        var outcome = take.enter(new SurveyId(id), values.getOrDefault("ma", ""), mode.get(), values, user.officer());
        return switch (outcome) {
            case TakeAnswer.Outcome.Taken _ ->
                JustDone.leadTo(SurveyPages.PATH + "/" + id + "/nhap-phieu", "entered", request);
            case TakeAnswer.Outcome.Unanswered(var items) ->
                refused(
                        id,
                        values,
                        items.stream()
                                .map(item -> new Said(
                                                Said.of("survey.choose").vietnamese()
                                                        + item.text().vi(),
                                                Said.of("survey.choose").english()
                                                        + item.text().en())
                                        .at(item.key()))
                                .toList());
            case TakeAnswer.Outcome.No(var why) ->
                refused(id, values, List.of(Said.of("refusal." + why.code()).at("ma")));
        };
    }

    private static Optional<Mode> mode(String typed) {
        return typed.equals(Mode.PAPER.name())
                ? Optional.of(Mode.PAPER)
                : typed.equals(Mode.PHONE.name()) ? Optional.of(Mode.PHONE) : Optional.empty();
    }

    private ModelAndView refused(UUID id, Map<String, String> values, List<Finding> findings) {
        var page = page(id, values, "", findings);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(UUID id, Map<String, String> values, String done, List<Finding> findings) {
        var survey = surveys.get(new SurveyId(id));
        access.demandWorking(user.officer(), survey);
        return new ModelAndView(
                "survey/web/entry", "view", new View(survey, surveys.questionnaire(survey), values, done, findings));
    }
}
