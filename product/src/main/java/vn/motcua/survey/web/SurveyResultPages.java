package vn.motcua.survey.web;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.identity.OpenToAll;
import vn.motcua.shared.NotFound;
import vn.motcua.survey.Survey;
import vn.motcua.survey.SurveyId;
import vn.motcua.survey.Surveys;

/** Results of closed surveys, for everybody. */
@Controller
@RequestMapping(SurveyResultPages.PATH)
class SurveyResultPages {
    static final String PATH = "/ket-qua-khao-sat";
    static final String WHY =
            "results of closed surveys are published; they name no person and hide what few stand behind";

    private final Surveys surveys;
    private final ShowResults show;

    SurveyResultPages(Surveys surveys, ShowResults show) {
        this.surveys = surveys;
        this.show = show;
    }

    @GetMapping
    @OpenToAll(why = WHY)
    ModelAndView list() {
        return new ModelAndView("survey/web/results", "view", surveys.closed());
    }

    @GetMapping("/{id}")
    @OpenToAll(why = WHY)
    ModelAndView one(@PathVariable UUID id) {
        return new ModelAndView("survey/web/result", "view", show.of(closed(surveys, id)));
    }

    /** @throws NotFound while it runs */
    static Survey closed(Surveys surveys, UUID id) {
        var survey = surveys.get(new SurveyId(id));
        if (survey.isOpen()) {
            throw new NotFound("result of survey " + id);
        }
        return survey;
    }
}
