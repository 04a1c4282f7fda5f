package vn.motcua.filing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.motcua.forms.AreaOptions;
import vn.motcua.organisation.Area;
import vn.motcua.organisation.AreaCode;
import vn.motcua.organisation.Areas;
import vn.motcua.shared.VietnameseOrder;

/** The provinces and communes of today, for the addresses in forms; sorted once a day. */
@Component
class CommuneOptions implements AreaOptions {
    private record Day(LocalDate date, List<Option> provinces, Map<String, List<Option>> communes) {}

    private final Areas areas;
    private final Clock clock;
    private volatile Day sorted;

    CommuneOptions(Areas areas, Clock clock) {
        this.areas = areas;
        this.clock = clock;
        this.sorted = sortedOn(LocalDate.now(clock));
    }

    @Override
    public List<Option> provinces() {
        return today().provinces();
    }

    @Override
    public List<Option> communes(String provinceCode) {
        return today().communes().getOrDefault(provinceCode, List.of());
    }

    @Override
    public Optional<String> nameOf(String code) {
        return area(code).map(area -> area.name(LocalDate.now(clock)));
    }

    @Override
    public Optional<String> provinceOf(String communeCode) {
        return area(communeCode).map(Area::province).map(AreaCode::value);
    }

    private Optional<Area> area(String code) {
        return AreaCode.isValid(code) ? areas.find(new AreaCode(code)) : Optional.empty();
    }

    private Day today() {
        var known = sorted;
        var date = LocalDate.now(clock);
        if (!known.date().equals(date)) {
            known = sortedOn(date);
            sorted = known;
        }
        return known;
    }

    private Day sortedOn(LocalDate date) {
        var communes = areas.provinces().stream()
                .map(Area::code)
                .collect(Collectors.toMap(AreaCode::value, code -> options(areas.communesOf(code), date)));
        return new Day(date, options(areas.provinces(), date), Map.copyOf(communes));
    }

    private static List<Option> options(List<Area> found, LocalDate date) {
        return found.stream()
                .map(area -> new Option(area.code().value(), area.name(date)))
                .sorted(Comparator.comparing(Option::name, VietnameseOrder.NAMES))
                .toList();
    }
}
