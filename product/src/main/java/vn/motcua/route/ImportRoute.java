package vn.motcua.route;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.route.bpmn.Reading;
import vn.motcua.route.bpmn.RouteReader;
import vn.motcua.shared.BadInput;
import vn.motcua.shared.Sha256;
import vn.motcua.ui.Said;

/** An editor brings in a route file. It becomes a new version, or is refused with every finding. */
@Component
public class ImportRoute {
    private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9.-]{0,63}");
    private static final int FILE_BYTES_MAX = 1_000_000;

    public sealed interface Outcome {
        record Imported(String key, int version) implements Outcome {}

        /** The newest version has exactly this content. */
        record Unchanged(String key, int version) implements Outcome {}

        record Refused(List<RouteFinding> findings) implements Outcome {
            public Refused {
                findings = List.copyOf(findings);
            }
        }
    }

    private final RouteVersionStore versions;
    private final Clock clock;

    ImportRoute(RouteVersionStore versions, Clock clock) {
        this.versions = versions;
        this.clock = clock;
    }

    public static boolean isKey(String key) {
        return KEY.matcher(key).matches();
    }

    /** @param validFrom cases that start on this day or later take this version */
    @Transactional
    public Outcome importFrom(InputStream file, String key, LocalDate validFrom) throws IOException {
        if (!isKey(key)) {
            throw new BadInput(List.of(Said.of("route.bad.key").at("key")));
        }
        var bytes = file.readNBytes(FILE_BYTES_MAX + 1);
        if (bytes.length > FILE_BYTES_MAX) {
            throw new BadInput(List.of(Said.of("route.bad.file").at("file")));
        }
        return switch (RouteReader.readNew(bytes)) {
            case Reading.Refused refused -> new Outcome.Refused(refused.findings());
            case Reading.Usable usable -> keep(usable, key, validFrom);
        };
    }

    private Outcome keep(Reading.Usable read, String key, LocalDate validFrom) {
        var sha256 = Sha256.of(read.text());
        versions.lock(key);
        var latest = versions.latest(key);
        if (latest.isPresent()
                && latest.get().sha256().equals(sha256)
                && latest.get().validFrom().equals(validFrom)) {
            return new Outcome.Unchanged(key, latest.get().version());
        }
        var added = new RouteVersionStore.NewVersion(
                key, validFrom, read.graph().nameVi(), read.graph().nameEn(), read.text(), sha256);
        return new Outcome.Imported(key, versions.add(added, clock.instant()));
    }
}
