package vn.motcua.webhooks;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.audit.AccessLogged;
import vn.motcua.audit.Purpose;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.shared.BadInput.Finding;
import vn.motcua.shared.NotFound;
import vn.motcua.ui.JustDone;
import vn.motcua.ui.Languages;
import vn.motcua.ui.Messages;

/** Which other programs are told of events (đăng ký nhận sự kiện), how it stands with each, and their secrets. */
@Controller
@RequestMapping(WebhooksPage.ADDRESS)
@Requires(Permission.OPERATE)
@AccessLogged(thing = "webhook", purpose = Purpose.INSPECTION)
class WebhooksPage {
    static final String ADDRESS = "/quan-tri/nhan-su-kien";

    /** @param secret only where it was asked for */
    record Line(
            Subscription subscription,
            Subscriptions.Standing standing,
            @Nullable String secret) {
        /** Until when signatures by the secret before go out too; null when they do not. */
        @Nullable
        Instant overlapUntil(Instant now) {
            return subscription.hasPreviousSecret(now) ? subscription.previousUntil() : null;
        }
    }

    record View(
            List<Line> lines,
            Subscribe.Order typed,
            long passedOver,
            Instant now,
            String done,
            List<Finding> findings) {
        View {
            lines = List.copyOf(lines);
            findings = List.copyOf(findings);
        }

        List<WebhookKind> kinds() {
            return List.of(WebhookKind.values());
        }
    }

    private static final List<String> ORDER = List.of("ten", "dia-chi", "su-kien");
    private static final Subscribe.Order NOTHING = new Subscribe.Order("", "https://", List.of());

    private final Subscriptions subscriptions;
    private final Subscribe subscribe;
    private final ChangeSubscription changeSubscription;
    private final EventStore events;
    private final WebhookSecrets secrets;
    private final ReadForSubscribers readForSubscribers;
    private final Messages messages;
    private final CurrentUser user;
    private final Clock clock;

    WebhooksPage(
            Subscriptions subscriptions,
            Subscribe subscribe,
            ChangeSubscription changeSubscription,
            EventStore events,
            WebhookSecrets secrets,
            ReadForSubscribers readForSubscribers,
            Messages messages,
            CurrentUser user,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.subscribe = subscribe;
        this.changeSubscription = changeSubscription;
        this.events = events;
        this.secrets = secrets;
        this.readForSubscribers = readForSubscribers;
        this.messages = messages;
        this.user = user;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(HttpServletRequest request) {
        return page(NOTHING, List.of(), null, JustDone.of(request));
    }

    @PostMapping
    ModelAndView subscribe(@RequestParam MultiValueMap<String, String> typed, HttpServletRequest request) {
        var order = new Subscribe.Order(
                typed.getOrDefault("ten", List.of("")).getFirst(),
                typed.getOrDefault("dia-chi", List.of("")).getFirst(),
                typed.getOrDefault("su-kien", List.of()));
        return switch (subscribe.subscribe(order, user.officer().account())) {
            case Subscribe.Outcome.Done(var _) -> JustDone.leadTo(ADDRESS, "made", request);
            case Subscribe.Outcome.NotUsable(var wrong) -> {
                var language = Languages.of(request);
                var findings = wrong.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey(
                                (one, other) -> Integer.compare(ORDER.indexOf(one), ORDER.indexOf(other))))
                        .map(one -> new Finding(one.getKey(), messages.text(language, one.getValue())))
                        .toList();
                yield page(order, findings, null, "");
            }
        };
    }

    /** The secret stands on the answer and nowhere else. */
    @PostMapping("/{id}/khoa")
    ModelAndView secret(@PathVariable UUID id) {
        var asked = subscriptions.find(id).orElseThrow(() -> new NotFound("subscription " + id));
        return page(NOTHING, List.of(), asked, "");
    }

    @PostMapping("/{id}/doi-khoa")
    ModelAndView renewSecret(@PathVariable UUID id, HttpServletRequest request) {
        changeSubscription.renewSecret(id);
        return JustDone.leadTo(ADDRESS, "renewed", request);
    }

    @PostMapping("/{id}/dung")
    ModelAndView stop(@PathVariable UUID id, HttpServletRequest request) {
        changeSubscription.turn(id, false);
        return JustDone.leadTo(ADDRESS, "stopped", request);
    }

    @PostMapping("/{id}/tiep-tuc")
    ModelAndView goOn(@PathVariable UUID id, HttpServletRequest request) {
        changeSubscription.turn(id, true);
        return JustDone.leadTo(ADDRESS, "on", request);
    }

    @PostMapping("/{id}/gui-lai")
    ModelAndView sendAgain(@PathVariable UUID id, HttpServletRequest request) {
        var asked = subscriptions.find(id).orElseThrow(() -> new NotFound("subscription " + id));
        events.sendAgain(asked.id(), clock.instant());
        return JustDone.leadTo(ADDRESS, "again", request);
    }

    private ModelAndView page(
            Subscribe.Order typed, List<Finding> findings, @Nullable Subscription shown, String done) {
        var standings = subscriptions.standings();
        var lines = subscriptions.all().stream()
                .map(one -> new Line(
                        one,
                        standings.getOrDefault(one.id(), Subscriptions.Standing.NOTHING),
                        shown != null && shown.id().equals(one.id())
                                ? secrets.secret(one.id(), one.secretVersion())
                                : null))
                .toList();
        var view = new View(lines, typed, readForSubscribers.reader().passedOver(), clock.instant(), done, findings);
        var page = new ModelAndView("webhooks/webhooks", Map.of("view", view));
        page.setStatus(findings.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
