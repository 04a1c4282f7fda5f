package vn.motcua.handling.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;
import vn.motcua.audit.AccessLogged;
import vn.motcua.audit.Purpose;
import vn.motcua.desk.CounterDesk;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.HandOver;
import vn.motcua.dossier.HandOverResult;
import vn.motcua.dossier.Outcome;
import vn.motcua.dossier.ReceiveDossier;
import vn.motcua.dossier.Stage;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.identity.Role;
import vn.motcua.presentation.Refusals;
import vn.motcua.shared.BadInput.Finding;
import vn.motcua.shared.NotFound;
import vn.motcua.ui.Frame;
import vn.motcua.ui.JustDone;
import vn.motcua.ui.Languages;
import vn.motcua.ui.Messages;

/**
 * Several dossiers of a list, each received or handed over by itself: its content lies open beside it, its papers are ticked one by one, and
 * nothing is done to what was not marked as seen. What one is refused stops no other.
 */
@Controller
@RequestMapping(SeveralAtCounterPage.ADDRESS)
@Requires(Permission.RECEIVE_DOSSIER)
@AccessLogged(thing = "dossier", purpose = Purpose.COUNTER)
class SeveralAtCounterPage {
    static final String ADDRESS = "/mot-cua/nhieu-ho-so";
    /** More are not looked at one by one. */
    static final int MOST = 20;

    /**
     * What was marked and typed for one of them.
     *
     * @param isSeen whether the clerk marked it as seen
     * @param checked keys of the papers that were ticked
     * @param evidence who took the result, or the parcel's number
     */
    record Typed(boolean isSeen, List<String> checked, HandOver.@Nullable Way way, String evidence) {
        Typed {
            checked = List.copyOf(checked);
        }
    }

    /** @param wish how the applicant chose to get the result; null where nobody asked */
    record Row(Sheet sheet, HandOver.@Nullable Way wish, Typed typed) {
        boolean mayReceive() {
            return sheet.head().stage() == Stage.SUBMITTED
                    && sheet.head().toPay().isZero();
        }

        boolean mayHandOver() {
            return sheet.head().stage() == Stage.DECIDED;
        }

        String anchor() {
            return Frame.anchor("da-xem:" + sheet.id());
        }
    }

    /**
     * @param isCut whether more were chosen than are shown
     * @param done whose dossiers were done just now, or how many
     */
    record View(List<Row> rows, boolean isCut, String done, List<Finding> findings) {
        View {
            rows = List.copyOf(rows);
            findings = List.copyOf(findings);
        }

        boolean mayDoAny() {
            return rows.stream().anyMatch(row -> row.mayReceive() || row.mayHandOver());
        }

        int most() {
            return MOST;
        }
    }

    private final CounterDesk desk;
    private final GatherSheet gatherSheet;
    private final ReceiveDossier receiveDossier;
    private final HandOverResult handOverResult;
    private final HandOverWish wish;
    private final Refusals refusals;
    private final Messages messages;
    private final CurrentUser user;

    SeveralAtCounterPage(
            CounterDesk desk,
            GatherSheet gatherSheet,
            ReceiveDossier receiveDossier,
            HandOverResult handOverResult,
            HandOverWish wish,
            Refusals refusals,
            Messages messages,
            CurrentUser user) {
        this.desk = desk;
        this.gatherSheet = gatherSheet;
        this.receiveDossier = receiveDossier;
        this.handOverResult = handOverResult;
        this.wish = wish;
        this.refusals = refusals;
        this.messages = messages;
        this.user = user;
    }

    @GetMapping
    ModelAndView show(@RequestParam(name = "ho-so", defaultValue = "") List<UUID> chosen, HttpServletRequest request) {
        var rows = atMyCounters(chosen).stream()
                .map(dossier -> {
                    var wished = wish.of(dossier.id()).orElse(null);
                    return row(dossier, new Typed(false, List.of(), wished, ""), request);
                })
                .toList();
        return page(new View(rows, chosen.size() > MOST, JustDone.of(request), List.of()));
    }

