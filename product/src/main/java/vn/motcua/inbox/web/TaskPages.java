package vn.motcua.inbox.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.absence.AbsenceId;
import vn.motcua.audit.AccessLogged;
import vn.motcua.audit.Purpose;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.inbox.InboxTab;
import vn.motcua.inbox.SavedFilters;
import vn.motcua.route.AssignTasks;
import vn.motcua.route.Tasks;
import vn.motcua.shared.BadInput;
import vn.motcua.ui.Languages;
import vn.motcua.ui.Messages;
import vn.motcua.ui.Said;

/** An officer's desk: own tasks, the unit's tasks; take, give away, hand back. */
@Controller
@Requires(Permission.HANDLE_TASK)
@AccessLogged(thing = "dossier", action = "listed", purpose = Purpose.TASK)
class TaskPages {
    private final Tasks tasks;
    private final AssignTasks assign;
    private final TaskChoice choice;
    private final GatherTaskList gather;
    private final SavedFilters saved;
    private final Messages messages;
    private final CurrentUser users;
    private final Clock clock;

    TaskPages(
            Tasks tasks,
            AssignTasks assign,
            TaskChoice choice,
            GatherTaskList gather,
            SavedFilters saved,
            Messages messages,
            CurrentUser users,
            Clock clock) {
        this.choice = choice;
        this.gather = gather;
        this.saved = saved;
        this.messages = messages;
        this.tasks = tasks;
        this.assign = assign;
        this.users = users;
        this.clock = clock;
    }

    @GetMapping("/cong-viec")
    String list(@ModelAttribute Asked asked, HttpServletRequest request, Model model) {
        model.addAttribute("view", view(asked, Notice.of(request), TaskListView.Sent.NOTHING, request));
        return "inbox/web/tasks";
    }

    private TaskListView view(
            Asked asked, @Nullable Notice notice, TaskListView.Sent sent, HttpServletRequest request) {
        return gather.of(users.officer(), asked, notice, sent, Languages.of(request));
    }

    @PostMapping("/cong-viec/nhan")
    ModelAndView claim(@RequestParam(name = "task", defaultValue = "") List<UUID> chosen, HttpServletRequest request) {
        var officer = users.officer().account();
        var answers = assign.claimAll(choice.ids(chosen, officer), officer, clock.instant());
        return TaskChoice.notice(answers.values()).leadTo(InboxTab.MINE.href(), request);
    }

    /** @param absence all that this absence leaves, whatever is chosen */
    @PostMapping("/cong-viec/nhan-thay")
    ModelAndView standIn(
            @RequestParam(name = "task", defaultValue = "") List<UUID> chosen,
            @RequestParam(name = "absence", required = false) @Nullable UUID absence,
            HttpServletRequest request) {
        var officer = users.officer().account();
        var wanted = absence == null ? choice.ids(chosen, officer) : tasks.leftBy(new AbsenceId(absence), officer);
        var notice = TaskChoice.notice(
                assign.standInAll(wanted, officer, clock.instant()).values());
        return notice.leadTo((notice.done() == 0 ? InboxTab.INSTEAD : InboxTab.MINE).href(), request);
    }

    /** @param asked which list it was sent from: where nothing can be done, that list is shown again with what was typed */
    @PostMapping("/cong-viec/giao")
    ModelAndView reassign(
            @RequestParam(name = "task", defaultValue = "") List<UUID> chosen,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String reason,
            @ModelAttribute Asked asked,
            HttpServletRequest request) {
        var officer = users.officer().account();
        var notice = to.isBlank()
                ? new Notice(0, chosen.size(), List.of("route.assign.to-missing"))
                : TaskChoice.notice(assign.reassignAll(
                                choice.ids(chosen, officer), officer, new AccountId(to), reason, clock.instant())
                        .values());
        if (notice.done() == 0) {
            return again(asked, TaskListView.Sent.tasks(chosen, to, reason, findings(notice, request)), request);
        }
        return notice.leadTo(asked.list().href(), request);
    }

    @PostMapping("/cong-viec/tra")
    ModelAndView handBack(
            @RequestParam(name = "task", defaultValue = "") List<UUID> chosen,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String reason,
            @ModelAttribute Asked asked,
            HttpServletRequest request) {
        var officer = users.officer().account();
        var answers = choice.ids(chosen, officer).stream()
                .map(task -> assign.handBack(task, officer, reason, clock.instant()))
                .toList();
        var notice = TaskChoice.notice(answers);
        if (notice.done() == 0) {
            return again(asked, TaskListView.Sent.tasks(chosen, to, reason, findings(notice, request)), request);
        }
        return notice.leadTo(InboxTab.MINE.href(), request);
    }

    /** Keeps the list as it is shown, under a name. */
    @PostMapping("/cong-viec/bo-loc")
    ModelAndView save(
            @RequestParam(name = "filter-name", defaultValue = "") String name,
            @ModelAttribute Asked asked,
            HttpServletRequest request) {
        var list = asked.list();
        return switch (saved.save(users.officer().account(), name, list)) {
            case SavedFilters.Outcome.Saved _ ->
                new Notice(0, 0, List.of("inbox.filter.saved")).leadTo(list.href(), request);
            case SavedFilters.Outcome.NameMissing _ ->
                unsaved(asked, name, Said.of("inbox.filter.name-missing"), request);
            case SavedFilters.Outcome.NameTooLong _ ->
                unsaved(asked, name, Said.of("inbox.filter.name-long", SavedFilters.NAME_LENGTH_MAX), request);
            case SavedFilters.Outcome.TooMany _ ->
                unsaved(asked, name, Said.of("inbox.filter.too-many", SavedFilters.EACH_MAX), request);
        };
    }

    private ModelAndView unsaved(Asked asked, String name, Said why, HttpServletRequest request) {
        return again(asked, TaskListView.Sent.filter(name, why.at("filter-name")), request);
    }

    @PostMapping("/cong-viec/bo-loc/{filter}/xoa")
    ModelAndView forget(@PathVariable UUID filter, @ModelAttribute Asked asked, HttpServletRequest request) {
        saved.remove(users.officer().account(), filter);
        return new Notice(0, 0, List.of("inbox.filter.removed"))
                .leadTo(asked.list().href(), request);
    }

    private ModelAndView again(Asked asked, TaskListView.Sent sent, HttpServletRequest request) {
        var page = new ModelAndView("inbox/web/tasks", "view", view(asked, null, sent, request));
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private List<BadInput.Finding> findings(Notice notice, HttpServletRequest request) {
        var language = Languages.of(request);
        return notice.why().stream()
                .map(key -> {
                    var text = messages.text(language, key);
                    return switch (key) {
                        case "route.assign.to-missing" -> new BadInput.Finding("to", text);
                        case "route.assign.reason-missing" -> new BadInput.Finding("reason", text);
                        case "inbox.tasks.choose-one" -> new BadInput.Finding("task", text);
                        default ->
                            new BadInput.Finding(
                                    key.equals("route.assign.not-serving") || key.equals("route.assign.is-away")
                                            ? "to"
                                            : "task",
                                    messages.text(language, "inbox.tasks.not-done", notice.notDone(), text));
                    };
                })
                .toList();
    }
}
