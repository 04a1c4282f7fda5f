package vn.motcua.editing;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.editing.json.KeptLayout;
import vn.motcua.editing.json.MergedJson;

/** What two windows of one editor made of a file that is JSON. */
public final class TwoWindows {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private TwoWindows() {}

    /**
     * What one window changed, put into what the file is by now.
     *
     * @param shown the file as that window had shown it; null where nobody knows
     * @param own what it made of it
     * @param now what the file is by now
     * @return empty where both changed the same, or nobody can tell
     */
    public static Optional<String> together(@Nullable String shown, String own, String now) {
        if (own.equals(now) || now.equals(shown)) {
            return Optional.of(own);
        }
        return shown == null
                ? Optional.empty()
                : MergedJson.of(MAPPER.readTree(shown), MAPPER.readTree(own), MAPPER.readTree(now))
                        .map(tree -> KeptLayout.write(now, tree));
    }
}
