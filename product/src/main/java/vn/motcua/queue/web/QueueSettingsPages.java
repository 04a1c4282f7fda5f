package vn.motcua.queue.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.audit.AccessLogged;
import vn.motcua.audit.Purpose;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.organisation.AgencyId;
import vn.motcua.queue.Hall;
import vn.motcua.queue.KeepQueue;
import vn.motcua.queue.Kiosk;
import vn.motcua.queue.Kiosks;
import vn.motcua.queue.QueueAccess;
import vn.motcua.queue.Wrong;
import vn.motcua.shared.BadInput.Finding;
import vn.motcua.shared.NotFound;
import vn.motcua.ui.JustDone;
import vn.motcua.ui.Said;

/** What the head of a counter says of its queue, and the machines in its hall. */
@Controller
@RequestMapping(QueueSettingsPages.PATH)
@Requires(Permission.KEEP_QUEUE)
@AccessLogged(thing = "queue", purpose = Purpose.TASK)
class QueueSettingsPages {
    static final String PATH = "/hang-cho";

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    record ListView(List<QueueAccess.Counter> counters) {
        ListView {
            counters = List.copyOf(counters);
        }
    }

    /**
     * @param entries what was entered until now, the last first
     * @param key of the machine that was just registered; null otherwise
     */
    record View(
            QueueAccess.Counter counter,
            TermsForm form,
            List<KeepQueue.Entry> entries,
            List<Kiosk> kiosks,
            @Nullable String key,
            String done,
            List<Finding> findings) {
        View {
            entries = List.copyOf(entries);
            kiosks = List.copyOf(kiosks);
            findings = List.copyOf(findings);
        }
    }

    private final QueueAccess access;
    private final KeepQueue keepQueue;
    private final Kiosks kiosks;
    private final Hall hall;
    private final CurrentUser user;
    private final Clock clock;

    QueueSettingsPages(
            QueueAccess access, KeepQueue keepQueue, Kiosks kiosks, Hall hall, CurrentUser user, Clock clock) {
        this.access = access;
        this.keepQueue = keepQueue;
        this.kiosks = kiosks;
        this.hall = hall;
        this.user = user;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(@RequestParam(name = "bo-phan", defaultValue = "") String counter, HttpServletRequest request) {
        var led = access.led(user.officer());
        if (counter.isEmpty() && led.size() != 1) {
            return new ModelAndView("queue/web/led", "view", new ListView(led));
        }
        var shown = counter.isEmpty() ? led.getFirst().id() : id(counter);
        return page(shown, form(shown), null, JustDone.of(request), List.of());
    }

    @PostMapping
    ModelAndView keep(@RequestParam Map<String, String> values, HttpServletRequest request) {
        if (!values.containsKey("bo-phan")) {
            return again();
        }
        var counter = id(values.get("bo-phan"));
        var form = new TermsForm(values).closed();
        var wrong = keepQueue.keep(counter, form.from(), form.terms(), user.officer());
        return wrong.isEmpty()
                ? JustDone.leadTo(address(counter), "kept", request)
                : refused(page(counter, form, null, "", findings(wrong)));
    }

    /** The key is shown on the answer itself, once: no address shows it again. */
    @PostMapping("/may")
    ModelAndView register(
            @RequestParam(name = "bo-phan", defaultValue = "") String typed,
            @RequestParam(name = "kiosk-name", defaultValue = "") String name) {
        if (typed.isEmpty()) {
            return again();
        }
        var counter = id(typed);
        access.leading(user.officer(), counter);
        var wrong = kiosks.judge(counter, name);
        if (!wrong.isEmpty()) {
            return refused(page(counter, form(counter), null, "", findings(wrong)));
        }
        var registered = kiosks.register(counter, name, user.officer());
        return page(counter, form(counter), registered.key(), "", List.of());
    }

    @PostMapping("/may/thu-hoi")
    ModelAndView revoke(
            @RequestParam(name = "bo-phan", defaultValue = "") String typed,
            @RequestParam(name = "may", defaultValue = "") String kiosk,
            HttpServletRequest request) {
        if (typed.isEmpty()) {
            return again();
        }
        var counter = id(typed);
        kiosks.revoke(counter, id(kiosk).value(), user.officer());
        return JustDone.leadTo(address(counter), "revoked", request);
    }

    private ModelAndView again() {
        return refused(new ModelAndView("queue/web/led", "view", new ListView(access.led(user.officer()))));
    }

    private TermsForm form(AgencyId counter) {
        return TermsForm.of(hall.now(counter).terms(), LocalDate.ofInstant(clock.instant(), clock.getZone()));
    }

    private ModelAndView page(
            AgencyId counter, TermsForm form, @Nullable String key, String done, List<Finding> findings) {
        var entries = keepQueue.entries(counter, user.officer());
        return new ModelAndView(
                "queue/web/settings",
                "view",
                new View(access.counter(counter), form, entries, kiosks.of(counter), key, done, findings));
    }

    private static List<Finding> findings(List<Wrong> wrong) {
        return wrong.stream().map(one -> Said.of(one.text()).at(one.field())).toList();
    }

    private static ModelAndView refused(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    static String address(AgencyId counter) {
        return PATH + "?bo-phan=" + counter;
    }

    /** @throws NotFound when it is no id */
    static AgencyId id(@Nullable String typed) {
        if (typed == null || !ID.matcher(typed).matches()) {
            throw new NotFound("counter " + typed);
        }
        return new AgencyId(UUID.fromString(typed));
    }
}
