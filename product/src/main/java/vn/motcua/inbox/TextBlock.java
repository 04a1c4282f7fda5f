package vn.motcua.inbox;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.organisation.AgencyId;

/**
 * A sentence that officers write again and again (câu mẫu), for reasons and opinions.
 *
 * @param agency whose it is; null for the officer's own
 */
public record TextBlock(UUID id, @Nullable AgencyId agency, String name, String body) {
    public static final int NAME_LENGTH_MAX = 60;
    public static final int BODY_LENGTH_MAX = 2_000;
}
