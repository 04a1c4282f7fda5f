package vn.motcua.notification;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.ForCitizens;
import vn.motcua.shared.BadInput;
import vn.motcua.shared.NotFound;
import vn.motcua.shared.UsableTime;
import vn.motcua.ui.Languages;

/** Everything one was told, newest first. Whoever opens the dossier from here has read the notice. */
@Controller
@RequestMapping(NoticesPage.ADDRESS)
@ForCitizens
class NoticesPage {
    static final String ADDRESS = "/thong-bao";

    /** @param newest the moment of the newest that is shown; empty when none is */
    record View(List<ShownNotice> notices, @Nullable String next, int unread, String newest) {
        View {
            notices = List.copyOf(notices);
        }
    }

    private final NoticeStore notices;
    private final ShownNotice.Words words;
    private final CurrentUser user;
    private final Clock clock;

    NoticesPage(NoticeStore notices, ShownNotice.Words words, CurrentUser user, Clock clock) {
        this.notices = notices;
        this.words = words;
        this.user = user;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(
            @RequestParam(name = "tiep", required = false) @Nullable String cursor, HttpServletRequest request) {
        var account = user.citizen().account();
        var page = page(account, cursor);
        var shown = page.notices().stream()
                .map(notice -> words.of(notice, Languages.of(request)))
                .toList();
        var newest = shown.isEmpty() ? "" : shown.getFirst().happenedAt().toString();
        return new ModelAndView(
                "notification/notices", "view", new View(shown, page.next(), notices.unread(account), newest));
    }

    /** An address that nobody was given leads to the first page. */
    private NoticeStore.Page page(AccountId account, @Nullable String cursor) {
        try {
            return notices.of(account, cursor);
        } catch (BadInput _) {
            return notices.of(account, null);
        }
    }

    @PostMapping("/{id}/mo")
    String open(@PathVariable UUID id) {
        var account = user.citizen().account();
        var notice = notices.find(id, account).orElseThrow(() -> new NotFound("notice " + id + " of " + account));
        notices.read(id, account, clock.instant());
        return "redirect:/ho-so-cua-toi/" + notice.dossier();
    }

    /** @param newest up to which moment: what came while the page was read stays unread */
    @PostMapping("/da-doc")
    String readAll(@RequestParam(name = "den", defaultValue = "") String newest) {
        var now = clock.instant();
        notices.readAll(user.citizen().account(), moment(newest, now), now);
        return "redirect:" + ADDRESS;
    }

    private static Instant moment(String text, Instant now) {
        try {
            return UsableTime.moment(text);
        } catch (DateTimeException e) {
            return now;
        }
    }
}
