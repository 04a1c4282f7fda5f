package vn.motcua.notification;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import vn.motcua.packages.Packages;
import vn.motcua.packages.ProcedurePackage;
import vn.motcua.shared.ChangedOutside;
import vn.motcua.shared.ProcedureCode;

/**
 * Words of notices that a procedure has of its own: member {@code notices} of {@code texts/vi.json} and {@code texts/en.json} of its
 * package. A dossier is told in those of the version under which it was filed; where they have no word for a kind, the province's hold.
 */
@Component
class PackageNotices {
    static final String VI = "texts/vi.json";
    static final String EN = "texts/en.json";
    static final String NOTICES = "notices";

    /** As many services as dossiers under way are of. */
    private static final int REMEMBERED_MAX = 5_000;

    private static final Own NONE = new Own("", Map.of());

    /** @param name of the package, as {@code 1.004873/2}; empty where there is none */
    private record Own(String name, Map<NoticeKind, TemplateWords> words) {}

    private final Packages packages;
    /** A published version never changes. */
    private final Cache<String, Own> byService =
            Caffeine.newBuilder().maximumSize(REMEMBERED_MAX).build();

    private final Cache<String, Own> byName =
            Caffeine.newBuilder().maximumSize(REMEMBERED_MAX).build();

    PackageNotices(Packages packages) {
        this.packages = packages;
    }

    /**
     * The package in whose words a dossier is told of something.
     *
     * @param service as the dossier names it, {@code 1.004873@2026-01-01}
     * @return its name, to be kept with the notice; empty where the province's words hold
     */
    Optional<String> of(String service, NoticeKind kind) {
        var own = remembered(byService, service, this::inForce);
        return own.words().containsKey(kind) ? Optional.of(own.name()) : Optional.empty();
    }

    /** @param name as {@link #of} gave it */
    Optional<NoticeTemplates.Template> words(String name, NoticeKind kind) {
        return Optional.ofNullable(remembered(byName, name, this::named).words().get(kind))
                .map(TemplateWords::template);
    }

    /** Who is to be told is told, also while a package is in doubt: then in the province's words. */
    private static Own remembered(Cache<String, Own> cache, String key, Function<String, Own> read) {
        try {
            return cache.get(key, read);
        } catch (ChangedOutside _) {
            return NONE;
        }
    }

    private Own inForce(String service) {
        int at = service.indexOf('@');
        var code = service.substring(0, Math.max(at, 0));
        if (!ProcedureCode.isValid(code)) {
            return NONE;
        }
        try {
            return own(packages.inForce(new ProcedureCode(code), LocalDate.parse(service.substring(at + 1))));
        } catch (DateTimeException _) {
            return NONE;
        }
    }

    private Own named(String name) {
        int cut = name.indexOf('/');
        return own(
                packages.version(new ProcedureCode(name.substring(0, cut)), Integer.parseInt(name.substring(cut + 1))));
    }

    private static Own own(Optional<ProcedurePackage> pack) {
        return pack.map(one ->
                        new Own(one.manifest().code() + "/" + one.manifest().version(), read(one)))
                .orElse(NONE);
    }

    /** All that a package has words for. */
    static Map<NoticeKind, TemplateWords> read(ProcedurePackage pack) {
        var vietnamese = pack.files().json(VI).path(NOTICES);
        var english = pack.files().json(EN).path(NOTICES);
        var read = new EnumMap<NoticeKind, TemplateWords>(NoticeKind.class);
        Arrays.stream(NoticeKind.values())
                .filter(kind -> vietnamese.has(kind.name()) || english.has(kind.name()))
                .forEach(kind -> read.put(kind, words(vietnamese.path(kind.name()), english.path(kind.name()))));
        return read;
    }

    static TemplateWords words(JsonNode vietnamese, JsonNode english) {
        return new TemplateWords(
                text(vietnamese, "title"),
                text(english, "title"),
                text(vietnamese, "text"),
                text(english, "text"),
                text(vietnamese, "sms"),
                text(english, "sms"));
    }

    private static String text(JsonNode notice, String member) {
        return notice.path(member).asString("");
    }
}
