package vn.motcua.handling.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.desk.CounterDesk;
import vn.motcua.dossier.AskForSupplement;
import vn.motcua.dossier.DecideDossier;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.ResultState;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.Role;
import vn.motcua.presentation.Refusals;
import vn.motcua.result.ResultRow;
import vn.motcua.result.Results;
import vn.motcua.shared.BadInput.Finding;
import vn.motcua.shared.NotFound;
import vn.motcua.ui.Languages;

/** What only the leader of the deciding agency does on a dossier's page, and what the pages for it have in common. */
@Component
class LeaderDesk {
    /**
     * @param correct whether there is a result in force, to revoke or replace
     * @param askAgain whether a further supplement can be asked for
     */
    record May(boolean correct, boolean decide, boolean askAgain) {}

    private final CounterDesk desk;
    private final DecideDossier decideDossier;
    private final Results results;
    private final GatherSheet gatherSheet;
    private final Refusals refusals;
    private final CurrentUser user;

    LeaderDesk(
            CounterDesk desk,
            DecideDossier decideDossier,
            Results results,
            GatherSheet gatherSheet,
            Refusals refusals,
            CurrentUser user) {
        this.desk = desk;
        this.decideDossier = decideDossier;
        this.results = results;
        this.gatherSheet = gatherSheet;
        this.refusals = refusals;
        this.user = user;
    }

    May may(Dossier dossier) {
        boolean leads = desk.holds(user.officer(), dossier.seat().agency(), Role.LEADER);
        return new May(
                leads && results.of(dossier).stream().anyMatch(LeaderDesk::isInForce),
                leads && decideDossier.isAwaited(dossier),
                AskForSupplement.isPossible(dossier, true)
                        && desk.holds(user.officer(), AskForSupplement.asking(dossier), Role.LEADER));
    }

    /** @throws NotFound for whoever does not lead the deciding agency */
    Dossier dossier(UUID id) {
        var dossier = desk.dossier(new DossierId(id), user.officer());
        if (!desk.holds(user.officer(), dossier.seat().agency(), Role.LEADER)) {
            throw new NotFound("dossier " + id + " for its leader");
        }
        return dossier;
    }

    /** @throws NotFound when the dossier has no result in force */
    ResultRow inForce(Dossier dossier) {
        return results.of(dossier).stream()
                .filter(LeaderDesk::isInForce)
                .findFirst()
                .orElseThrow(() -> new NotFound("result in force of dossier " + dossier.id()));
    }

    /** The newest result, where a page must still speak about one that lost its force. */
    ResultRow find(Dossier dossier, UUID result) {
        return results.of(dossier).stream()
                .filter(one -> one.id().value().equals(result))
                .findFirst()
                .orElseThrow(() -> new NotFound("result " + result + " of dossier " + dossier.id()));
    }

    Sheet sheet(Dossier dossier, HttpServletRequest request) {
        return gatherSheet.of(dossier, Languages.of(request));
    }

    /** @param shown version of the content that the leader saw; empty where the page showed none */
    boolean isOld(Dossier dossier, String shown) {
        return gatherSheet.isOld(dossier.id(), shown);
    }

    List<Finding> findings(DossierRefusal why, String anchor, HttpServletRequest request) {
        return refusals.findings(why, anchor, Languages.of(request));
    }

    static ModelAndView page(String template, Object view, boolean isRefused) {
        var page = new ModelAndView("handling/web/" + template, "view", view);
        page.setStatus(isRefused ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
        return page;
    }

    private static boolean isInForce(ResultRow result) {
        return result.state() == ResultState.SIGNED;
    }
}
