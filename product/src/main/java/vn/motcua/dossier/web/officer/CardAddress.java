package vn.motcua.dossier.web.officer;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.motcua.organisation.Area;
import vn.motcua.organisation.Areas;
import vn.motcua.shared.SearchText;

/** Finds the commune of an address as ID cards write it: street, commune, province. */
@Component
class CardAddress {
    private final Areas areas;
    private final Clock clock;

    CardAddress(Areas areas, Clock clock) {
        this.areas = areas;
        this.clock = clock;
    }

    /** Code of the commune; empty when today none is called so, as for cards from before the mergers of 2025. */
    String communeCode(String address) {
        var parts = address.split(",", -1);
        if (parts.length < 2) {
            return "";
        }
        var province = parts[parts.length - 1];
        var commune = parts[parts.length - 2];
        return areas.provinces().stream()
                .filter(area -> bare(area).equals(bare(province)))
                .findFirst()
                .flatMap(area -> areas.communesOf(area.code()).stream()
                        .filter(one -> SearchText.fold(one.name(today())).equals(SearchText.fold(commune)))
                        .findFirst())
                .map(area -> area.code().value())
                .orElse("");
    }

    private String bare(Area area) {
        return bare(area.name(today()));
    }

    /** Cards write the province with and without its kind. */
    private static String bare(String province) {
        return SearchText.fold(province).replaceFirst("^(tinh|thanh pho|tp) ", "");
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
