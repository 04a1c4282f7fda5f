package vn.motcua.sharing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.packages.PackageLayout;
import vn.motcua.publishing.Revisions;
import vn.motcua.shared.NotFound;
import vn.motcua.shared.ProcedureCode;

/** Reads templates: their versions, who uses each, and which other templates include them. */
@Component
public class Templates {
    private static final int LISTED_MAX = 500;

    private final TemplateStore store;
    private final BatchStore batches;
    private final PlanJob plans;
    private final Revisions revisions;

    Templates(TemplateStore store, BatchStore batches, PlanJob plans, Revisions revisions) {
        this.store = store;
        this.batches = batches;
        this.plans = plans;
        this.revisions = revisions;
    }

    /** @param users procedures whose version in force is made of it */
    public record Listed(TemplateVersion newest, int users) {}

    /**
     * @param publishedFrom first day; empty while nobody published it
     */
    public record Version(TemplateVersion version, Optional<LocalDate> publishedFrom) {}

    /**
     * A procedure that is made of a template.
     *
     * @param version of the template
     * @param with values of its own
     */
    public record User(ProcedureCode code, String name, int version, Map<String, String> with) {}

    /**
     * @param versions the newest first
     * @param includedBy names of versions of other templates
     */
    public record One(List<Version> versions, List<User> users, List<String> includedBy, List<Batch> batches) {
        public One {
            versions = List.copyOf(versions);
            users = List.copyOf(users);
            includedBy = List.copyOf(includedBy);
            batches = List.copyOf(batches);
        }

        public TemplateVersion newest() {
            return versions.getFirst().version();
        }
    }

    @Transactional(readOnly = true)
    public List<Listed> list() {
        return store.newest(LISTED_MAX).stream()
                .map(one -> new Listed(one, plans.madeOf(one.template().key()).size()))
                .toList();
    }

    /** The version that comes next of a template; 1 of one that is not there. */
    @Transactional(readOnly = true)
    public int next(String key) {
        return store.versions(key).stream()
                        .mapToInt(one -> one.template().version())
                        .max()
                        .orElse(0)
                + 1;
    }

    /** @throws NotFound when there is none of this key */
    @Transactional(readOnly = true)
    public One get(String key) {
        var versions = store.versions(key).stream()
                .map(one ->
                        new Version(one, batches.publishedFrom(one.template().name())))
                .toList();
        if (versions.isEmpty()) {
            throw new NotFound("Template " + key);
        }
        return new One(versions, users(key), includedBy(key), batches.ofTemplate(key));
    }

    private List<User> users(String key) {
        var users = new ArrayList<User>();
        for (var code : plans.madeOf(key)) {
            var pack = revisions.offered(code).orElseThrow();
            pack.manifest()
                    .madeOf(key)
                    .ifPresent(shared -> users.add(new User(
                            code,
                            pack.files()
                                    .json(PackageLayout.PROCEDURE)
                                    .path("name")
                                    .asString(""),
                            Integer.parseInt(shared.template().substring(key.length() + 1)),
                            shared.with())));
        }
        return users;
    }

    private List<String> includedBy(String key) {
        return store.newest(LISTED_MAX).stream()
                .map(TemplateVersion::template)
                .filter(template -> template.includes().stream().anyMatch(name -> name.startsWith(key + "/")))
                .map(template -> template.name())
                .toList();
    }

    /** The file of a version. */
    @Transactional(readOnly = true)
    public String file(String name) {
        return store.version(name).map(TemplateVersion::content).orElseThrow(() -> new NotFound("Template " + name));
    }

    /** Versions that procedures can be made of: of each template the newest that is published. */
    @Transactional(readOnly = true)
    public List<TemplateVersion> published() {
        return store.newest(LISTED_MAX).stream()
                .flatMap(newest -> store.versions(newest.template().key()).stream()
                        .filter(one ->
                                batches.publishedFrom(one.template().name()).isPresent())
                        .limit(1))
                .toList();
    }
}
