package vn.motcua.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.catalogue.ProcedureContent.Agencies;
import vn.motcua.catalogue.ProcedureContent.Channel;
import vn.motcua.catalogue.ProcedureContent.Fee;
import vn.motcua.catalogue.ProcedureContent.FeeKind;
import vn.motcua.catalogue.ProcedureContent.LegalBasis;
import vn.motcua.catalogue.ProcedureContent.Level;
import vn.motcua.catalogue.ProcedureContent.Limit;
import vn.motcua.catalogue.ProcedureContent.LimitUnit;
import vn.motcua.catalogue.ProcedureContent.Way;
import vn.motcua.packages.Packages;
import vn.motcua.shared.ProcedureCode;

/**
 * Our own small start of a catalogue: short entries of common procedures, the packages of those that run here, everyday words.
 * Loading again changes nothing, and nothing that an import or an editor put there is replaced.
 */
@Component
public class CatalogueSeed {
    private static final LocalDate VALID_FROM = LocalDate.of(2026, 1, 1);
    private static final String FOLDER = "/vn/motcua/catalogue/seed/";

    /**
     * @param limit none: at once or not fixed; the note says which
     * @param law numbers of the documents it rests on, the highest first
     */
    record ShortEntry(
            ProcedureCode code,
            String name,
            String field,
            List<Level> levels,
            @Nullable BigDecimal limit,
            @Nullable LimitUnit unit,
            List<Way> ways,
            @Nullable Long fee,
            String feeNote,
            String note,
            String result,
            List<String> law) {}

    private final ProcedureStore store;
    private final OnlineServices services;
    private final EverydayWords words;
    private final Packages packages;
    private final Clock clock;

    CatalogueSeed(ProcedureStore store, OnlineServices services, EverydayWords words, Packages packages, Clock clock) {
        this.store = store;
        this.services = services;
        this.words = words;
        this.packages = packages;
        this.clock = clock;
    }

    @Transactional
    public void load() {
        store.lockForImport();
        var there = store.currentHashes().keySet();
        var fresh = new ArrayList<NewVersion>();
        for (var entry : entries()) {
            if (!there.contains(entry.code())) {
                fresh.add(version(entry.code(), content(entry)));
            }
        }
        for (var pack : packages.shipped()) {
            var code = pack.manifest().code();
            if (!there.contains(code)
                    && fresh.stream().noneMatch(version -> version.code().equals(code))) {
                fresh.add(version(code, ServiceInPackage.contentOf(pack)));
            }
        }
        if (!fresh.isEmpty()) {
            store.add(fresh, VALID_FROM, clock.instant());
        }
        for (var pack : packages.shipped()) {
            var service = ServiceInPackage.of(pack);
            if (!services.hasVersions(service.code())) {
                services.publish(service, pack.manifest().validFrom());
            } else {
                bringForm(service, LocalDate.now(clock));
            }
        }
        words.bring(everydayWords(), "seed");
    }

    /** A newer version of the form goes into a province that has the older one; what else was changed there stays. */
    private void bringForm(OnlineService seed, LocalDate today) {
        services.dated(seed.code(), today)
                .filter(now -> now.service().form().key().equals(seed.form().key()))
                .filter(now -> now.service().form().version() < seed.form().version())
                .filter(now -> now.validFrom().isBefore(today))
                .ifPresent(now -> services.publish(now.service().withFormOf(seed), today));
    }

    static List<ShortEntry> entries() {
        return List.of(CatalogueJson.MAPPER.readValue(resource("procedures.json"), ShortEntry[].class));
    }

    /** Lines of {@code everyday-words.tsv}: words, tab, procedure code or words of the law. */
    public static List<List<String>> everydayWords() {
        try (var stream = resource("everyday-words.tsv")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> List.of(line.split("\t", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream resource(String name) {
        var stream = CatalogueSeed.class.getResourceAsStream(FOLDER + name);
        if (stream == null) {
            throw new IllegalStateException("The seed must have " + name + ", but has not");
        }
        return stream;
    }

    private static NewVersion version(ProcedureCode code, ProcedureContent content) {
        var hash = Hashes.of(Map.of("seed", content), CatalogueJson.MAPPER);
        return new NewVersion(code, content, Map.of(), hash, List.of(), NewVersion.Source.SEED);
    }

    private static ProcedureContent content(ShortEntry entry) {
        var unit = entry.unit();
        var stated =
                entry.limit() == null || unit == null ? "" : entry.limit().toPlainString() + " " + unit.published();
        var fee = entry.fee();
        var kind = fee == null ? FeeKind.NOT_STATED : fee == 0 ? FeeKind.FREE : FeeKind.AMOUNT;
        var channels = entry.ways().stream()
                .map(way -> new Channel(
                        way,
                        new Limit(stated, entry.limit(), unit),
                        new Fee("", kind, kind == FeeKind.AMOUNT ? fee : null, "VND", entry.feeNote()),
                        entry.note()))
                .toList();
        return new ProcedureContent(
                entry.code().value(),
                entry.name(),
                "",
                entry.levels(),
                "",
                entry.field(),
                List.of(),
                new Agencies(List.of(), List.of(), List.of(), List.of(), ""),
                List.of(),
                channels,
                List.of(),
                entry.law().stream().map(CatalogueSeed::law).toList(),
                "",
                entry.result().isEmpty() ? List.of() : List.of(new ProcedureContent.Result("", entry.result())),
                "",
                "",
                "",
                List.of(),
                List.of());
    }

    /** The kind of document follows from its number (NĐ 30/2020/NĐ-CP; Luật ban hành văn bản quy phạm pháp luật). */
    private static LegalBasis law(String number) {
        var symbol = number.substring(number.lastIndexOf('/') + 1).replaceAll("[-\\d].*", "");
        var kind = switch (symbol) {
            case "QH" -> "Luật số";
            case "UBTVQH" -> "Pháp lệnh số";
            case "NQ" -> "Nghị quyết số";
            case "NĐ" -> "Nghị định số";
            case "QĐ" -> "Quyết định số";
            case "TT" -> "Thông tư số";
            case "TTLT" -> "Thông tư liên tịch số";
            default ->
                throw new IllegalStateException("The seed must name known kinds of documents, but has " + number);
        };
        return new LegalBasis(kind, number);
    }
}
