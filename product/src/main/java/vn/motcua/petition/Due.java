package vn.motcua.petition;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the calendar says of whose turn it is. */
sealed interface Due {
    /** @param at null where nobody owes anything */
    record Until(Turn.Who who, @Nullable Instant at) implements Due {}

    /** The calendar does not know that year yet. */
    record Unknown() implements Due {}
}
