package vn.motcua.queue.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.documents.QrCode;
import vn.motcua.identity.OpenToAll;
import vn.motcua.queue.Hall;
import vn.motcua.queue.Kiosk;
import vn.motcua.queue.Kiosks;
import vn.motcua.queue.QueueAccess;
import vn.motcua.queue.QueueTerms;
import vn.motcua.queue.TakeTicket;
import vn.motcua.shared.BadInput.Finding;
import vn.motcua.ui.Said;

/** The machine in the hall: one touch on a line gives a number; who goes first touches that before. */
@Controller
@RequestMapping(KioskPages.PATH)
@OpenToAll(
        why = "whoever enters the hall takes a number and says nothing of themselves; the machine itself is registered")
class KioskPages {
    static final String PATH = "/lay-so";

    /** Of a size that a telephone reads from paper. */
    private static final String SIZED = "<svg width=\"180\" height=\"180\" ";

    private static final Pattern PAGE = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /**
     * @param chosen the kind that goes first and was touched; null for none
     * @param page its number: touched twice, it gives one ticket
     */
    record View(
            String counter, Hall.Now now, QueueTerms.@Nullable Priority chosen, String page, List<Finding> findings) {
        View {
            findings = List.copyOf(findings);
        }
    }

    record PairView(List<Finding> findings) {
        PairView {
            findings = List.copyOf(findings);
        }
    }

    /** @param qr address to follow it, SVG */
    record TicketView(Hall.Followed followed, String counter, String address, String qr, boolean isAtKiosk) {}

    private final KioskCookie cookie;
    private final Kiosks kiosks;
    private final Hall hall;
    private final TakeTicket takeTicket;
    private final QueueAccess counters;
    private final String address;

    KioskPages(
            KioskCookie cookie,
            Kiosks kiosks,
            Hall hall,
            TakeTicket takeTicket,
            QueueAccess counters,
            @Value("${motcua.public-url:http://localhost:${server.port:8080}}") String address) {
        this.cookie = cookie;
        this.kiosks = kiosks;
        this.hall = hall;
        this.takeTicket = takeTicket;
        this.counters = counters;
        this.address = address;
    }

    @GetMapping
    ModelAndView show(@RequestParam(name = "uu-tien", defaultValue = "") String priority, HttpServletRequest request) {
        return cookie.kiosk(request)
                .map(kiosk -> page(kiosk, priority, List.of()))
                .orElseGet(() -> pairing(List.of()));
    }

    @PostMapping
    ModelAndView take(
            @RequestParam(name = "nhom", defaultValue = "") String line,
            @RequestParam(name = "uu-tien", defaultValue = "") String priority,
            @RequestParam(name = "trang", defaultValue = "") String page,
            HttpServletRequest request) {
        var kiosk = cookie.kiosk(request);
        if (kiosk.isEmpty()) {
            return refused(pairing(List.of()));
        }
        var wish = new TakeTicket.Wish(line, priority, number(page).orElseGet(UUID::randomUUID));
        var taken = takeTicket.take(kiosk.get(), wish);
        return taken instanceof TakeTicket.Outcome.No(var why)
                ? refused(page(
                        kiosk.get(),
                        priority,
                        List.of(Said.of("refusal." + why.code()).at("nhom"))))
                : answer(kiosk.get(), taken, "nhom");
    }

    private ModelAndView answer(Kiosk kiosk, TakeTicket.Outcome outcome, String field) {
        return switch (outcome) {
            case TakeTicket.Outcome.Taken(var ticket) ->
                new ModelAndView("redirect:" + PATH + "/phieu/" + ticket.code());
            case TakeTicket.Outcome.No(var why) ->
                refused(page(kiosk, "", List.of(Said.of("refusal." + why.code()).at(field))));
        };
    }

    /** Who has an appointment types or scans its code. */
    @PostMapping("/hen")
    ModelAndView checkIn(
            @RequestParam(name = "ma", defaultValue = "") String code,
            @RequestParam(name = "trang", defaultValue = "") String page,
            HttpServletRequest request) {
        var kiosk = cookie.kiosk(request);
        if (kiosk.isEmpty()) {
            return refused(pairing(List.of()));
        }
        return answer(
                kiosk.get(), takeTicket.checkIn(kiosk.get(), code, number(page).orElseGet(UUID::randomUUID)), "ma");
    }

    /** The machine is told who it is: its key is typed once. */
    @PostMapping("/thiet-bi")
    ModelAndView pair(
            @RequestParam(name = "khoa", defaultValue = "") String key,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (kiosks.withKey(key).isEmpty()) {
            return refused(pairing(List.of(Said.of("queue.wrong.key").at("khoa"))));
        }
        cookie.write(key, request, response);
        return new ModelAndView("redirect:" + PATH);
    }

    /** Somebody types: the machine is asked nothing else, and its time begins anew. */
    @GetMapping("/con-day")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void isHere() {}

    /** The number that was just given, to be printed or taken along on the telephone. */
    @GetMapping("/phieu/{code}")
    ModelAndView ticket(@PathVariable String code) {
        return ticket(hall.follow(code), true);
    }

    ModelAndView ticket(Hall.Followed followed, boolean isAtKiosk) {
        var follow = address + FollowPage.PATH + "/" + followed.ticket().code();
        return new ModelAndView(
                "queue/web/ticket",
                "view",
                new TicketView(
                        followed,
                        counters.counter(followed.ticket().counter()).name(),
                        follow,
                        QrCode.svg(follow).replaceFirst("<svg ", SIZED),
                        isAtKiosk));
    }

    private ModelAndView page(Kiosk kiosk, String priority, List<Finding> findings) {
        var now = hall.now(kiosk.counter());
        return new ModelAndView(
                "queue/web/kiosk",
                "view",
                new View(
                        counters.counter(kiosk.counter()).name(),
                        now,
                        now.terms().priority(priority).orElse(null),
                        UUID.randomUUID().toString(),
                        findings));
    }

    private static ModelAndView pairing(List<Finding> findings) {
        return new ModelAndView("queue/web/pair", "view", new PairView(findings));
    }

    private static ModelAndView refused(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static Optional<UUID> number(String typed) {
        return PAGE.matcher(typed).matches() ? Optional.of(UUID.fromString(typed)) : Optional.empty();
    }
}
