package vn.motcua.route;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.Language;

/**
 * The module that owns a kind of cases and tells the route about them: a bean of that module. Steps of these cases are
 * finished through the owner's own doors, which write more than the step; the route's own door refuses them.
 */
public interface CaseOwner {
    /** As {@link CaseRef#kind}. */
    String kind();

    /**
     * The cases that words found.
     *
     * @param lines of these cases as {@link CaseOwner#lines} has them, where who found them has read them whole; else null
     */
    record Found(List<UUID> cases, @Nullable Function<Language, Map<UUID, CaseLine>> lines) {
        public Found {
            cases = List.copyOf(cases);
        }
    }

    /** What officers choose these cases by; one that is not known is left out. */
    Map<UUID, CaseLine> lines(Collection<UUID> cases, Language language);

    /**
     * The cases under way that these words find.
     *
     * @param max the answer may stop there: whoever gets so many knows that there may be more
     */
    Found find(String words, int max);

    /** Which of these cases the words find. */
    Set<UUID> among(Collection<UUID> cases, String words);

    /** What the topics of such cases are called; one that is not known is left out. */
    Map<String, String> topicNames(Collection<String> topics);
}
