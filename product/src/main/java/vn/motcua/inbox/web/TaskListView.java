package vn.motcua.inbox.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.inbox.Comments;
import vn.motcua.inbox.InboxList;
import vn.motcua.inbox.InboxTab;
import vn.motcua.inbox.OpenedFrom;
import vn.motcua.inbox.SavedFilter;
import vn.motcua.inbox.TaskOrder;
import vn.motcua.inbox.TaskState;
import vn.motcua.route.CaseLine;
import vn.motcua.route.OfficerDesks;
import vn.motcua.route.TaskView;
import vn.motcua.route.Tasks;
import vn.motcua.shared.BadInput;

/**
 * A list of the inbox as its page shows it.
 *
 * @param after cursor of this page; null for the first one
 * @param next cursor of the page behind it; null on the last one
 * @param mentions where colleagues mention the officer, not looked at yet
 * @param states how many tasks of the tab stand how
 */
record TaskListView(
        InboxList list,
        @Nullable String after,
        @Nullable String next,
        List<Row> rows,
        Tasks.Counts counts,
        Map<TaskState, Integer> states,
        List<Topic> topics,
        List<SavedFilter> saved,
        List<Comments.Mention> mentions,
        List<OfficerDesks.Colleague> colleagues,
        AwayColleagues.Seen away,
        @Nullable Notice notice,
        Sent sent) {
    TaskListView {
        rows = List.copyOf(rows);
        states = Map.copyOf(states);
        topics = List.copyOf(topics);
        saved = List.copyOf(saved);
        mentions = List.copyOf(mentions);
        colleagues = List.copyOf(colleagues);
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
     * What was sent and did nothing: it stays on the page.
     *
     * @param filterName name under which a filter was to be kept
     * @param findings what to mend, at its field
     */
    record Sent(List<UUID> chosen, String to, String reason, String filterName, List<BadInput.Finding> findings) {
        static final Sent NOTHING = new Sent(List.of(), "", "", "", List.of());

        Sent {
            chosen = List.copyOf(chosen);
            findings = List.copyOf(findings);
        }

        static Sent tasks(List<UUID> chosen, String to, String reason, List<BadInput.Finding> findings) {
            return new Sent(chosen, to, reason, "", findings);
        }

        static Sent filter(String name, BadInput.Finding finding) {
            return new Sent(List.of(), "", "", name, List.of(finding));
        }

        boolean isChosen(TaskView task) {
            return chosen.contains(task.id().value());
        }

        boolean isWrong(String field) {
            return findings.stream().anyMatch(one -> one.pointer().equals(field));
        }
    }

    InboxTab tab() {
        return list.tab();
    }

    @Nullable
    String nextPage() {
        return next == null ? null : list.page(next);
    }

    @Nullable
    String firstPage() {
        return after == null ? null : list.href();
    }

    /** The address of a row's task, which knows the list it was reached from. */
    String href(Row row) {
        return OpenedFrom.href(row.task().id(), list);
    }

    boolean isUnit() {
        return tab() == InboxTab.UNIT;
    }

    boolean isInstead() {
        return tab() == InboxTab.INSTEAD;
    }

    /** Whether the list can be sorted and counted; what is taken over comes as it is due. */
    boolean isSortable() {
        return !isInstead();
    }

    /** The states that the tab's tasks can be in. */
    List<TaskState> shownStates() {
        return switch (tab()) {
            case MINE -> List.of(TaskState.ALL, TaskState.LATE, TaskState.TODAY, TaskState.SENT_BACK);
            case UNIT ->
                List.of(TaskState.ALL, TaskState.LATE, TaskState.TODAY, TaskState.SENT_BACK, TaskState.UNCLAIMED);
            case WAITING, INSTEAD -> List.of();
        };
    }

    /** As {@code aria-sort} has it; null for a column that the list is not sorted by. */
    @Nullable
    String sorted(TaskOrder.Column column) {
        return !list.order().isBy(column) ? null : list.order().isDescending() ? "descending" : "ascending";
    }

    /** Message key of what the list is. */
    String caption() {
        return switch (tab()) {
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
}
