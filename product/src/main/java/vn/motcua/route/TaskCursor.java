package vn.motcua.route;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.BadInput;
import vn.motcua.shared.UsableTime;
import vn.motcua.ui.Said;

/** The place in a queue after which the next page begins. */
record TaskCursor(Instant dueAt, UUID task) {
    static @Nullable TaskCursor parse(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            var parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split("/", -1);
            return new TaskCursor(UsableTime.moment(parts[0]), UUID.fromString(parts[1]));
        } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException e) {
            throw new BadInput(List.of(Said.of("route.bad.after").at("after")));
        }
    }

    static String after(TaskView last) {
        var text = last.dueAt() + "/" + last.id().value();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
