package vn.motcua.survey.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.identity.OpenToAll;
import vn.motcua.shared.BadInput.Finding;
import vn.motcua.survey.Questionnaire;
import vn.motcua.survey.Questionnaire.Item;
import vn.motcua.survey.TakeAnswer;
import vn.motcua.ui.JustDone;
import vn.motcua.ui.Said;
import vn.motcua.ui.SharedMachine;

/**
 * Answering a survey by the code of an invitation: a few questions at a time, what was answered goes along with the page, and nothing is
 * kept before the end. Never on a machine of the counter, where people answer what is safe.
 */
@Controller
@RequestMapping(AnswerPages.PATH)
class AnswerPages {
    static final String PATH = "/khao-sat";

    private static final String WHY = "whoever has the code of an invitation answers, and nobody knows who it is";
    private static final int STEP_DIGITS = 2;

    /** @param code as it was typed */
    record Begin(String code, String done, List<Finding> findings) {
        Begin {
            findings = List.copyOf(findings);
        }
    }

    /**
     * A step.
     *
     * @param step from 0
     * @param given all answers until now
     */
    record View(
            String code,
            String title,
            Questionnaire questionnaire,
            boolean isPoster,
            int step,
            Map<String, String> given,
            List<Finding> findings) {
        View {
            given = new TreeMap<>(given);
            findings = List.copyOf(findings);
        }

        int steps() {
            return questionnaire.factors().size();
        }

        Questionnaire.Factor factor() {
            return questionnaire.factors().get(step);
        }

        List<Item> items() {
            return questionnaire.itemsOf(factor().key());
        }

        boolean isLast() {
            return step == steps() - 1;
        }

        /** What was answered on other steps. */
        Map<String, String> carried() {
            var carried = new TreeMap<>(given);
            for (var item : items()) {
                carried.keySet().removeIf(name -> name.equals(item.key()) || name.startsWith(item.key() + "."));
            }
            return carried;
        }
    }

    private final TakeAnswer take;

    AnswerPages(TakeAnswer take) {
        this.take = take;
    }

    @GetMapping
    @OpenToAll(why = WHY)
    ModelAndView begin(@RequestParam(name = "ma", defaultValue = "") String code, HttpServletRequest request) {
        if (code.isBlank()) {
            return begin("", JustDone.of(request), List.of());
        }
        return take.asked(code).isPresent()
                ? new ModelAndView("redirect:" + PATH + "/" + code.replaceAll("[^0-9A-Za-z]", ""))
                : refused(begin(code, "", List.of(noSuchCode())));
    }

    @GetMapping("/{code}")
    @OpenToAll(why = WHY)
    ModelAndView show(@PathVariable String code, HttpServletRequest request) {
        var asked = here(code, request);
        return asked.isEmpty() ? notHere(code, request) : page(code, asked.get(), 0, Map.of(), List.of());
    }

    @PostMapping("/{code}")
    @OpenToAll(why = WHY)
    ModelAndView go(@PathVariable String code, @RequestParam Map<String, String> sent, HttpServletRequest request) {
        var found = here(code, request);
        if (found.isEmpty()) {
            return notHere(code, request);
        }
        var asked = found.get();
        var questionnaire = asked.questionnaire();
        var given = questionnaire.taken(sent);
        int last = questionnaire.factors().size() - 1;
        int step = Math.min(step(sent.getOrDefault("buoc", "")), last);
        if (sent.getOrDefault("viec", "").equals("lui")) {
            return page(code, asked, Math.max(0, step - 1), given, List.of());
        }
        var missing = missing(questionnaire.unanswered(given), questionnaire, step);
        if (!missing.isEmpty()) {
            return refused(page(code, asked, step, given, missing));
        }
        return step < last ? page(code, asked, step + 1, given, List.of()) : end(code, asked, given, request);
    }

    private ModelAndView end(
            String code, TakeAnswer.Asked asked, Map<String, String> given, HttpServletRequest request) {
        var questionnaire = asked.questionnaire();
        return switch (take.answer(code, given)) {
            case TakeAnswer.Outcome.Taken _ -> JustDone.leadTo(PATH, "taken", request);
            case TakeAnswer.Outcome.Unanswered(var items) -> {
                int step = questionnaire.factors().stream()
                        .map(Questionnaire.Factor::key)
                        .toList()
                        .indexOf(items.getFirst().factor());
                yield refused(page(code, asked, step, given, missing(items, questionnaire, step)));
            }
            case TakeAnswer.Outcome.No _ -> notHere(code, request);
        };
    }

    private Optional<TakeAnswer.Asked> here(String code, HttpServletRequest request) {
        return SharedMachine.is(request) ? Optional.empty() : take.asked(code);
    }

    private static ModelAndView notHere(String code, HttpServletRequest request) {
        var finding = SharedMachine.is(request)
                ? Said.of("survey.not-on-this-machine").at("ma")
                : noSuchCode();
        return refused(begin(code, "", List.of(finding)));
    }

    private static Finding noSuchCode() {
        return Said.of("refusal.survey.no-such-code").at("ma");
    }

    /** Those of one step. */
    private static List<Finding> missing(List<Item> items, Questionnaire questionnaire, int step) {
        var factor = questionnaire.factors().get(step).key();
        return items.stream()
                .filter(item -> item.factor().equals(factor))
                .map(item -> new Said(
                                Said.of("survey.choose").vietnamese()
                                        + item.text().vi(),
                                Said.of("survey.choose").english() + item.text().en())
                        .at(item.key()))
                .toList();
    }

    private static int step(String typed) {
        return typed.length() <= STEP_DIGITS && typed.matches("\\d+") ? Integer.parseInt(typed) : 0;
    }

    private static ModelAndView begin(String code, String done, List<Finding> findings) {
        return new ModelAndView("survey/web/begin", "view", new Begin(code, done, findings));
    }

    private static ModelAndView page(
            String code, TakeAnswer.Asked asked, int step, Map<String, String> given, List<Finding> findings) {
        var view = new View(
                code,
                asked.survey().title(),
                asked.questionnaire(),
                asked.isPoster(),
                step,
                new HashMap<>(given),
                findings);
        return new ModelAndView("survey/web/step", "view", view);
    }

    private static ModelAndView refused(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