    /** Each in a transaction of its own; who sends it twice is told that it was done. */
    @PostMapping
    ModelAndView act(@RequestParam(name = "ho-so", defaultValue = "") List<UUID> shown, HttpServletRequest request) {
        var left = new ArrayList<Row>();
        var findings = new ArrayList<Finding>();
        int done = 0;
        for (var dossier : atMyCounters(shown)) {
            var typed = typed(dossier, request);
            var problem = typed.isSeen() ? done(dossier, typed, request) : "";
            if (typed.isSeen() && problem.isEmpty()) {
                done++;
            } else {
                var row = row(dossier, typed, request);
                left.add(row);
                if (!problem.isEmpty()) {
                    var whose = row.sheet().head().ownerName();
                    findings.add(new Finding(row.anchor(), whose + ": " + problem));
                }
            }
        }
        if (done == 0 && findings.isEmpty()) {
            var anchor = left.isEmpty() ? Anchors.HEADING : left.getFirst().anchor();
            findings.add(new Finding(anchor, messages.text(Languages.of(request), "handling.several.mark")));
        }
        if (findings.isEmpty()) {
            return JustDone.leadTo(address(left), String.valueOf(done), request);
        }
        var page = page(new View(left, false, done == 0 ? "" : String.valueOf(done), findings));
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static String address(List<Row> left) {
        var address = UriComponentsBuilder.fromPath(ADDRESS);
        left.forEach(row -> address.queryParam("ho-so", row.sheet().id()));
        return address.encode().toUriString();
    }

    /** @return why not; empty when it is done */
    private String done(Dossier dossier, Typed typed, HttpServletRequest request) {
        var language = Languages.of(request);
        if (gatherSheet.isOld(dossier.id(), value(request, "noi-dung", dossier))) {
            return problem(new DossierRefusal.ContentChanged(), request);
        }
        if (dossier.stage() != Stage.DECIDED) {
            return switch (receiveDossier.receive(dossier.id(), user.officer(), typed.checked())) {
                case Outcome.Done(var _) -> "";
                case Outcome.No(var why) -> problem(why, request);
            };
        }
        if (gatherSheet.isOtherResult(dossier, value(request, "ket-qua", dossier))) {
            return messages.text(language, "handling.hand-over.changed");
        }
        var way = typed.way();
        if (way == null) {
            return messages.text(language, "handling.hand-over.choose");
        }
        return switch (handOverResult.handOver(dossier.id(), user.officer(), way, typed.evidence())) {
            case Outcome.Done(var _) -> "";
            case Outcome.No(DossierRefusal.ReasonMissing _) ->
                messages.text(language, "handling.hand-over.missing." + way);
            case Outcome.No(var why) -> problem(why, request);
        };
    }

    private String problem(DossierRefusal why, HttpServletRequest request) {
        return refusals.findings(why, Anchors.HEADING, Languages.of(request))
                .getFirst()
                .message();
    }

    private static Typed typed(Dossier dossier, HttpServletRequest request) {
        var checked = request.getParameterValues("thanh-phan:" + dossier.id());
        var way = value(request, "cach-tra", dossier);
        return new Typed(
                !value(request, "da-xem", dossier).isEmpty(),
                checked == null ? List.of() : List.of(checked),
                Arrays.stream(HandOver.Way.values())
                        .filter(one -> one.name().equals(way))
                        .findFirst()
                        .orElse(null),
                value(request, "bang-chung", dossier));
    }

    private static String value(HttpServletRequest request, String name, Dossier dossier) {
        var value = request.getParameter(name + ":" + dossier.id());
        return value == null ? "" : value;
    }

    /** @throws NotFound when one of them is not there, or is received at a counter where the clerk does not serve: all answer alike */
    private List<Dossier> atMyCounters(List<UUID> chosen) {
        return chosen.stream()
                .distinct()
                .limit(MOST)
                .map(id -> atMyCounter(new DossierId(id)))
                .toList();
    }

    private Dossier atMyCounter(DossierId id) {
        var officer = user.officer();
        var dossier = desk.dossier(id, officer);
        if (!desk.holds(officer, dossier.seat().counter(), Role.COUNTER_CLERK)) {
            throw new NotFound("dossier " + id + " at a counter of " + officer.account());
        }
        return dossier;
    }

    private Row row(Dossier dossier, Typed typed, HttpServletRequest request) {
        return new Row(
                gatherSheet.of(dossier, Languages.of(request)),
                wish.of(dossier.id()).orElse(null),
                typed);
    }

    private static ModelAndView page(View view) {
        return new ModelAndView("handling/web/several", "view", view);
    }
}
