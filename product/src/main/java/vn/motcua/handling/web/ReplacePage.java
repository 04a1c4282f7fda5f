package vn.motcua.handling.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.audit.AccessLogged;
import vn.motcua.audit.Purpose;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.Outcome;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.result.ReplaceResult;
import vn.motcua.result.ResultRow;
import vn.motcua.result.ResultTemplates;
import vn.motcua.shared.BadInput.Finding;
import vn.motcua.ui.JustDone;

/** The leader corrects a wrong result: what stood in it is shown to be mended, and the new one is signed at once. */
@Controller
@RequestMapping("/ho-so/{id}/thay-the")
@Requires(Permission.REVOKE_RESULT)
@AccessLogged(thing = "dossier", purpose = Purpose.TASK)
class ReplacePage {
    record View(
            Sheet sheet,
            ResultRow result,
            ResultTemplates.Template template,
            Map<String, String> values,
            String reason,
            List<Finding> findings) {
        View {
            values = Map.copyOf(values);
            findings = List.copyOf(findings);
        }

        String value(ResultTemplates.Field field) {
            return values.getOrDefault(field.key(), "");
        }
    }

    private final LeaderDesk desk;
    private final ReplaceResult replaceResult;
    private final ResultTemplates templates;
    private final CurrentUser user;
    private final Clock clock;

    ReplacePage(
            LeaderDesk desk, ReplaceResult replaceResult, ResultTemplates templates, CurrentUser user, Clock clock) {
        this.desk = desk;
        this.replaceResult = replaceResult;
        this.templates = templates;
        this.user = user;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID id, HttpServletRequest request) {
        var dossier = desk.dossier(id);
        var result = desk.inForce(dossier);
        var template = templates.get(result.template());
        var view = new View(desk.sheet(dossier, request), result, template, result.fields(), "", List.of());
        return LeaderDesk.page("replace", view, false);
    }

    @PostMapping
    ModelAndView replace(
            @PathVariable UUID id,
            @RequestParam("ket-qua") UUID resultId,
            @RequestParam(name = "ly-do", defaultValue = "") String reason,
            HttpServletRequest request) {
        var dossier = desk.dossier(id);
        var result = desk.find(dossier, resultId);
        var template = templates.get(result.template());
        var values = new HashMap<String, String>();
        for (var field : template.fields()) {
            var typed = request.getParameter("fields/" + field.key());
            values.put(field.key(), typed == null ? "" : typed);
        }
        var order = new ReplaceResult.Order(result.id(), values, reason);
        return switch (replaceResult.replace(order, user.officer())) {
            case Outcome.Done(var _) -> JustDone.leadTo("/ho-so/" + id, "thay-the", request);
            case Outcome.No(var why) -> {
                var findings = new ArrayList<>(desk.findings(why, Anchors.replacing(why), request));
                if (why instanceof DossierRefusal.ReasonMissing) {
                    findings.addAll(problems(template, values, request));
                }
                var view = new View(desk.sheet(dossier, request), result, template, values, reason, findings);
                yield LeaderDesk.page("replace", view, true);
            }
        };
    }

    /** Everything that is wrong is said at once. */
    private List<Finding> problems(
            ResultTemplates.Template template, Map<String, String> values, HttpServletRequest request) {
        var problems = template.problems(values, LocalDate.now(clock));
        return problems.isEmpty()
                ? List.of()
                : desk.findings(new DossierRefusal.AnswersIncomplete(problems), "ho-so", request);
    }
}
