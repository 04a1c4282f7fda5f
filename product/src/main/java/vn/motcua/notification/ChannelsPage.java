package vn.motcua.notification;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.ForCitizens;
import vn.motcua.shared.Language;
import vn.motcua.ui.JustDone;

/** How one wants to be told. */
@Controller
@RequestMapping("/thong-bao/kenh")
@ForCitizens
class ChannelsPage {
    /** @param on the channels that this province has switched on */
    record View(Choice choice, Set<NoticeChannel> on, boolean isKept) {
        View {
            on = Set.copyOf(on);
        }

        boolean hasSms() {
            return on.contains(NoticeChannel.SMS);
        }

        boolean hasEmail() {
            return on.contains(NoticeChannel.EMAIL);
        }
    }

    private final Choices choices;
    private final NotificationSettings settings;
    private final CurrentUser user;

    ChannelsPage(Choices choices, NotificationSettings settings, CurrentUser user) {
        this.choices = choices;
        this.settings = settings;
        this.user = user;
    }

    @GetMapping
    ModelAndView show(HttpServletRequest request) {
        var view = new View(
                choices.of(user.citizen().account()),
                settings.channelsOn(),
                !JustDone.of(request).isEmpty());
        return new ModelAndView("notification/channels", "view", view);
    }

    /** A box that is not ticked is not sent. What stands for a language and is none counts as Vietnamese. */
    @PostMapping
    ModelAndView choose(
            @RequestParam(name = "sms", defaultValue = "") String sms,
            @RequestParam(name = "email", defaultValue = "") String email,
            @RequestParam(name = "ngon-ngu", defaultValue = "vi") String language,
            HttpServletRequest request) {
        var chosen = language.toLowerCase(Locale.ROOT).equals(Language.EN.tag()) ? Language.EN : Language.VI;
        choices.choose(user.citizen().account(), new Choice(!sms.isEmpty(), !email.isEmpty(), chosen));
        return JustDone.leadTo("/thong-bao/kenh", "luu", request);
    }
}
