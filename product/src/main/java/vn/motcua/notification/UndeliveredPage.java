package vn.motcua.notification;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.audit.AccessLogged;
import vn.motcua.audit.Purpose;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.shared.BadInput;
import vn.motcua.ui.JustDone;

/** What did not reach anybody (thông báo không gửi được): why, and sending it again. Who operates sees no address whole and no words. */
@Controller
@RequestMapping(UndeliveredPage.ADDRESS)
@Requires(Permission.OPERATE)
@AccessLogged(thing = "undelivered-notice", purpose = Purpose.INSPECTION)
class UndeliveredPage {
    static final String ADDRESS = "/quan-tri/thong-bao-khong-gui-duoc";

    /** @param waiting how many are on their way */
    record View(Undelivered.Page page, long waiting, long givenUp, String done) {}

    private final Undelivered undelivered;
    private final DeliveryStore deliveries;
    private final Clock clock;

    UndeliveredPage(Undelivered undelivered, DeliveryStore deliveries, Clock clock) {
        this.undelivered = undelivered;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(
            @RequestParam(name = "tiep", required = false) @Nullable String cursor, HttpServletRequest request) {
        var view = new View(page(cursor), deliveries.waiting(), deliveries.givenUp(), JustDone.of(request));
        return new ModelAndView("notification/undelivered", Map.of("view", view));
    }

    private Undelivered.Page page(@Nullable String cursor) {
        try {
            return undelivered.list(cursor);
        } catch (BadInput _) {
            return undelivered.list(null);
        }
    }

    @PostMapping("/{id}/gui-lai")
    ModelAndView sendAgain(@PathVariable UUID id, HttpServletRequest request) {
        boolean isSent = undelivered.sendAgain(id, clock.instant()).isPresent();
        return JustDone.leadTo(ADDRESS, isSent ? "one" : "none", request);
    }

    /** @param name of a channel; what is none changes nothing */
    @PostMapping("/gui-lai")
    ModelAndView sendAllAgain(@RequestParam(name = "kenh", defaultValue = "") String name, HttpServletRequest request) {
        int sent = Arrays.stream(NoticeChannel.values())
                .filter(channel -> channel.name().equals(name))
                .mapToInt(channel -> undelivered.sendAgain(channel, clock.instant()))
                .sum();
        return JustDone.leadTo(ADDRESS, sent == 0 ? "none" : "many", request);
    }
}
