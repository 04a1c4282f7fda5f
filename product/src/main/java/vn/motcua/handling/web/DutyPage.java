package vn.motcua.handling.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
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
import vn.motcua.desk.CounterDesk;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierId;
import vn.motcua.handling.AskForDuty;
import vn.motcua.handling.DutyEntry;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.identity.Role;
import vn.motcua.shared.BadInput.Finding;
import vn.motcua.shared.NotFound;
import vn.motcua.ui.JustDone;
import vn.motcua.ui.Languages;
import vn.motcua.ui.Messages;

/** An officer enters what another authority asks for by its notice; the clock stands until it is paid. */
@Controller
@RequestMapping("/ho-so/{id}/nghia-vu-tai-chinh")
@Requires(Permission.HANDLE_TASK)
@AccessLogged(thing = "dossier", purpose = Purpose.TASK)
class DutyPage {
    /** @param mayAsk whether the terms know duties and the dossier is in handling */
    record View(Sheet sheet, boolean mayAsk, DutyEntry typed, List<Finding> findings) {
        View {
            findings = List.copyOf(findings);
        }
    }

    private static final Map<DutyEntry.Field, String> NAMES = Map.of(
            DutyEntry.Field.AUTHORITY, "co-quan",
            DutyEntry.Field.NOTICE, "so-thong-bao",
            DutyEntry.Field.DAY, "ngay-thong-bao",
            DutyEntry.Field.AMOUNT, "so-tien",
            DutyEntry.Field.REFERENCE, "noi-luu");

    private final CounterDesk desk;
    private final GatherSheet gatherSheet;
    private final AskForDuty askForDuty;
    private final Messages messages;
    private final CurrentUser user;
    private final Clock clock;

    DutyPage(
            CounterDesk desk,
            GatherSheet gatherSheet,
            AskForDuty askForDuty,
            Messages messages,
            CurrentUser user,
            Clock clock) {
        this.desk = desk;
        this.gatherSheet = gatherSheet;
        this.askForDuty = askForDuty;
        this.messages = messages;
        this.user = user;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID id, HttpServletRequest request) {
        return page(handled(id), DutyEntry.NOTHING, List.of(), request);
    }

    @PostMapping
    ModelAndView ask(@PathVariable UUID id, @RequestParam Map<String, String> fields, HttpServletRequest request) {
        var dossier = handled(id);
        var typed = new DutyEntry(
                typed(fields, DutyEntry.Field.AUTHORITY),
                typed(fields, DutyEntry.Field.NOTICE),
                typed(fields, DutyEntry.Field.DAY),
                typed(fields, DutyEntry.Field.AMOUNT),
                typed(fields, DutyEntry.Field.REFERENCE));
        var judged = typed.judge(LocalDate.now(clock));
        var duty = judged.duty();
        if (duty == null) {
            var findings = judged.wrong().stream()
                    .map(wrong -> finding(NAMES.getOrDefault(wrong.field(), ""), wrong.text(), request))
                    .toList();
            return page(dossier, typed, findings, request);
        }
        return switch (askForDuty.ask(dossier.id(), user.officer(), duty)) {
            case AskForDuty.Outcome.Asked _ -> JustDone.leadTo("/ho-so/" + id, "nghia-vu", request);
            case AskForDuty.Outcome.No(var why) ->
                page(dossier, typed, List.of(finding("ho-so", "refusal." + why.code(), request)), request);
        };
    }

    private static String typed(Map<String, String> fields, DutyEntry.Field field) {
        return fields.getOrDefault(NAMES.getOrDefault(field, ""), "");
    }

    private Finding finding(String field, String text, HttpServletRequest request) {
        return new Finding(field, messages.text(Languages.of(request), text));
    }

    /** @throws NotFound for whoever does not handle dossiers of its agency */
    private Dossier handled(UUID id) {
        var dossier = desk.dossier(new DossierId(id), user.officer());
        if (!desk.holds(user.officer(), dossier.seat().agency(), Role.SPECIALIST, Role.DIVISION_HEAD)) {
            throw new NotFound("dossier " + id + " for those who handle it");
        }
        return dossier;
    }

    private ModelAndView page(Dossier dossier, DutyEntry typed, List<Finding> findings, HttpServletRequest request) {
        var sheet = gatherSheet.of(dossier, Languages.of(request));
        var view = new View(sheet, askForDuty.isPossible(dossier), typed, findings);
        return LeaderDesk.page("duty", view, !findings.isEmpty());
    }
}
