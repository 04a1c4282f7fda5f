package vn.motcua.linked.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.audit.AccessLogged;
import vn.motcua.audit.Purpose;
import vn.motcua.desk.CounterDesk;
import vn.motcua.dossier.DossierId;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.linked.ReadThreads;
import vn.motcua.linked.ThreadLines;
import vn.motcua.shared.NotFound;
import vn.motcua.ui.Languages;

/** The thread that a dossier belongs to, for who may see the dossier: of the others their states, and nothing else. */
@Controller
@RequestMapping("/ho-so/{id}/lien-thong")
@Requires(Permission.READ_DOSSIER)
@AccessLogged(thing = "dossier", action = "thread-read", purpose = Purpose.TASK)
class OfficerThreadPage {
    record View(UUID dossier, String service, String ground, List<ThreadLines.Line> lines) {
        View {
            lines = List.copyOf(lines);
        }
    }

    private final CounterDesk desk;
    private final ReadThreads read;
    private final ThreadLines lines;
    private final CurrentUser user;

    OfficerThreadPage(CounterDesk desk, ReadThreads read, ThreadLines lines, CurrentUser user) {
        this.desk = desk;
        this.read = read;
        this.lines = lines;
        this.user = user;
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID id, HttpServletRequest request) {
        var dossier = desk.dossier(new DossierId(id), user.officer());
        var thread = read.withDossier(dossier.id()).orElseThrow(() -> new NotFound("linked thread of " + id));
        var view = new View(
                id,
                thread.service().name().in(Languages.of(request)),
                thread.service().ground(),
                lines.of(thread));
        return new ModelAndView("linked/web/officer", "view", view);
    }
}
