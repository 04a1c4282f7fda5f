package vn.motcua.notification;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.ForCitizens;
import vn.motcua.shared.BadInput.Finding;
import vn.motcua.shared.Language;
import vn.motcua.shared.WrittenTime;
import vn.motcua.ui.JustDone;
import vn.motcua.ui.Languages;
import vn.motcua.ui.Messages;

/** How one wants to be told. */
@Controller
@RequestMapping("/thong-bao/kenh")
@ForCitizens
class ChannelsPage {
    /** What was typed of the quiet hours, so that nothing is lost when it is none. */
    record TypedHours(boolean isQuiet, String from, String until) {
        static final TypedHours NONE = new TypedHours(false, "22:00", "06:00");

        static TypedHours of(QuietHours hours) {
            return new TypedHours(true, hours.from().toString(), hours.until().toString());
        }

        /** By field; empty when it can be read. */
        Map<String, String> wrong() {
            var wrong = new LinkedHashMap<String, String>();
            if (isQuiet && time(from) == null) {
                wrong.put("tu", "notification.quiet.no-time");
            }
            if (isQuiet && time(until) == null) {
                wrong.put("den", "notification.quiet.no-time");
            }
            if (isQuiet && wrong.isEmpty() && Objects.equals(time(from), time(until))) {
                wrong.put("den", "notification.quiet.same");
            }
            return wrong;
        }

        @Nullable
        QuietHours hours() {
            var begin = time(from);
            var end = time(until);
            return !isQuiet || begin == null || end == null ? null : new QuietHours(begin, end);
        }

        private static @Nullable LocalTime time(String typed) {
            return WrittenTime.readTime(typed).orElse(null);
        }
    }

    /** @param on the channels that this province has switched on */
    record View(Choice choice, TypedHours quiet, Set<NoticeChannel> on, boolean isKept, List<Finding> findings) {
        View {
            on = Set.copyOf(on);
            findings = List.copyOf(findings);
        }

        boolean hasSms() {
            return on.contains(NoticeChannel.SMS);
        }

        boolean hasEmail() {
            return on.contains(NoticeChannel.EMAIL);
        }
    }

    private final Choices choices;
    private final QuietTimes quietTimes;
    private final Messages messages;
    private final NotificationSettings settings;
    private final CurrentUser user;

    ChannelsPage(
            Choices choices,
            QuietTimes quietTimes,
            Messages messages,
            NotificationSettings settings,
            CurrentUser user) {
        this.choices = choices;
        this.quietTimes = quietTimes;
        this.messages = messages;
        this.settings = settings;
        this.user = user;
    }

    @GetMapping
    ModelAndView show(HttpServletRequest request) {
        var view = new View(
                choices.of(user.citizen().account()),
                quietTimes.of(user.citizen().account()).map(TypedHours::of).orElse(TypedHours.NONE),
                settings.channelsOn(),
                !JustDone.of(request).isEmpty(),
                List.of());
        return new ModelAndView("notification/channels", "view", view);
    }

    /** A box that is not ticked is not sent. What stands for a language and is none counts as Vietnamese. */
    @PostMapping
    ModelAndView choose(
            @RequestParam(name = "sms", defaultValue = "") String sms,
            @RequestParam(name = "email", defaultValue = "") String email,
            @RequestParam(name = "ngon-ngu", defaultValue = "vi") String language,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request) {
        var account = user.citizen().account();
        var words = language.toLowerCase(Locale.ROOT).equals(Language.EN.tag()) ? Language.EN : Language.VI;
        var choice = new Choice(!sms.isEmpty(), !email.isEmpty(), words);
        var quiet = new TypedHours(
                typed.containsKey("yen-lang"), typed.getOrDefault("tu", ""), typed.getOrDefault("den", ""));
        var wrong = quiet.wrong();
        if (!wrong.isEmpty()) {
            var findings = wrong.entrySet().stream()
                    .map(one -> new Finding(one.getKey(), messages.text(Languages.of(request), one.getValue())))
                    .toList();
            var page = new ModelAndView(
                    "notification/channels", "view", new View(choice, quiet, settings.channelsOn(), false, findings));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        choices.choose(account, choice);
        quietTimes.choose(account, quiet.hours());
        return JustDone.leadTo("/thong-bao/kenh", "luu", request);
    }
}
