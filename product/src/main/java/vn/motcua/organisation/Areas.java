package vn.motcua.organisation;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.motcua.shared.ChangedOutside;
import vn.motcua.shared.NotFound;
import vn.motcua.shared.SearchText;

/** All provinces and communes of the country: to find, to list, to search without diacritics. */
@Component
public class Areas {
    private static final Logger LOG = LoggerFactory.getLogger(Areas.class);

    private final Map<AreaCode, Area> byCode;
    private final List<Area> provinces;
    private final Map<AreaCode, List<Area>> communes;
    private final List<Searchable> searchable;

    private record Searchable(Area area, String name, String withProvince) {}

    Areas(AreaStore store, @Value("${motcua.changes-nothing:false}") boolean changesNothing) {
        var file = AreaFile.read();
        if (!changesNothing) {
            bringIn(store, file);
        }
        // What the log does not vouch for is as in the file.
        var all = new TreeMap<AreaCode, Area>();
        AreaFile.areas(file).forEach(area -> all.put(area.code(), area));
        if (!changesNothing) {
            store.all().forEach(area -> all.put(area.code(), area));
        }
        this.byCode = all;
        this.provinces =
                byCode.values().stream().filter(area -> area.province() == null).toList();
        this.communes = byCode.values().stream()
                .filter(area -> area.province() != null)
                .collect(Collectors.groupingBy(Area::provinceCode));
        this.searchable = byCode.values().stream().map(this::searchable).toList();
    }

    /** Rows changed past the product stop no start: they stay as they are, for verify-log, and the product serves on. */
    private static void bringIn(AreaStore store, List<AreaFile.Line> file) {
        try {
            store.bringIn(file);
        } catch (ChangedOutside e) {
            LOG.error("The areas of this version of the product were not brought in. {}", e.getMessage());
        }
    }

    public Optional<Area> find(AreaCode code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** @throws NotFound when there is no such area */
    public Area get(AreaCode code) {
        return find(code).orElseThrow(() -> new NotFound("Area " + code));
    }

    /** Every area, ordered by code. */
    public Collection<Area> all() {
        return byCode.values();
    }

    public List<Area> provinces() {
        return provinces;
    }

    public List<Area> communesOf(AreaCode province) {
        return communes.getOrDefault(province, List.of());
    }

    /** The province an area lies in; itself for a province and for a code that is not known. */
    public AreaCode provinceOf(AreaCode code) {
        return find(code).map(Area::provinceCode).orElse(code);
    }

    /** Areas that exist on the day and whose name (or that of their province) has all the words; best first. */
    public List<Area> search(String text, LocalDate day, int limit) {
        var wanted = SearchText.fold(text);
        if (wanted.isEmpty()) {
            return List.of();
        }
        var words = Arrays.asList(wanted.split(" "));
        return searchable.stream()
                .filter(one -> one.area().existsOn(day) && hasAll(one.withProvince(), words))
                .sorted(Comparator.comparingInt((Searchable one) -> distance(one.name(), wanted))
                        .thenComparing(one -> one.area().code()))
                .limit(limit)
                .map(Searchable::area)
                .toList();
    }

    private static boolean hasAll(String text, List<String> words) {
        var padded = " " + text;
        return words.stream().allMatch(word -> padded.contains(" " + word));
    }

    private static int distance(String name, String wanted) {
        if (name.equals(wanted) || name.endsWith(" " + wanted)) {
            return 0;
        }
        return name.contains(wanted) ? 1 : 2;
    }

    private Searchable searchable(Area area) {
        var names = area.versions().stream().map(Area.Version::name).collect(Collectors.joining(" "));
        var folded = SearchText.fold(names);
        if (area.province() == null) {
            return new Searchable(area, folded, folded + " " + area.code());
        }
        var province = byCode.get(area.province());
        var last = province == null ? "" : province.versions().getLast().name();
        return new Searchable(area, folded, folded + " " + SearchText.fold(last) + " " + area.code());
    }
}
