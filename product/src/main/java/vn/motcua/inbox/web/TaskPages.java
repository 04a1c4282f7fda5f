package vn.motcua.inbox.web;

import jakarta.servlet.http.HttpServletRequest;
import java.text.Collator;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;
import vn.motcua.absence.AbsenceId;
import vn.motcua.audit.AccessLogged;
import vn.motcua.audit.Purpose;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.route.AssignTasks;
import vn.motcua.route.CaseLine;
import vn.motcua.route.OfficerDesks;
import vn.motcua.route.TaskFilter;
import vn.motcua.route.TaskPage;
import vn.motcua.route.TaskView;
import vn.motcua.route.Tasks;
import vn.motcua.shared.BadInput;
import vn.motcua.shared.Language;
import vn.motcua.ui.Languages;
import vn.motcua.ui.Messages;

/** An officer's desk: own tasks, the unit's tasks; take, give away, hand back. */
@Controller
@Requires(Permission.HANDLE_TASK)
@AccessLogged(thing = "dossier", action = "listed", purpose = Purpose.TASK)
class TaskPages {
    private static final int PAGE_SIZE = 50;

    private final Tasks tasks;
    private final AssignTasks assign;
    private final OfficerDesks desks;
    private final TaskLines lines;
    private final TaskChoice choice;
    private final AwayColleagues away;
    private final Messages messages;
    private final CurrentUser users;
    private final Clock clock;

    TaskPages(
            Tasks tasks,
            AssignTasks assign,
            OfficerDesks desks,
            TaskLines lines,
            TaskChoice choice,
            AwayColleagues away,
            Messages messages,
            CurrentUser users,
            Clock clock) {
        this.lines = lines;
        this.choice = choice;
        this.away = away;
        this.messages = messages;
        this.tasks = tasks;
        this.assign = assign;
        this.desks = desks;
        this.users = users;
        this.clock = clock;
    }

    /** The lists of the desk, each with its name in the address. */
    enum Tab {
        MINE(""),
        UNIT("don-vi"),
        WAITING("cho-bo-sung"),
        INSTEAD("thay");

        private final String address;

        Tab(String address) {
            this.address = address;
        }

        static Tab of(@Nullable String given) {
            return Arrays.stream(values())
                    .filter(tab -> tab.address.equals(given))
                    .findFirst()
                    .orElse(MINE);
        }

        /** As a hidden field of a form has it. */
        String value() {
            return address;
        }

        String href() {
            return "/cong-viec" + (address.isEmpty() ? "" : "?tab=" + address);
        }
    }

    /** What the address of the list says: which tab, which filters, which page. */
    record Asked(
            @Nullable String tab,
            @Nullable String q,
            @Nullable String topic,
            @Nullable Boolean late,
            @Nullable Boolean unclaimed,
            @Nullable String after) {
        Tab shown() {
            return Tab.of(tab);
        }

        TaskFilter filter() {
            return new TaskFilter(
                    text(q),
                    text(topic),
                    Boolean.TRUE.equals(late),
                    shown() == Tab.UNIT && Boolean.TRUE.equals(unclaimed),
                    shown() == Tab.WAITING,
                    after,
                    PAGE_SIZE);
        }

        private static String text(@Nullable String given) {
            return given == null ? "" : given.strip();
        }
    }

    /**
     * @param assignee name of who has it; empty for nobody
     * @param isCaseLate whether the person waits longer than was promised
     * @param sentBackBy name of who sent it back; empty when nobody did
     */
    record Row(
            TaskView task,
            CaseLine line,
            TaskView.Urgency urgency,
            boolean isCaseLate,
            String assignee,
            boolean isMine,
            String sentBackBy) {}

    record Topic(String key, String name) {}

    /**
     * What was sent to give tasks away or hand them back and did nothing: it stays on the page.
     *
     * @param findings what to mend, at its field
     */
    record Sent(List<UUID> chosen, String to, String reason, List<BadInput.Finding> findings) {
        static final Sent NOTHING = new Sent(List.of(), "", "", List.of());

        Sent {
            chosen = List.copyOf(chosen);
            findings = List.copyOf(findings);
        }

        boolean isChosen(TaskView task) {
            return chosen.contains(task.id().value());
        }
    }

