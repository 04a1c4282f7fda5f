package vn.motcua.route;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import vn.motcua.packages.PackageLayout;
import vn.motcua.packages.Packages;
import vn.motcua.shared.ChangedOutside;
import vn.motcua.shared.Sha256;

/** The routes the product ships, those of its packages and one that serves many. Loaded at each start; what was loaded before changes nothing. */
@Component
public class RouteSeed {
    private static final Logger LOG = LoggerFactory.getLogger(RouteSeed.class);
    private static final LocalDate VALID_FROM = LocalDate.of(2025, 7, 1);
    private static final String SUFFIX = ".bpmn";

    private final ImportRoute imports;
    private final RouteVersionStore versions;
    private final Packages packages;
    private final boolean changesNothing;

    RouteSeed(
            ImportRoute imports,
            RouteVersionStore versions,
            Packages packages,
            @Value("${motcua.changes-nothing:false}") boolean changesNothing) {
        this.changesNothing = changesNothing;
        this.imports = imports;
        this.versions = versions;
        this.packages = packages;
    }

    @EventListener(ApplicationStartedEvent.class)
    public void load() {
        if (changesNothing) {
            return;
        }
        try {
            for (var file : new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:vn/motcua/route/definitions/*" + SUFFIX)) {
                bringIn(keyOf(file), file.getContentAsByteArray());
            }
            for (var pack : packages.shipped()) {
                bringIn(
                        pack.manifest().route(),
                        pack.files().bytes(PackageLayout.ROUTE).orElseThrow());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A version that somebody removed is not written anew: it stays removed, for verify-log, and the product starts. */
    private void bringIn(String key, byte[] content) throws IOException {
        try {
            load(key, content);
        } catch (ChangedOutside e) {
            LOG.error("The route {} was not brought in. {}", key, e.getMessage());
        }
    }

    private static String keyOf(Resource file) {
        var name = Objects.requireNonNull(file.getFilename());
        return name.substring(0, name.length() - SUFFIX.length());
    }

    private void load(String key, byte[] content) throws IOException {
        if (versions.hasContent(key, Sha256.of(content))) {
            return;
        }
        var outcome = imports.importFrom(new ByteArrayInputStream(content), key, VALID_FROM);
        if (outcome instanceof ImportRoute.Outcome.Refused refused) {
            throw new IllegalStateException("Shipped route " + key + " must be readable, but: " + refused.findings());
        }
    }
}
