package vn.motcua.inbox;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import vn.motcua.route.TaskFilter;

/**
 * A list of the inbox as its address names it: which tab, what is looked for, how it is sorted. It holds no right: whoever opens the
 * address sees of it what they may see.
 *
 * @param search words or numbers that lead to the case; empty for all
 * @param topic exactly this procedure; empty for all
 */
public record InboxList(InboxTab tab, String search, String topic, TaskState state, TaskOrder order) {
    public static final InboxList MINE = new InboxList(InboxTab.MINE, "", "", TaskState.ALL, TaskOrder.USUAL);

    /** Letters that the address of a list may have where it is handed on. */
    public static final int LENGTH_MAX = 600;

    private static final int SEARCH_LENGTH_MAX = 200;

    public InboxList {
        search = cut(search);
        topic = cut(topic);
        state = tab == InboxTab.WAITING || tab != InboxTab.UNIT && state == TaskState.UNCLAIMED ? TaskState.ALL : state;
    }

    private static String cut(String text) {
        var bare = text.strip();
        return bare.length() <= SEARCH_LENGTH_MAX ? bare : bare.substring(0, SEARCH_LENGTH_MAX);
    }

    /** What {@link #query} wrote; what cannot be read is the list of one's own. */
    public static InboxList of(@Nullable String query) {
        if (query == null || query.isBlank() || query.length() > LENGTH_MAX * 4) {
            return MINE;
        }
        var values = new HashMap<String, String>();
        for (var part : query.split("&", -1)) {
            int at = part.indexOf('=');
            if (at > 0) {
                values.put(part.substring(0, at), decoded(part.substring(at + 1)));
            }
        }
        return of(values);
    }

    private static InboxList of(Map<String, String> values) {
        return new InboxList(
                InboxTab.of(values.get("tab")),
                values.getOrDefault("q", ""),
                values.getOrDefault("topic", ""),
                TaskState.of(values.get("state")),
                TaskOrder.of(values.get("sort")));
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return "";
        }
    }

    /** Behind the question mark, encoded; empty for the list of one's own as it is at first. */
    public String query() {
        var parts = new StringJoiner("&");
        put(parts, "tab", tab.value());
        put(parts, "q", search);
        put(parts, "topic", topic);
        put(parts, "state", state.value());
        put(parts, "sort", order.value());
        return parts.toString();
    }

    private static void put(StringJoiner parts, String name, String value) {
        if (!value.isEmpty()) {
            parts.add(name + "="
                    + URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20"));
        }
    }

    public String href() {
        return page(null);
    }

    /** @param after cursor of the page before; null for the first page */
    public String page(@Nullable String after) {
        var parts = query() + (after == null ? "" : (query().isEmpty() ? "" : "&") + "after=" + after);
        return "/cong-viec" + (parts.isEmpty() ? "" : "?" + parts);
    }

    public boolean isFiltered() {
        return !search.isEmpty() || !topic.isEmpty() || state != TaskState.ALL;
    }

    public InboxList in(TaskState other) {
        return new InboxList(tab, search, topic, other, order);
    }

    public InboxList by(TaskOrder.Column column) {
        return new InboxList(tab, search, topic, state, order.by(column));
    }

    /** Whether the queue is read as it lies in its index. */
    boolean isAsItLies() {
        return tab == InboxTab.INSTEAD
                || order.equals(TaskOrder.USUAL) && state != TaskState.TODAY && state != TaskState.SENT_BACK;
    }

    TaskFilter filter(@Nullable String after, int limit) {
        return new TaskFilter(
                search,
                topic,
                state == TaskState.LATE,
                state == TaskState.UNCLAIMED,
                tab == InboxTab.WAITING,
                after,
                limit);
    }
}