    record View(
            Tab tab,
            TaskFilter filter,
            List<Row> rows,
            @Nullable String next,
            Tasks.Counts counts,
            List<Topic> topics,
            List<OfficerDesks.Colleague> colleagues,
            AwayColleagues.Seen away,
            @Nullable Notice notice,
            Sent sent) {
        @Nullable
        String nextPage() {
            return next == null ? null : page(next);
        }

        String firstPage() {
            return page(null);
        }

        private String page(@Nullable String after) {
            return UriComponentsBuilder.fromPath("/cong-viec")
                    .queryParamIfPresent("tab", tab == Tab.MINE ? Optional.empty() : Optional.of(tab.value()))
                    .queryParam("q", filter.search())
                    .queryParam("topic", filter.topic())
                    .queryParam("late", filter.lateOnly())
                    .queryParam("unclaimed", filter.unclaimedOnly())
                    .queryParamIfPresent("after", Optional.ofNullable(after))
                    .encode()
                    .toUriString();
        }

        boolean isUnit() {
            return tab == Tab.UNIT;
        }

        boolean isInstead() {
            return tab == Tab.INSTEAD;
        }

        /** Message key of what the list is. */
        String caption() {
            return switch (tab) {
                case MINE -> "inbox.tasks.mine";
                case UNIT -> "inbox.tasks.unit";
                case WAITING -> "inbox.tasks.waiting";
                case INSTEAD -> "inbox.tasks.instead";
            };
        }

        /** Where the list's form leads when no button says else. */
        String action() {
            return isUnit() ? "/cong-viec/nhan" : isInstead() ? "/cong-viec/nhan-thay" : "/cong-viec/giao";
        }

        /** As many as there are; beyond what is counted "1000+". */
        String count(int number) {
            return number < Tasks.Counts.MAX ? Integer.toString(number) : Tasks.Counts.MAX + "+";
        }

        boolean isFiltered() {
            return !filter.search().isEmpty()
                    || !filter.topic().isEmpty()
                    || filter.lateOnly()
                    || filter.unclaimedOnly();
        }
    }

    @GetMapping("/cong-viec")
    String list(@ModelAttribute Asked asked, HttpServletRequest request, Model model) {
        model.addAttribute("view", view(asked, Notice.of(request), Sent.NOTHING, Languages.of(request)));
        return "inbox/web/tasks";
    }

    private View view(Asked asked, @Nullable Notice notice, Sent sent, Language language) {
        var officer = users.officer().account();
        var page = switch (asked.shown()) {
            case MINE -> tasks.mine(officer, asked.filter());
            case INSTEAD -> tasks.insteadOf(officer, asked.filter());
            case UNIT, WAITING -> tasks.ofUnits(officer, asked.filter());
        };
        return new View(
                asked.shown(),
                asked.filter(),
                rows(page, officer, language),
                page.next(),
                tasks.counts(officer),
                topics(officer),
                desks.colleagues(officer),
                away.seenBy(users.officer(), language),
                notice,
                sent);
    }

    private List<Row> rows(TaskPage page, AccountId officer, Language language) {
        var byCase = lines.of(page.tasks(), page.found(), language);
        var now = clock.instant();
        return page.tasks().stream()
                .map(task -> row(
                        task, Objects.requireNonNull(byCase.get(task.caseRef().id())), officer, now))
                .toList();
    }

    private Row row(TaskView task, CaseLine line, AccountId officer, Instant now) {
        var assignee = task.assignee();
        var sentBack = task.sentBack();
        return new Row(
                task,
                line,
                task.urgency(now),
                line.dueAt() != null && !task.isPaused() && line.dueAt().isBefore(now),
                assignee == null ? "" : desks.name(assignee),
                officer.equals(assignee),
                sentBack == null ? "" : desks.name(sentBack.by()));
    }

    private List<Topic> topics(AccountId officer) {
        return lines.topicNames(tasks.topics(officer)).entrySet().stream()
                .map(topic -> new Topic(topic.getKey(), topic.getValue()))
                .sorted(Comparator.comparing(Topic::name, Collator.getInstance(Locale.of("vi"))))
                .toList();
    }

    @PostMapping("/cong-viec/nhan")
    ModelAndView claim(@RequestParam(name = "task", defaultValue = "") List<UUID> chosen, HttpServletRequest request) {
        var officer = users.officer().account();
        var answers = assign.claimAll(choice.ids(chosen, officer), officer, clock.instant());
        return TaskChoice.notice(answers.values()).leadTo(Tab.MINE.href(), request);
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
        return notice.leadTo((notice.done() == 0 ? Tab.INSTEAD : Tab.MINE).href(), request);
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
            return again(asked, new Sent(chosen, to, reason, findings(notice, request)), request);
        }
        return notice.leadTo(asked.shown().href(), request);
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
            return again(asked, new Sent(chosen, to, reason, findings(notice, request)), request);
        }
        return notice.leadTo(Tab.MINE.href(), request);
    }

    private ModelAndView again(Asked asked, Sent sent, HttpServletRequest request) {
        var page = new ModelAndView("inbox/web/tasks", "view", view(asked, null, sent, Languages.of(request)));
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
