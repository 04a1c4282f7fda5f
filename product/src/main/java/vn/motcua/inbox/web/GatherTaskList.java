package vn.motcua.inbox.web;

import java.text.Collator;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.User;
import vn.motcua.inbox.Comments;
import vn.motcua.inbox.Inbox;
import vn.motcua.inbox.SavedFilters;
import vn.motcua.route.CaseLine;
import vn.motcua.route.OfficerDesks;
import vn.motcua.route.TaskPage;
import vn.motcua.route.TaskView;
import vn.motcua.route.Tasks;
import vn.motcua.shared.Language;

/** Puts a list of the inbox together. */
@Component
class GatherTaskList {
    private static final int PAGE_SIZE = 50;

    private final Inbox inbox;
    private final Tasks tasks;
    private final OfficerDesks desks;
    private final TaskLines lines;
    private final SavedFilters saved;
    private final Comments comments;
    private final AwayColleagues away;
    private final Clock clock;

    GatherTaskList(
            Inbox inbox,
            Tasks tasks,
            OfficerDesks desks,
            TaskLines lines,
            SavedFilters saved,
            Comments comments,
            AwayColleagues away,
            Clock clock) {
        this.inbox = inbox;
        this.tasks = tasks;
        this.desks = desks;
        this.lines = lines;
        this.saved = saved;
        this.comments = comments;
        this.away = away;
        this.clock = clock;
    }

    TaskListView of(
            User.Officer user, Asked asked, @Nullable Notice notice, TaskListView.Sent sent, Language language) {
        var officer = user.account();
        var list = asked.list();
        var page = inbox.page(officer, list, asked.after(), PAGE_SIZE);
        return new TaskListView(
                list,
                asked.after(),
                page.next(),
                rows(page, officer, language),
                tasks.counts(officer),
                inbox.counts(officer, list),
                topics(officer),
                saved.of(officer),
                comments.unseen(user),
                desks.colleagues(officer),
                away.seenBy(user, language),
                notice,
                sent);
    }

    private List<TaskListView.Row> rows(TaskPage page, AccountId officer, Language language) {
        var byCase = lines.of(page.tasks(), page.found(), language);
        var now = clock.instant();
        return page.tasks().stream()
                .map(task -> row(
                        task, Objects.requireNonNull(byCase.get(task.caseRef().id())), officer, now))
                .toList();
    }

    private TaskListView.Row row(TaskView task, CaseLine line, AccountId officer, Instant now) {
        var assignee = task.assignee();
        var sentBack = task.sentBack();
        return new TaskListView.Row(
                task,
                line,
                task.urgency(now),
                line.dueAt() != null && !task.isPaused() && line.dueAt().isBefore(now),
                assignee == null ? "" : desks.name(assignee),
                officer.equals(assignee),
                sentBack == null ? "" : desks.name(sentBack.by()));
    }

    private List<TaskListView.Topic> topics(AccountId officer) {
        return lines.topicNames(tasks.topics(officer)).entrySet().stream()
                .map(topic -> new TaskListView.Topic(topic.getKey(), topic.getValue()))
                .sorted(Comparator.comparing(TaskListView.Topic::name, Collator.getInstance(Locale.of("vi"))))
                .toList();
    }
}
