package vn.motcua.dossier;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.forms.AreaOptions;
import vn.motcua.organisation.Area;
import vn.motcua.organisation.AreaCode;
import vn.motcua.organisation.Areas;

/** The provinces and communes of today, for the addresses in forms. */
@Component
class CommuneOptions implements AreaOptions {
    private final Areas areas;
    private final Clock clock;

    CommuneOptions(Areas areas, Clock clock) {
        this.areas = areas;
        this.clock = clock;
    }

    @Override
    public List<Option> provinces() {
        return options(areas.provinces());
    }

    @Override
    public List<Option> communes(String provinceCode) {
        return AreaCode.isValid(provinceCode) ? options(areas.communesOf(new AreaCode(provinceCode))) : List.of();
    }

    @Override
    public Optional<String> nameOf(String code) {
        return AreaCode.isValid(code)
                ? areas.find(new AreaCode(code)).map(area -> area.name(today()))
                : Optional.empty();
    }

    private List<Option> options(List<Area> found) {
        return found.stream()
                .map(area -> new Option(area.code().value(), area.name(today())))
                .sorted(Comparator.comparing(Option::name))
                .toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
