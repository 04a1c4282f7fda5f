package vn.motcua.signdesk.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.audit.AccessLogged;
import vn.motcua.audit.Purpose;
import vn.motcua.documents.PageImages;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.result.DraftResult;
import vn.motcua.route.CaseLine;
import vn.motcua.route.CaseOwner;
import vn.motcua.route.OfficerDesks;
import vn.motcua.route.TaskId;
import vn.motcua.route.TaskView;
import vn.motcua.route.Tasks;
import vn.motcua.shared.BadInput.Finding;
import vn.motcua.shared.Language;
import vn.motcua.shared.NotFound;
import vn.motcua.signdesk.SignDesk;
import vn.motcua.signing.KeyName;
import vn.motcua.signing.KeyValidity;
import vn.motcua.ui.Languages;
import vn.motcua.ui.Said;

/** What waits for a leader's signature: the list, each paper, signing several that were looked at, sending back with a reason. */
@Controller
@RequestMapping(SignDeskPages.PATH)
@Requires(Permission.SIGN_RESULT)
@AccessLogged(thing = "dossier", action = "listed", purpose = Purpose.TASK)
class SignDeskPages {
    static final String PATH = "/cho-ky";

    private static final int DPI = 96;
    private static final String REASON = "ly-do";

    /** @param lookedAt when the leader looked at it last; null for not yet */
    record Row(
            TaskView task,
            CaseLine line,
            TaskView.Urgency urgency,
            boolean isCaseLate,
            @Nullable Instant lookedAt) {}

    /**
     * @param reason what was typed to send some back, and did not
     * @param names of those whose papers were not signed, by task
     */
    record View(
            List<Row> rows,
            KeyHint key,
            @Nullable SignNotice notice,
            Map<UUID, String> names,
            List<UUID> chosen,
            String reason,
            List<Finding> findings) {
        View {
            rows = List.copyOf(rows);
            names = Map.copyOf(names);
            chosen = List.copyOf(chosen);
            findings = List.copyOf(findings);
        }

        int unseen() {
            return (int) rows.stream().filter(row -> row.lookedAt() == null).count();
        }
    }

    /** @param who name of who did it */
    record Before(String step, String who, Instant at, String opinion) {}

    /**
     * One paper.
     *
     * @param hasPaper whether there is anything to sign
     * @param next the next one that waits and was not looked at; null when there is none
     */
    record Paper(
            Row row,
            String dossier,
            boolean hasPaper,
            KeyHint key,
            String verdict,
            List<Before> before,
            @Nullable TaskId next) {
        Paper {
            before = List.copyOf(before);
        }
    }

    private final SignDesk signDesk;
    private final DraftResult draftResult;
    private final Tasks tasks;
    private final OfficerDesks desks;
    private final List<CaseOwner> owners;
    private final KeyValidity keys;
    private final CurrentUser user;
    private final Clock clock;

