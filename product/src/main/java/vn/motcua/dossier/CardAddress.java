package vn.motcua.dossier;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.motcua.organisation.Area;
import vn.motcua.organisation.Areas;
import vn.motcua.shared.SearchText;

/** Reads an ID card's address, with the commune it lies in: cards write street, commune, province. */
@Component
public class CardAddress {
    private final Areas areas;
    private final Clock clock;

    CardAddress(Areas areas, Clock clock) {
        this.areas = areas;
        this.clock = clock;
    }

    /** What the card says, under the names that forms prefill from. */
    public Map<String, String> known(IdCardQr card) {
        var known = new HashMap<>(card.known());
        known.put("eid.residenceAreaCode", communeCode(card.address()));
        return Map.copyOf(known);
    }

    /** Code of the commune; empty when today none is called so, as for cards from before the mergers of 2025. */
    private String communeCode(String address) {
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
