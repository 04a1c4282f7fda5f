package vn.motcua.inbox.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.identity.AccountId;
import vn.motcua.inbox.Inbox;
import vn.motcua.inbox.InboxList;
import vn.motcua.inbox.InboxTab;
import vn.motcua.inbox.TaskOrder;
import vn.motcua.inbox.TaskState;
import vn.motcua.route.TaskPage;
import vn.motcua.shared.BadInput;
import vn.motcua.ui.Said;

/** Tasks for machine clients, in another order than the usual one. */
@Component
class SortedTasks {
    private final Inbox inbox;

    SortedTasks(Inbox inbox) {
        this.inbox = inbox;
    }

    /** Whether another order than the usual one is asked for; a word that names none is the usual one. */
    static boolean isWanted(@Nullable String sort) {
        return !TaskOrder.of(sort).equals(TaskOrder.USUAL);
    }

    /** @throws BadInput for what is listed in the usual order only */
    TaskPage page(AccountId officer, TaskApi.Asked asked) {
        boolean isLate = Boolean.TRUE.equals(asked.late());
        boolean isUnclaimed = Boolean.TRUE.equals(asked.unclaimed());
        var tab = tab(asked);
        if (tab == InboxTab.INSTEAD || tab != InboxTab.UNIT && isUnclaimed || isLate && isUnclaimed) {
            throw unsorted();
        }
        var state = isLate ? TaskState.LATE : isUnclaimed ? TaskState.UNCLAIMED : TaskState.ALL;
        var filter = asked.filter();
        var list = new InboxList(tab, filter.search(), filter.topic(), state, TaskOrder.of(asked.sort()));
        return inbox.page(officer, list, filter.after(), filter.limit());
    }

    private static InboxTab tab(TaskApi.Asked asked) {
        boolean isWaiting = Boolean.TRUE.equals(asked.waiting());
        return switch (asked.queue() == null ? TaskApi.TaskQueue.mine : asked.queue()) {
            case mine -> {
                if (isWaiting) {
                    throw unsorted();
                }
                yield InboxTab.MINE;
            }
            case unit -> isWaiting ? InboxTab.WAITING : InboxTab.UNIT;
            case instead -> InboxTab.INSTEAD;
        };
    }

    private static BadInput unsorted() {
        return new BadInput(List.of(Said.of("inbox.sort.usual-only").at("/sort")));
    }
}
