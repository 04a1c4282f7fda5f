package vn.motcua.notification;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.audit.AccessLogged;
import vn.motcua.audit.Purpose;
import vn.motcua.desk.CounterDesk;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.Dossiers;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.shared.Language;
import vn.motcua.ui.Languages;

/** For officers: what the applicant was told of a dossier, when, by which way, and whether it arrived. */
@Controller
@Requires(Permission.READ_DOSSIER)
@AccessLogged(thing = "dossier", purpose = Purpose.TASK)
class ToldPage {
    /** @param title and text empty where the row was changed outside the product */
    record Line(
            String title,
            String text,
            @Nullable Instant at,
            @Nullable Instant readAt,
            List<ToldStore.Message> messages) {
        Line {
            messages = List.copyOf(messages);
        }

        boolean isShown() {
            return at != null;
        }
    }

    record View(String id, String owner, List<Line> lines) {
        View {
            lines = List.copyOf(lines);
        }
    }

    private final CounterDesk desk;
    private final Dossiers dossiers;
    private final ToldStore told;
    private final ShownNotice.Words words;
    private final CurrentUser user;

    ToldPage(CounterDesk desk, Dossiers dossiers, ToldStore told, ShownNotice.Words words, CurrentUser user) {
        this.desk = desk;
        this.dossiers = dossiers;
        this.told = told;
        this.words = words;
        this.user = user;
    }

    @GetMapping("/ho-so/{id}/da-bao")
    ModelAndView show(@PathVariable UUID id, HttpServletRequest request) {
        var dossier = desk.dossier(new DossierId(id), user.officer());
        var language = Languages.of(request);
        var lines = told.of(dossier.id()).stream()
                .map(entry -> line(entry, language))
                .toList();
        var view = new View(dossier.id().toString(), dossiers.ownerName(dossier.id()), lines);
        return new ModelAndView("notification/told", Map.of("view", view));
    }

    private Line line(ToldStore.Entry entry, Language language) {
        var notice = entry.notice();
        if (notice == null) {
            return new Line("", "", null, null, entry.messages());
        }
        var shown = words.of(notice, language);
        return new Line(shown.title(), shown.text(), notice.happenedAt(), notice.readAt(), entry.messages());
    }
}
