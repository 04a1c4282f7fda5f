package vn.motcua.portal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.calendar.CalendarId;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.DueOutcome;
import vn.motcua.catalogue.FilingPlaces;
import vn.motcua.catalogue.LimitTerms;
import vn.motcua.catalogue.OnlineService;
import vn.motcua.catalogue.OnlineServices;
import vn.motcua.catalogue.ProcedureContent.Way;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.catalogue.Procedures;
import vn.motcua.identity.OpenToAll;
import vn.motcua.linked.LinkedOffer;
import vn.motcua.shared.ChangedOutside;
import vn.motcua.shared.NotFound;
import vn.motcua.shared.ProcedureCode;

/** One procedure explained: who, which papers, how long, how much, where; and the way to file it. */
@Controller
class PublicProcedurePage {
    private final Procedures procedures;
    private final OnlineServices services;
    private final FilingPlaces places;
    private final Calendars calendars;
    private final LinkedOffer linked;
    private final Clock clock;

    PublicProcedurePage(
            Procedures procedures,
            OnlineServices services,
            FilingPlaces places,
            Calendars calendars,
            LinkedOffer linked,
            Clock clock) {
        this.procedures = procedures;
        this.services = services;
        this.places = places;
        this.calendars = calendars;
        this.linked = linked;
        this.clock = clock;
    }

    @GetMapping("/thu-tuc/{code}")
    @OpenToAll(why = "the catalogue of procedures is public")
    String show(
            @PathVariable String code,
            @RequestParam(name = "truong-hop", required = false) @Nullable String chosen,
            Model model) {
        if (!ProcedureCode.isValid(code)) {
            throw new NotFound("procedure " + code);
        }
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, clock.getZone());
        var procedure = new ProcedureCode(code);
        var version = procedures.find(procedure, today).orElseThrow(() -> new NotFound("procedure " + code));
        var handled = services.of(procedure, today);
        var service = handled.filter(OnlineService::runsOnline).orElse(null);
        var known = chosen != null && service != null && service.hasCase(chosen) ? chosen : null;
        var limit = service == null ? null : service.limitTerms(known, Way.ONLINE);
        model.addAttribute(
                "view",
                new ProcedureSheet(
                        version,
                        service,
                        places.of(procedure, today),
                        chosen,
                        limit == null ? null : dueIfFiledAt(now, limit, known),
                        handled.isPresent() && service == null,
                        endsOn(version),
                        linked.with(procedure)));
        return "portal/procedure";
    }

    /** The day from which nobody can file it, when no version follows the one in force. */
    private @Nullable LocalDate endsOn(ProcedureVersion version) {
        var end = version.validTo();
        return end != null && procedures.find(version.code(), end).isEmpty() ? end : null;
    }

    /** When a dossier filed now would be due; null when the calendar cannot say, or it depends on what is answered. */
    private @Nullable Instant dueIfFiledAt(Instant now, LimitTerms limit, @Nullable String chosen) {
        if (limit.asksMore(chosen != null)) {
            return null;
        }
        try {
            var promise = limit.promise(
                    rule -> calendars.dueDate(CalendarId.PROVINCE, now, rule, List.of()),
                    asked -> asked.equals("/case") ? Objects.requireNonNullElse(chosen, "") : "");
            return promise.due() instanceof DueOutcome.Due(var due) ? due.dueAt() : null;
        } catch (NotFound | ChangedOutside _) {
            return null;
        }
    }
}
