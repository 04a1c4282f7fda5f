package vn.motcua.linked.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.ForCitizens;
import vn.motcua.linked.LeaveThread;
import vn.motcua.linked.LinkedDraft;
import vn.motcua.linked.LinkedDrafts;
import vn.motcua.linked.LinkedOffer;
import vn.motcua.linked.LinkedThread;
import vn.motcua.linked.ReadThreads;
import vn.motcua.linked.ThreadLines;
import vn.motcua.shared.Language;
import vn.motcua.ui.JustDone;
import vn.motcua.ui.Languages;

/** One's own threads: each with all its procedures, whose turn it is in each, until when, and what comes when. */
@Controller
@RequestMapping("/lien-thong/ho-so")
@ForCitizens
class ThreadPages {
    record DraftLine(UUID id, String name, Instant updatedAt) {}

    record ThreadLine(UUID id, String name, Instant submittedAt, List<ThreadLines.Line> lines) {}

    record ListView(List<DraftLine> drafts, List<ThreadLine> threads, String kept) {
        ListView {
            drafts = List.copyOf(drafts);
            threads = List.copyOf(threads);
        }
    }

    record View(ThreadLine thread, String done) {
        boolean mayTakeBack() {
            return thread.lines().stream().filter(ThreadLines.Line::mayTakeBack).count() > 1;
        }
    }

    private final ReadThreads read;
    private final LinkedDrafts drafts;
    private final LinkedOffer offer;
    private final ThreadLines lines;
    private final LeaveThread leave;
    private final CurrentUser user;

    ThreadPages(
            ReadThreads read,
            LinkedDrafts drafts,
            LinkedOffer offer,
            ThreadLines lines,
            LeaveThread leave,
            CurrentUser user) {
        this.read = read;
        this.drafts = drafts;
        this.offer = offer;
        this.lines = lines;
        this.leave = leave;
        this.user = user;
    }

    @GetMapping
    ModelAndView list(HttpServletRequest request) {
        var account = user.citizen().account();
        var language = Languages.of(request);
        var view = new ListView(
                drafts.of(account).stream().map(draft -> line(draft, language)).toList(),
                read.of(account).stream().map(thread -> line(thread, language)).toList(),
                JustDone.of(request));
        return new ModelAndView("linked/web/threads", "view", view);
    }

    private DraftLine line(LinkedDraft draft, Language language) {
        return new DraftLine(draft.id(), offer.name(draft).in(language), draft.updatedAt());
    }

    private ThreadLine line(LinkedThread thread, Language language) {
        return new ThreadLine(
                thread.id(), thread.service().name().in(language), thread.submittedAt(), lines.of(thread));
    }

    /** Throws a draft away, papers included. */
    @PostMapping("/ban-nhap/{id}/bo")
    String discard(@PathVariable UUID id) {
        drafts.discard(id, user.citizen().account());
        return "redirect:/lien-thong/ho-so";
    }

    @GetMapping("/{id}")
    ModelAndView show(@PathVariable UUID id, HttpServletRequest request) {
        var thread = line(read.own(id, user.citizen().account()), Languages.of(request));
        return new ModelAndView("linked/web/thread", "view", new View(thread, JustDone.of(request)));
    }

    /** Takes back all that can be still. */
    @PostMapping("/{id}/rut")
    ModelAndView takeBackAll(
            @PathVariable UUID id,
            @RequestParam(name = "ly-do", defaultValue = "") String reason,
            HttpServletRequest request) {
        int taken = leave.takeBackAll(id, user.citizen().account(), reason);
        return JustDone.leadTo(Addresses.thread(id), taken > 0 ? "taken-back" : "not-taken-back", request);
    }

    @PostMapping("/{id}/{member:[a-z-]+}/rut")
    ModelAndView takeBack(
            @PathVariable UUID id,
            @PathVariable String member,
            @RequestParam(name = "ly-do", defaultValue = "") String reason,
            HttpServletRequest request) {
        int taken = leave.takeBack(id, member, user.citizen().account(), reason);
        return JustDone.leadTo(Addresses.thread(id), taken > 0 ? "taken-back" : "not-taken-back", request);
    }

    /** One procedure becomes a draft of its own, to be completed and filed alone. */
    @PostMapping("/{id}/{member:[a-z-]+}/nop-rieng")
    ModelAndView goAlone(@PathVariable UUID id, @PathVariable String member, HttpServletRequest request) {
        return leave.goAlone(id, member, user.citizen().account())
                .map(draft -> new ModelAndView("redirect:/nop-ho-so/ban-nhap/" + draft))
                .orElseGet(() -> JustDone.leadTo(Addresses.thread(id), "not-alone", request));
    }
}
