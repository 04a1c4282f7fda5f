package vn.motcua.calendar;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.OpenToAll;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.identity.User;

/** The administrator's calendars: list, year, proposals. And the public page of working hours and holidays. */
@Controller
class CalendarPages {
    private static final String LIST = "/quan-tri/lich-lam-viec";

    private final YearViews views;
    private final CalendarStore store;
    private final ChangeCalendar change;
    private final CurrentUser user;

    CalendarPages(YearViews views, CalendarStore store, ChangeCalendar change, CurrentUser user) {
        this.views = views;
        this.store = store;
        this.change = change;
        this.user = user;
    }

    record ListView(List<CalendarStore.Head> calendars) {}

    @OpenToAll(why = "When public offices work is public")
    @GetMapping("/lich-lam-viec")
    ModelAndView publicYear(@RequestParam(required = false) @Nullable Integer nam) {
        return page("calendar/publicYear", views.year(CalendarId.PROVINCE.value(), nam, false, null));
    }

    @Requires(Permission.EDIT_CALENDAR)
    @GetMapping(LIST)
    ModelAndView list() {
        return page("calendar/list", new ListView(store.heads()));
    }

    @Requires(Permission.EDIT_CALENDAR)
    @GetMapping(LIST + "/{id}")
    ModelAndView year(@PathVariable String id, @RequestParam(required = false) @Nullable Integer nam) {
        return page("calendar/year", views.year(id, nam, true, null));
    }

    @Requires(Permission.EDIT_CALENDAR)
    @PostMapping(LIST + "/{id}/de-xuat")
    ModelAndView propose(@PathVariable String id, @RequestParam int nam) {
        return after(
                id,
                nam,
                change.proposeYear(views.year(id, nam, false, null).head().id(), nam));
    }

    @Requires(Permission.EDIT_CALENDAR)
    @PostMapping(LIST + "/{id}/ngay/{row}/xac-nhan")
    ModelAndView confirm(@PathVariable String id, @PathVariable UUID row, @RequestParam int nam) {
        change.confirm(views.head(id).id(), row, actor());
        return redirect(id, nam);
    }

    @Requires(Permission.EDIT_CALENDAR)
    @PostMapping(LIST + "/{id}/ngay/{row}/rut")
    ModelAndView withdraw(@PathVariable String id, @PathVariable UUID row, @RequestParam int nam) {
        change.withdraw(views.head(id).id(), row, actor());
        return redirect(id, nam);
    }

    @Requires(Permission.EDIT_CALENDAR)
    @PostMapping(LIST + "/{id}/xac-nhan-tat-ca")
    ModelAndView confirmAll(@PathVariable String id, @RequestParam int nam) {
        change.confirmAll(views.head(id).id(), nam, actor());
        return redirect(id, nam);
    }

    @Requires(Permission.EDIT_CALENDAR)
    @PostMapping(LIST + "/{id}/mo-nam")
    ModelAndView open(@PathVariable String id, @RequestParam int nam) {
        return after(id, nam, change.openYear(views.head(id).id(), nam, actor()));
    }

    private ModelAndView after(String id, int year, ChangeCalendar.Outcome outcome) {
        return switch (outcome) {
            case ChangeCalendar.Outcome.Done() -> redirect(id, year);
            case ChangeCalendar.Outcome.Refused(var reason) -> {
                var page = page("calendar/year", views.year(id, year, true, reason));
                page.setStatus(org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT);
                yield page;
            }
        };
    }

    private String actor() {
        return user.get() instanceof User.Officer officer ? officer.account().toString() : "?";
    }

    private static ModelAndView redirect(String id, int year) {
        return new ModelAndView(new RedirectView(LIST + "/" + id + "?nam=" + year));
    }

    static ModelAndView page(String template, Object view) {
        return new ModelAndView(template, "view", view);
    }
}
