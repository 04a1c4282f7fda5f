package vn.motcua.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.BadInput;
import vn.motcua.shared.UsableTime;
import vn.motcua.ui.Said;

/** Where a page of a sorted list begins: behind this moment and id. */
public record ListCursor(Instant at, UUID id) {
    public static final ListCursor FIRST = new ListCursor(Instant.EPOCH, new UUID(0, 0));
    public static final ListCursor LAST = new ListCursor(Instant.parse("9999-12-31T00:00:00Z"), new UUID(-1, -1));

    public String text() {
        return at + "_" + id;
    }

    /** As a query compares with it. What begins or ends a list stands before or behind everything, infinity too. */
    public OffsetDateTime bound() {
        if (equals(FIRST)) {
            return OffsetDateTime.MIN;
        }
        return equals(LAST) ? OffsetDateTime.MAX : at.atOffset(ZoneOffset.UTC);
    }

    /** @throws BadInput when it is none that {@link #text} wrote */
    public static ListCursor of(@Nullable String text, ListCursor start) {
        if (text == null || text.isBlank()) {
            return start;
        }
        int cut = text.indexOf('_');
        try {
            return new ListCursor(UsableTime.moment(text.substring(0, cut)), UUID.fromString(text.substring(cut + 1)));
        } catch (DateTimeException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new BadInput(List.of(Said.of("dossier.bad.cursor").at("cursor")));
        }
    }
}
