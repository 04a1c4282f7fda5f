package vn.motcua.inbox;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.BadInput;
import vn.motcua.shared.UsableTime;
import vn.motcua.ui.Said;

/**
 * The place in a sorted list behind which the next page begins.
 *
 * @param key what the list is sorted by, of the last task that was shown
 */
record InboxCursor(String key, UUID task) {
    /** The key of a case to whose person nothing was promised. */
    static final String NEVER = "infinity";

    private static final int ID_LENGTH = 36;

    /** @throws BadInput when it cannot be read, or belongs to a list sorted by something else */
    static @Nullable InboxCursor parse(@Nullable String text, TaskOrder order) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            var plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            var key = plain.substring(ID_LENGTH);
            if (key.indexOf(0) >= 0) {
                throw new IllegalArgumentException("A key must be of letters that can be compared");
            }
            if (order.column().isMoment() && !key.equals(NEVER)) {
                UsableTime.moment(key);
            }
            return new InboxCursor(key, UUID.fromString(plain.substring(0, ID_LENGTH)));
        } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException e) {
            throw new BadInput(List.of(Said.of("route.bad.after").at("after")));
        }
    }

    String text() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((task + key).getBytes(StandardCharsets.UTF_8));
    }
}
