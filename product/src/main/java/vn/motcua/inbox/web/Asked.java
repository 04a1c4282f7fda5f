package vn.motcua.inbox.web;

import org.jspecify.annotations.Nullable;
import vn.motcua.inbox.InboxList;
import vn.motcua.inbox.InboxTab;
import vn.motcua.inbox.TaskOrder;
import vn.motcua.inbox.TaskState;

/**
 * What the address of the list says: which tab, which filters, which order, which page.
 *
 * @param late as {@link TaskState#LATE}, and {@code unclaimed} as {@link TaskState#UNCLAIMED}: older addresses say so
 */
record Asked(
        @Nullable String tab,
        @Nullable String q,
        @Nullable String topic,
        @Nullable String state,
        @Nullable String sort,
        @Nullable Boolean late,
        @Nullable Boolean unclaimed,
        @Nullable String after) {
    InboxList list() {
        return new InboxList(InboxTab.of(tab), text(q), text(topic), shownState(), TaskOrder.of(sort));
    }

    private TaskState shownState() {
        var given = TaskState.of(state);
        if (given != TaskState.ALL) {
            return given;
        }
        return Boolean.TRUE.equals(late)
                ? TaskState.LATE
                : Boolean.TRUE.equals(unclaimed) ? TaskState.UNCLAIMED : TaskState.ALL;
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }
}
