package vn.motcua.inbox;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What a list of tasks is sorted by. Tasks that are alike in it follow each other by their id, so that pages neither miss nor repeat one. */
public record TaskOrder(Column column, boolean isDescending) {
    public static final TaskOrder USUAL = new TaskOrder(Column.DUE, false);

    private static final String DESCENDING = "-";

    /** What a list can be sorted by, with its name in the address. */
    public enum Column {
        DUE("han"),
        CASE_DUE("hen-tra"),
        PERSON("nguoi"),
        SUBJECT("thu-tuc"),
        STEP("buoc"),
        OPENED("den");

        private final String address;

        Column(String address) {
            this.address = address;
        }

        /** Whether its values are moments; else they are words. */
        boolean isMoment() {
            return this == DUE || this == CASE_DUE || this == OPENED;
        }
    }

    /** {@link #USUAL} for what names no column. */
    public static TaskOrder of(@Nullable String given) {
        var text = given == null ? "" : given;
        boolean isDescending = text.startsWith(DESCENDING);
        var name = isDescending ? text.substring(1) : text;
        return Arrays.stream(Column.values())
                .filter(column -> column.address.equals(name))
                .findFirst()
                .map(column -> new TaskOrder(column, isDescending))
                .orElse(USUAL);
    }

    /** Empty for the usual order. */
    public String value() {
        return equals(USUAL) ? "" : (isDescending ? DESCENDING : "") + column.address;
    }

    public boolean isBy(Column other) {
        return column == other;
    }

    /** By this column; where it is that already, the other way round. */
    public TaskOrder by(Column other) {
        return new TaskOrder(other, column == other && !isDescending);
    }

    /** Each column in both directions, for a choice. */
    public static TaskOrder[] all() {
        return Arrays.stream(Column.values())
                .flatMap(column ->
                        Arrays.stream(new TaskOrder[] {new TaskOrder(column, false), new TaskOrder(column, true)}))
                .toArray(TaskOrder[]::new);
    }
}
