package vn.motcua.linked;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.shared.NotFound;

/** The groups of procedures that can be filed as one, in all their versions: files of {@code linked/services}. */
@Component
public class LinkedGroups {
    private static final String FILES = "classpath*:vn/motcua/linked/services/*.json";

    private final List<LinkedGroup> versions;
    private final Clock clock;

    LinkedGroups(JsonMapper json, Clock clock) {
        this.clock = clock;
        this.versions = read(json);
    }

    private static List<LinkedGroup> read(JsonMapper json) {
        var found = new ArrayList<LinkedGroup>();
        try {
            for (var file : new PathMatchingResourcePatternResolver().getResources(FILES)) {
                try (var content = file.getInputStream()) {
                    found.add(json.readValue(content, LinkedGroup.class));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        found.forEach(service -> {
            if (!service.faults().isEmpty()) {
                throw new IllegalStateException(
                        "Linked service " + service.key() + " must be sound, but: " + service.faults());
            }
        });
        found.sort(Comparator.comparing(LinkedGroup::key).thenComparingInt(LinkedGroup::version));
        return List.copyOf(found);
    }

    /** Those that can be begun today, the newest version of each. */
    public List<LinkedGroup> inForce() {
        var today = LocalDate.now(clock);
        return versions.stream()
                .filter(service -> service.isInForce(today))
                .filter(service ->
                        newest(service.key(), today).filter(service::equals).isPresent())
                .toList();
    }

    /** @throws NotFound when it cannot be begun today */
    public LinkedGroup today(String key) {
        return newest(key, LocalDate.now(clock)).orElseThrow(() -> new NotFound("linked service " + key));
    }

    private Optional<LinkedGroup> newest(String key, LocalDate day) {
        return versions.stream()
                .filter(service -> service.key().equals(key) && service.isInForce(day))
                .reduce((_, later) -> later);
    }

    /** In the version in which something was begun, also when it is over. */
    LinkedGroup version(String key, int version) {
        return versions.stream()
                .filter(service -> service.key().equals(key) && service.version() == version)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "Version " + version + " of the linked service " + key + " must be kept, but is gone"));
    }
}
