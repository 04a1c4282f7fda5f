package vn.motcua.handling.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
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
import vn.motcua.dossier.DecideDossier;
import vn.motcua.dossier.Decision;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.Outcome;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.shared.BadInput.Finding;
import vn.motcua.ui.JustDone;
import vn.motcua.ui.Languages;
import vn.motcua.ui.Messages;

/** The leader enters a decision that the law wants on paper: the dossier is decided and its clock stops. */
@Controller
@RequestMapping("/ho-so/{id}/quyet-dinh")
@Requires(Permission.APPROVE_RESULT)
@AccessLogged(thing = "dossier", purpose = Purpose.TASK)
class DecidePage {
    record View(Sheet sheet, boolean isAwaited, Typed typed, List<Finding> findings) {
        View {
            findings = List.copyOf(findings);
        }
    }

    /** What was typed before a rule said no. */
    record Typed(String verdict, String reason) {
        static final Typed NOTHING = new Typed("", "");
    }

    private final LeaderDesk desk;
    private final DecideDossier decideDossier;
    private final Messages messages;
    private final CurrentUser user;

    DecidePage(LeaderDesk desk, DecideDossier decideDossier, Messages messages, CurrentUser user) {
        this.desk = desk;
        this.decideDossier = decideDossier;
        this.messages = messages;
        this.user = user;
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID id, HttpServletRequest request) {
        return page(desk.dossier(id), Typed.NOTHING, List.of(), request);
    }

    @PostMapping
    ModelAndView decide(
            @PathVariable UUID id,
            @RequestParam(name = "ket-luan", defaultValue = "") String chosen,
            @RequestParam(name = "ly-do", defaultValue = "") String reason,
            @RequestParam(name = "da-xem", defaultValue = "") String shown,
            HttpServletRequest request) {
        var dossier = desk.dossier(id);
        var typed = new Typed(chosen, reason);
        if (desk.isOld(dossier, shown)) {
            var changed = desk.findings(new DossierRefusal.ContentChanged(), "ho-so", request);
            return page(dossier, typed, changed, request);
        }
        var verdict = Arrays.stream(Decision.Verdict.values())
                .filter(one -> one.name().equals(chosen))
                .findFirst();
        if (verdict.isEmpty()) {
            var text = messages.text(Languages.of(request), "handling.decide.choose");
            return page(dossier, typed, List.of(new Finding("ket-luan", text)), request);
        }
        return switch (decideDossier.decide(dossier.id(), user.officer(), verdict.get(), reason)) {
            case Outcome.Done(var _) -> JustDone.leadTo("/ho-so/" + id, "quyet-dinh", request);
            case Outcome.No(var why) ->
                page(dossier, typed, desk.findings(why, Anchors.deciding(why), request), request);
        };
    }

    private ModelAndView page(Dossier dossier, Typed typed, List<Finding> findings, HttpServletRequest request) {
        var view = new View(desk.sheet(dossier, request), decideDossier.isAwaited(dossier), typed, findings);
        return LeaderDesk.page("decide", view, !findings.isEmpty());
    }
}
