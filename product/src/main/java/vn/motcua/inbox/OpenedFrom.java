package vn.motcua.inbox;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import vn.motcua.route.TaskId;

/** The list from which a task's page was opened stands in its address, so that the next task of that list is one step away. */
public final class OpenedFrom {
    /** Of the address's parameter. */
    public static final String NAME = "ds";

    private OpenedFrom() {}

    public static String href(TaskId task, InboxList list) {
        return "/cong-viec/" + task + behind(list);
    }

    /** What a task's address has behind it; nothing for the list that is meant where none is named. */
    public static String behind(InboxList list) {
        var query = list.query();
        return query.isEmpty() ? "" : "?" + NAME + "=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
    }
}
