package vn.motcua.handling.web;

import jakarta.servlet.http.HttpServletRequest;
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
import vn.motcua.dossier.Outcome;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.result.ResultRow;
import vn.motcua.result.RevokeResult;
import vn.motcua.shared.BadInput.Finding;
import vn.motcua.ui.JustDone;

/** The leader takes the result out of force, with the reason. */
@Controller
@RequestMapping("/ho-so/{id}/thu-hoi")
@Requires(Permission.REVOKE_RESULT)
@AccessLogged(thing = "dossier", purpose = Purpose.TASK)
class RevokePage {
    record View(Sheet sheet, ResultRow result, String reason, List<Finding> findings) {
        View {
            findings = List.copyOf(findings);
        }
    }

    private final LeaderDesk desk;
    private final RevokeResult revokeResult;
    private final CurrentUser user;

    RevokePage(LeaderDesk desk, RevokeResult revokeResult, CurrentUser user) {
        this.desk = desk;
        this.revokeResult = revokeResult;
        this.user = user;
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID id, HttpServletRequest request) {
        var dossier = desk.dossier(id);
        return LeaderDesk.page(
                "revoke", new View(desk.sheet(dossier, request), desk.inForce(dossier), "", List.of()), false);
    }

    @PostMapping
    ModelAndView revoke(
            @PathVariable UUID id,
            @RequestParam("ket-qua") UUID resultId,
            @RequestParam(name = "ly-do", defaultValue = "") String reason,
            HttpServletRequest request) {
        var dossier = desk.dossier(id);
        var result = desk.find(dossier, resultId);
        return switch (revokeResult.revoke(result.id(), user.officer(), reason)) {
            case Outcome.Done(var _) -> JustDone.leadTo("/ho-so/" + id, "thu-hoi", request);
            case Outcome.No(var why) -> {
                var findings = desk.findings(why, Anchors.revoking(why), request);
                yield LeaderDesk.page("revoke", new View(desk.sheet(dossier, request), result, reason, findings), true);
            }
        };
    }
}
