package vn.motcua.queue.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
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
import vn.motcua.organisation.AgencyId;
import vn.motcua.queue.Hall;
import vn.motcua.queue.QueueAccess;
import vn.motcua.queue.QueueRefusal;
import vn.motcua.queue.ServeWindow;
import vn.motcua.shared.BadInput.Finding;
import vn.motcua.ui.JustDone;
import vn.motcua.ui.Said;

/** A clerk's window: who is here, who waits, and the deeds of calling. One touch finishes who is here and calls the next. */
@Controller
@RequestMapping(WindowPages.PATH)
@Requires(Permission.RECEIVE_DOSSIER)
@AccessLogged(thing = "ticket", purpose = Purpose.COUNTER)
class WindowPages {
    static final String PATH = "/mot-cua/hang-cho";

    /** Who waits may have come meanwhile; while somebody is at the window nothing moves under the clerk's hands. */
    private static final String SECONDS = "15";

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    record ChooseView(List<Choice> choices) {
        ChooseView {
            choices = List.copyOf(choices);
        }
    }

    record Choice(QueueAccess.Counter counter, Hall.Now now) {}

    record View(String id, String counter, Hall.AtWindow at, String done, List<Finding> findings) {
        View {
            findings = List.copyOf(findings);
        }

        String path() {
            return PATH + "/" + id;
        }
    }

    private final Hall hall;
    private final QueueAccess access;
    private final ServeWindow serve;
    private final CurrentUser user;

    WindowPages(Hall hall, QueueAccess access, ServeWindow serve, CurrentUser user) {
        this.hall = hall;
        this.access = access;
        this.serve = serve;
        this.user = user;
    }

    @GetMapping
    ModelAndView choose() {
        return choice(access.served(user.officer()));
    }

    private ModelAndView choice(List<QueueAccess.Counter> counters) {
        var choices = counters.stream()
                .map(counter -> new Choice(counter, hall.now(counter.id())))
                .toList();
        return new ModelAndView("queue/web/choose", "view", new ChooseView(choices));
    }

    @GetMapping("/{id}")
    ModelAndView show(
            @PathVariable UUID id,
            @RequestParam(name = "quay", defaultValue = "") String window,
            HttpServletRequest request,
            HttpServletResponse response) {
        return page(new AgencyId(id), window, JustDone.of(request), List.of(), response);
    }

    @PostMapping("/{id}")
    ModelAndView act(
            @PathVariable UUID id,
            @RequestParam Map<String, String> fields,
            HttpServletRequest request,
            HttpServletResponse response) {
        var at =
                new ServeWindow.At(new AgencyId(id), fields.getOrDefault("quay", ""), user.officer(), fields.get("so"));
        return switch (outcome(at, fields)) {
            case ServeWindow.Outcome.Done _ ->
                JustDone.leadTo(PATH + "/" + id + "?quay=" + at.window(), fields.getOrDefault("viec", ""), request);
            case ServeWindow.Outcome.No(var why) -> refused(at, why, response);
            case null -> refused(at, null, response);
        };
    }

    /** Null for a deed that there is not. */
    private ServeWindow.@Nullable Outcome outcome(ServeWindow.At at, Map<String, String> fields) {
        var ticket = fields.getOrDefault("phieu", "");
        return switch (fields.getOrDefault("viec", "")) {
            case "goi" -> serve.callNext(at);
            case "goi-lai" -> serve.callAgain(at);
            case "vang" -> serve.putAside(at);
            case "chuyen" -> serve.transfer(at, fields.getOrDefault("nhom", ""));
            case "xong" -> serve.finish(at);
            case "tro-lai" -> ID.matcher(ticket).matches() ? serve.takeBack(at, UUID.fromString(ticket)) : null;
            default -> null;
        };
    }

    private ModelAndView refused(ServeWindow.At at, @Nullable QueueRefusal why, HttpServletResponse response) {
        var said = why == null
                ? Said.of("queue.wrong.deed")
                : Said.of("refusal." + why.code(), why.facts().values().toArray());
        var page = page(at.counter(), at.window(), "", List.of(said.at("viec")), response);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(
            AgencyId counter, String window, String done, List<Finding> findings, HttpServletResponse response) {
        var at = hall.window(counter, window, user.officer());
        var named = access.counter(counter);
        if (at.isEmpty()) {
            return choice(List.of(named));
        }
        if (at.get().called() == null && findings.isEmpty()) {
            response.setHeader("Refresh", SECONDS);
        }
        return new ModelAndView(
                "queue/web/window", "view", new View(counter.toString(), named.name(), at.get(), done, findings));
    }
}
