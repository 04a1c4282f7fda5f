package vn.motcua.warning.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.audit.AccessLogged;
import vn.motcua.audit.Purpose;
import vn.motcua.dossier.DossierId;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.scorecard.ReadScope;
import vn.motcua.shared.BadInput.Finding;
import vn.motcua.shared.WrittenTime;
import vn.motcua.ui.JustDone;
import vn.motcua.ui.Languages;
import vn.motcua.ui.Said;
import vn.motcua.warning.Letters;
import vn.motcua.warning.SnoozeWarning;

/** What is to be done today, the most pressing first: an officer's own, or of a unit; each leads to its dossier. */
@Controller
@AccessLogged(thing = "dossier", action = "listed", purpose = Purpose.TASK)
class WarningsPage {
    static final String ADDRESS = "/canh-bao";
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    /**
     * What the address says beside the scope.
     *
     * @param whose {@code mine} or {@code unit}
     * @param page from 1
     */
    record Which(
            @Nullable String whose,
            @Nullable String rung,
            @Nullable Integer page) {}

    /** What was typed to put a warning off. */
    record Typed(@Nullable String until, @Nullable String reason) {
        /** Null where it is no day. */
        @Nullable
        LocalDate day() {
            try {
                return until == null || until.isBlank() ? null : WrittenTime.day(until);
            } catch (DateTimeException _) {
                return null;
            }
        }

        String text() {
            return reason == null ? "" : reason;
        }

        Wrong of(UUID id, String field, String why, Object... facts) {
            return new Wrong(id, this, Said.of(why, facts).at(field + "-" + id));
        }
    }

    /** What stands against it, beside what was typed. */
    record Wrong(UUID id, Typed typed, Finding finding) {}

    private final GatherWarnings gather;
    private final SnoozeWarning snoozeWarning;
    private final Letters letters;
    private final CurrentUser user;

    WarningsPage(GatherWarnings gather, SnoozeWarning snoozeWarning, Letters letters, CurrentUser user) {
        this.gather = gather;
        this.snoozeWarning = snoozeWarning;
        this.letters = letters;
        this.user = user;
    }

    @GetMapping(ADDRESS)
    @Requires(Permission.READ_FIGURES)
    ModelAndView show(ReadScope.Asked asked, Which which, HttpServletRequest request) {
        return page(asked, which, null, request);
    }

    @PostMapping(ADDRESS + "/da-xem")
    @Requires(Permission.READ_FIGURES)
    ModelAndView read(HttpServletRequest request) {
        letters.read(user.officer().account());
        return JustDone.leadTo(ADDRESS, "", request);
    }

    /** @param typed as it was filled in; the scope and the choice come with the address */
    @PostMapping(ADDRESS + "/{id}/gac")
    @Requires(Permission.HANDLE_TASK)
    ModelAndView snooze(
            @PathVariable UUID id, ReadScope.Asked asked, Which which, Typed typed, HttpServletRequest request) {
        return switch (snoozeWarning.snooze(new DossierId(id), typed.day(), typed.text(), user.officer())) {
            case SnoozeWarning.Outcome.PutOff _ -> JustDone.leadTo(gather.address(asked, which), "put-off", request);
            case SnoozeWarning.Outcome.CannotWait _ ->
                again(asked, which, typed.of(id, "reason", "warning.bad.cannot-wait"), request);
            case SnoozeWarning.Outcome.ReasonUnusable _ ->
                again(
                        asked,
                        which,
                        typed.of(id, "reason", "warning.bad.reason", SnoozeWarning.REASON_LENGTH_MAX),
                        request);
            case SnoozeWarning.Outcome.DayUnusable(var latest) ->
                again(asked, which, typed.of(id, "until", "warning.bad.day", SHOWN.format(latest)), request);
        };
    }

    private ModelAndView again(ReadScope.Asked asked, Which which, Wrong wrong, HttpServletRequest request) {
        return page(asked, which, wrong, request);
    }

    private ModelAndView page(ReadScope.Asked asked, Which which, @Nullable Wrong wrong, HttpServletRequest request) {
        var view =
                gather.of(new GatherWarnings.Looked(asked, which, wrong, JustDone.of(request), Languages.of(request)));
        var page = new ModelAndView("warning/web/warnings", "view", view);
        page.setStatus(view.findings().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
