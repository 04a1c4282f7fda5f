package vn.motcua.route.web;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;
import vn.motcua.audit.AccessLogged;
import vn.motcua.audit.Purpose;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.route.AssignTasks;
import vn.motcua.route.OfficerDesks;
import vn.motcua.route.TaskFilter;
import vn.motcua.route.TaskId;
import vn.motcua.route.TaskView;
import vn.motcua.route.Tasks;

/** An officer's desk: own tasks, the unit's tasks; take, give away, hand back. */
@Controller
@Requires(Permission.HANDLE_TASK)
@AccessLogged(thing = "dossier", action = "listed", purpose = Purpose.TASK)
class TaskPages {
    private static final int PAGE_SIZE = 50;
    private static final String NOTICE = "notice";

    private final Tasks tasks;
    private final AssignTasks assign;
    private final OfficerDesks desks;
    private final CurrentUser users;
    private final Clock clock;

    TaskPages(Tasks tasks, AssignTasks assign, OfficerDesks desks, CurrentUser users, Clock clock) {
        this.tasks = tasks;
        this.assign = assign;
        this.desks = desks;
        this.users = users;
        this.clock = clock;
    }

    /** What the address of the list says: which tab, which filters, which page. */
    record Asked(
            @Nullable String tab,
            @Nullable String q,
            @Nullable String topic,
            @Nullable Boolean late,
            @Nullable Boolean unclaimed,
            @Nullable String after) {
        boolean isUnit() {
            return "don-vi".equals(tab);
        }

        TaskFilter filter() {
            return new TaskFilter(
                    text(q),
                    text(topic),
                    Boolean.TRUE.equals(late),
                    isUnit() && Boolean.TRUE.equals(unclaimed),
                    after,
                    PAGE_SIZE);
        }

        private static String text(@Nullable String given) {
            return given == null ? "" : given.strip();
        }
    }

    /** @param assignee name of who has it; empty for nobody */
    record Row(TaskView task, TaskView.Urgency urgency, String assignee, boolean isMine) {}

    /** What the last change did: how many tasks it changed, how many not, and message keys that say why. */
    record Notice(int done, int notDone, List<String> why) {}

    record View(
            boolean isUnit,
            TaskFilter filter,
            List<Row> rows,
            @Nullable String next,
            Tasks.Counts counts,
            List<String> topics,
            List<OfficerDesks.Colleague> colleagues,
            @Nullable Notice notice) {
        @Nullable
        String nextPage() {
            return next == null ? null : page(next);
        }

        String firstPage() {
            return page(null);
        }

        private String page(@Nullable String after) {
            return UriComponentsBuilder.fromPath("/cong-viec")
                    .queryParamIfPresent("tab", isUnit ? Optional.of("don-vi") : Optional.empty())
                    .queryParam("q", filter.search())
                    .queryParam("topic", filter.topic())
                    .queryParam("late", filter.lateOnly())
                    .queryParam("unclaimed", filter.unclaimedOnly())
                    .queryParamIfPresent("after", Optional.ofNullable(after))
                    .encode()
                    .toUriString();
        }

        boolean isFiltered() {
            return !filter.search().isEmpty()
                    || !filter.topic().isEmpty()
                    || filter.lateOnly()
                    || filter.unclaimedOnly();
        }
    }

    @GetMapping("/cong-viec")
    String list(@ModelAttribute Asked asked, Model model) {
        var officer = users.officer().account();
        var page = asked.isUnit() ? tasks.ofUnits(officer, asked.filter()) : tasks.mine(officer, asked.filter());
        var now = clock.instant();
        var rows = page.tasks().stream()
                .map(task -> row(task, task.urgency(now), officer))
                .toList();
        model.addAttribute(
                "view",
                new View(
                        asked.isUnit(),
                        asked.filter(),
                        rows,
                        page.next(),
                        tasks.counts(officer),
                        tasks.topics(officer),
                        desks.colleagues(officer),
                        model.getAttribute(NOTICE) instanceof Notice notice ? notice : null));
        return "route/web/tasks";
    }

    private Row row(TaskView task, TaskView.Urgency urgency, AccountId officer) {
        var assignee = task.assignee();
        return new Row(task, urgency, assignee == null ? "" : desks.name(assignee), officer.equals(assignee));
    }

    @PostMapping("/cong-viec/nhan")
    String claim(@RequestParam(name = "task", defaultValue = "") List<UUID> chosen, RedirectAttributes next) {
        var answers = assign.claimAll(ids(chosen), users.officer().account(), clock.instant());
        next.addFlashAttribute(NOTICE, notice(answers.values()));
        return "redirect:/cong-viec";
    }

    @PostMapping("/cong-viec/giao")
    String reassign(
            @RequestParam(name = "task", defaultValue = "") List<UUID> chosen,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String tab,
            RedirectAttributes next) {
        var notice = to.isBlank()
                ? new Notice(0, chosen.size(), List.of("route.assign.to-missing"))
                : notice(assign.reassignAll(
                                ids(chosen), users.officer().account(), new AccountId(to), reason, clock.instant())
                        .values());
        next.addFlashAttribute(NOTICE, notice);
        return "redirect:/cong-viec" + (tab.equals("don-vi") ? "?tab=don-vi" : "");
    }

    @PostMapping("/cong-viec/tra")
    String handBack(
            @RequestParam(name = "task", defaultValue = "") List<UUID> chosen,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes next) {
        var officer = users.officer().account();
        var answers = ids(chosen).stream()
                .map(task -> assign.handBack(task, officer, reason, clock.instant()))
                .toList();
        next.addFlashAttribute(NOTICE, notice(answers));
        return "redirect:/cong-viec";
    }

    private static List<TaskId> ids(List<UUID> chosen) {
        return chosen.stream().map(TaskId::new).toList();
    }

    private static Notice notice(Collection<AssignTasks.Outcome> outcomes) {
        int done = (int) outcomes.stream()
                .filter(outcome -> outcome instanceof AssignTasks.Outcome.Assigned)
                .count();
        var why = outcomes.isEmpty()
                ? List.of("route.tasks.choose-one")
                : outcomes.stream()
                        .map(TaskPages::whyNot)
                        .filter(key -> !key.isEmpty())
                        .distinct()
                        .toList();
        return new Notice(done, outcomes.size() - done, why);
    }

    /** Message key; empty when it was done. */
    static String whyNot(AssignTasks.Outcome outcome) {
        return switch (outcome) {
            case AssignTasks.Outcome.Assigned _ -> "";
            case AssignTasks.Outcome.TakenBy _ -> "route.assign.taken";
            case AssignTasks.Outcome.NotServing _ -> "route.assign.not-serving";
            case AssignTasks.Outcome.NotYours _ -> "route.assign.not-yours";
            case AssignTasks.Outcome.NoLongerOpen _ -> "route.assign.no-longer-open";
            case AssignTasks.Outcome.ReasonMissing _ -> "route.assign.reason-missing";
        };
    }
}
