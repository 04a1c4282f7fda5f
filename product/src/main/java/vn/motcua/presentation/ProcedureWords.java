package vn.motcua.presentation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.motcua.catalogue.OnlineService;
import vn.motcua.catalogue.OnlineServices;
import vn.motcua.catalogue.Procedures;
import vn.motcua.dossier.Filing;
import vn.motcua.shared.ChangedOutside;
import vn.motcua.shared.Language;
import vn.motcua.shared.LocalText;
import vn.motcua.shared.ProcedureCode;
import vn.motcua.shared.SearchText;

/** What procedures and their cases are called, for lists: asked once for many, remembered for a minute. */
@Component
public class ProcedureWords {
    private static final int FRESH_SECONDS = 60;

    /** More than the procedures of a province in their versions; past so many those asked for least are read again. */
    private static final int REMEMBERED_MAX = 5_000;

    private static final Pattern YES_OR_NO = Pattern.compile("^(Có|Không)(?![\\p{L}\\p{N}])");

    /** A case of a procedure that can be chosen. */
    public record CaseName(String key, String name) {}

    private record Names(Map<String, String> byCode, Instant readAt) {}

    /** @param texts what each case is called, by its key, in their order */
    private record Cases(List<Map.Entry<String, LocalText>> texts, Instant readAt) {}

    private final Procedures procedures;
    private final OnlineServices services;
    private final Clock clock;
    private final Cache<String, Map<String, LocalText>> cases =
            Caffeine.newBuilder().maximumSize(REMEMBERED_MAX).build();
    private final Cache<String, Cases> today =
            Caffeine.newBuilder().maximumSize(REMEMBERED_MAX).build();
    private volatile Names known = new Names(Map.of(), Instant.MIN);

    ProcedureWords(Procedures procedures, OnlineServices services, Clock clock) {
        this.procedures = procedures;
        this.services = services;
        this.clock = clock;
    }

    /** Name of each procedure by code; the code itself where the catalogue knows none. */
    public Map<String, String> names(Collection<String> codes) {
        var names = fresh();
        if (!names.byCode().keySet().containsAll(codes)) {
            names = read(codes);
        }
        var found = new HashMap<String, String>();
        for (var code : codes) {
            found.put(code, names.byCode().getOrDefault(code, code));
        }
        return found;
    }

    /** Today's name of a procedure, asked anew; its code where the catalogue knows none. */
    public String name(ProcedureCode code) {
        return procedures
                .find(code, LocalDate.now(clock))
                .map(version -> version.content().name())
                .orElse(code.value());
    }

    /** Whether the catalogue has the procedure today. */
    public boolean isKnown(ProcedureCode code) {
        return procedures.find(code, LocalDate.now(clock)).isPresent();
    }

    public static boolean isCode(String topic) {
        return ProcedureCode.isValid(topic);
    }

    /** Codes of the procedures handled here whose name has these words, or that have this very code. */
    public List<String> named(String words) {
        var folded = SearchText.fold(words);
        var code = words.strip();
        var names = fresh();
        if (names.byCode().isEmpty()) {
            names = read(List.of());
        }
        return names.byCode().entrySet().stream()
                .filter(one -> one.getKey().equals(code)
                        || !folded.isEmpty() && SearchText.fold(one.getValue()).contains(folded))
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * Which case of a procedure, in words; empty when it has one only.
     *
     * @param service as {@link Filing#service} names it: such a version never changes
     */
    public String caseName(String service, String caseKey, Language language) {
        try {
            var name = cases.get(service, this::casesOf).get(caseKey);
            return name == null ? "" : name.in(language);
        } catch (ChangedOutside _) {
            return "";
        }
    }

    /** The cases of a procedure as it is handled today, in their order; none when there is no choice. */
    public List<CaseName> casesToday(String code, Language language) {
        var service = today.getIfPresent(code);
        var now = clock.instant();
        if (service == null || service.readAt().plusSeconds(FRESH_SECONDS).isBefore(now)) {
            var guide = services.of(new ProcedureCode(code), LocalDate.ofInstant(now, clock.getZone()))
                    .map(OnlineService::guide);
            service = new Cases(guide.map(ProcedureWords::texts).orElse(List.of()), now);
            today.put(code, service);
        }
        return service.texts().stream()
                .map(one -> new CaseName(one.getKey(), one.getValue().in(language)))
                .toList();
    }

    private Map<String, LocalText> casesOf(String service) {
        int at = service.indexOf('@');
        var guide = services.of(new ProcedureCode(service.substring(0, at)), LocalDate.parse(service.substring(at + 1)))
                .map(OnlineService::guide);
        var labels = new HashMap<String, LocalText>();
        guide.ifPresent(known -> texts(known).forEach(one -> labels.put(one.getKey(), one.getValue())));
        return Map.copyOf(labels);
    }

    /** Where the choice is a yes or no ("Không có"), its question stands before it: alone it says nothing. */
    static List<Map.Entry<String, LocalText>> texts(OnlineService.Guide guide) {
        return guide.options().stream()
                .map(option -> Map.entry(option.key(), named(guide.question(), option.label())))
                .toList();
    }

    private static LocalText named(LocalText question, LocalText label) {
        return YES_OR_NO.matcher(label.vi()).find()
                ? new LocalText(question.vi() + " " + label.vi(), question.en() + " " + label.en())
                : label;
    }

    private Names fresh() {
        var names = known;
        return names.readAt().plusSeconds(FRESH_SECONDS).isBefore(clock.instant())
                ? new Names(Map.of(), Instant.MIN)
                : names;
    }

    private Names read(Collection<String> more) {
        var now = clock.instant();
        var codes = new ArrayList<>(services.codes(LocalDate.ofInstant(now, clock.getZone())));
        more.stream().filter(ProcedureCode::isValid).map(ProcedureCode::new).forEach(codes::add);
        var byCode = new HashMap<String, String>();
        procedures.names(codes).forEach((code, name) -> byCode.put(code.value(), name));
        var names = new Names(Map.copyOf(byCode), now);
        known = names;
        return names;
    }
}