    SignDeskPages(
            SignDesk signDesk,
            DraftResult draftResult,
            Tasks tasks,
            OfficerDesks desks,
            List<CaseOwner> owners,
            KeyValidity keys,
            CurrentUser user,
            Clock clock) {
        this.signDesk = signDesk;
        this.draftResult = draftResult;
        this.tasks = tasks;
        this.desks = desks;
        this.owners = List.copyOf(owners);
        this.keys = keys;
        this.user = user;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView list(HttpServletRequest request) {
        return list(SignNotice.of(request), List.of(), "", List.of(), request);
    }

    /** Shows the paper: from now on it counts as looked at. */
    @AccessLogged(thing = "dossier", action = "result-opened", purpose = Purpose.TASK)
    @GetMapping("/{task}")
    ModelAndView show(@PathVariable UUID task, HttpServletRequest request) {
        var leader = user.officer();
        var waiting = signDesk.of(new TaskId(task), leader);
        signDesk.look(waiting, leader);
        var language = Languages.of(request);
        var view = new Paper(
                rows(List.of(waiting.task()), language).getFirst(),
                waiting.dossier().id().toString(),
                waiting.result().isPresent(),
                key(),
                waiting.result()
                        .map(result -> "dossier.verdict." + result.verdict())
                        .orElse(""),
                waiting.before().stream()
                        .flatMap(done -> before(done, language))
                        .toList(),
                next(waiting.task().id(), language));
        return new ModelAndView("signdesk/web/paper", "view", view);
    }

    private Stream<Before> before(TaskView task, Language language) {
        var completion = task.completion();
        if (completion == null) {
            return Stream.of();
        }
        var opinion = completion.opinion();
        return Stream.of(new Before(
                task.step().name(language),
                desks.name(completion.officer()),
                completion.at(),
                opinion == null ? "" : opinion));
    }

    private @Nullable TaskId next(TaskId shown, Language language) {
        return rows(signDesk.waiting(user.officer()), language).stream()
                .filter(row -> row.lookedAt() == null && !row.task().id().equals(shown))
                .map(row -> row.task().id())
                .findFirst()
                .orElse(null);
    }

    /** The paper as a picture, which a telephone shows within the page. */
    @AccessLogged(thing = "dossier", action = "result-opened", purpose = Purpose.TASK)
    @GetMapping("/{task}/giay.png")
    ResponseEntity<byte[]> picture(@PathVariable UUID task) {
        var waiting = signDesk.of(new TaskId(task), user.officer());
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .cacheControl(CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff")
                .body(PageImages.png(draftResult.preview(waiting.dossier()), DPI));
    }

    @PostMapping("/ky")
    ModelAndView sign(@RequestParam(name = "task", defaultValue = "") List<UUID> chosen, HttpServletRequest request) {
        if (chosen.isEmpty()) {
            return again(chosen, "", Said.of("signdesk.choose-one").at("task"), request);
        }
        var answers = signDesk.sign(known(chosen), user.officer());
        return SignNotice.of("signdesk.signed", answers).leadTo(PATH, request);
    }

    @PostMapping("/tra")
    ModelAndView sendBack(
            @RequestParam(name = "task", defaultValue = "") List<UUID> chosen,
            @RequestParam(name = REASON, defaultValue = "") String reason,
            HttpServletRequest request) {
        if (chosen.isEmpty()) {
            return again(chosen, reason, Said.of("signdesk.choose-one").at("task"), request);
        }
        var ids = known(chosen);
        if (reason.isBlank()) {
            return again(chosen, reason, Said.of("signdesk.reason-missing").at(REASON), request);
        }
        return SignNotice.of("signdesk.sent-back", signDesk.sendBack(ids, user.officer(), reason))
                .leadTo(PATH, request);
    }

    /** @throws NotFound when one of them is not there or lies with others: both answer alike */
    private List<TaskId> known(List<UUID> chosen) {
        var ids = chosen.stream().map(TaskId::new).distinct().toList();
        var known = tasks.known(user.officer().account(), ids);
        ids.stream().filter(id -> !known.contains(id)).findFirst().ifPresent(id -> {
            throw new NotFound("Task " + id);
        });
        return ids;
    }

    private ModelAndView again(List<UUID> chosen, String reason, Finding finding, HttpServletRequest request) {
        var page = list(null, chosen, reason, List.of(finding), request);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView list(
            @Nullable SignNotice notice,
            List<UUID> chosen,
            String reason,
            List<Finding> findings,
            HttpServletRequest request) {
        var rows = rows(signDesk.waiting(user.officer()), Languages.of(request));
        var names = rows.stream()
                .collect(Collectors.toMap(
                        row -> row.task().id().value(), row -> row.line().person()));
        return new ModelAndView(
                "signdesk/web/waiting", "view", new View(rows, key(), notice, names, chosen, reason, findings));
    }

    private KeyHint key() {
        return KeyHint.of(keys.of(KeyName.of(user.officer().account())), clock.instant());
    }

    private List<Row> rows(List<TaskView> shown, Language language) {
        var cases = shown.stream().map(task -> task.caseRef().id()).toList();
        var lines = owners.stream()
                .filter(owner -> !shown.isEmpty()
                        && owner.kind().equals(shown.getFirst().caseRef().kind()))
                .findFirst()
                .map(owner -> owner.lines(cases, language))
                .orElse(Map.of());
        var looked = signDesk.lookedAt(shown, user.officer());
        var now = clock.instant();
        return shown.stream()
                .map(task -> row(
                        task,
                        lines.getOrDefault(
                                task.caseRef().id(), new CaseLine(task.label(), task.label(), task.topic(), "", null)),
                        looked.get(task.id()),
                        now))
                .toList();
    }

    private static Row row(TaskView task, CaseLine line, @Nullable Instant lookedAt, Instant now) {
        return new Row(
                task,
                line,
                task.urgency(now),
                line.dueAt() != null && line.dueAt().isBefore(now),
                lookedAt);
    }
}
