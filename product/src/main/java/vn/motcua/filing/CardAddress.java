package vn.motcua.filing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import motcua.vietnamese.Commune;
import motcua.vietnamese.PlaceReading;
import motcua.vietnamese.PlaceRest;
import motcua.vietnamese.Places;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.forms.Answers;
import vn.motcua.organisation.AreaCode;
import vn.motcua.organisation.Areas;

/**
 * Where the address on an ID card lies today. Cards of before July 2025 name communes, districts and provinces that are no
 * more: they lead to today's commune; where a commune was split, the form asks in which one. What cannot be read is kept as
 * it is written, for the clerk to complete.
 */
@Component
public class CardAddress {
    /** What a written address is today. */
    public sealed interface Today {
        /** @param street what is written before the commune */
        record In(Commune commune, String street) implements Today {}

        /** The commune of before was split: the person lives in one of these, at least two. */
        record InOneOf(List<Commune> candidates, String street) implements Today {
            public InOneOf {
                candidates = List.copyOf(candidates);
            }
        }

        /** The commune cannot be read: it lies in this province, and may be one of the candidates, if any. */
        record InProvince(PlaceRest rest) implements Today {}

        record Unknown() implements Today {}
    }

    /** Where forms ask for the applicant's address. */
    public static final String RESIDENCE = "/applicant/residence";

    private final Areas areas;
    private final JsonMapper json;

    CardAddress(Areas areas, JsonMapper json) {
        this.areas = areas;
        this.json = json;
    }

    public Today read(String written) {
        return switch (Places.read(written)) {
            case PlaceReading.Today(var commune, var street, var _)
            when isThere(commune) -> new Today.In(commune, street);
            case PlaceReading.Split split ->
                new Today.InOneOf(
                        split.candidates().stream().filter(this::isThere).toList(), split.street());
            case PlaceReading.Today _, PlaceReading.Unreadable _, PlaceReading.NotStated _ ->
                Places.rest(written)
                        .filter(rest ->
                                areas.find(new AreaCode(rest.provinceCode())).isPresent())
                        .<Today>map(Today.InProvince::new)
                        .orElseGet(Today.Unknown::new);
        };
    }

    private boolean isThere(Commune commune) {
        return areas.find(new AreaCode(commune.code())).isPresent();
    }

    /** What the card says, under the names that forms prefill from. */
    public Map<String, String> known(IdCardQr card) {
        var known = new HashMap<>(card.known());
        if (read(card.address()) instanceof Today.In(var commune, var street)) {
            known.put("eid.residence", written(street, commune));
            known.put("eid.residenceAreaCode", commune.code());
        }
        return Map.copyOf(known);
    }

    private static String written(String street, Commune commune) {
        var parts = new ArrayList<>(List.of(commune.name(), commune.provinceName()));
        if (!street.isBlank()) {
            parts.addFirst(street);
        }
        return String.join(", ", parts);
    }

    /** The answers with the whole address as it is written, and its province, where no commune could be filled in. */
    public Answers keep(Answers answers, String written) {
        if (written.isBlank() || answers.value(RESIDENCE).isPresent()) {
            return answers;
        }
        var tree = (ObjectNode) json.readTree(answers.json());
        var place = tree.withObject(RESIDENCE);
        place.put("street", written.strip());
        if (read(written) instanceof Today.InProvince(var rest)) {
            place.put("province", rest.provinceCode());
            place.put("provinceName", rest.provinceName());
        }
        return Answers.of(tree);
    }

    /** Which communes of today a written address may lie in. */
    public List<Commune> candidates(String written) {
        return switch (read(written)) {
            case Today.InOneOf(var candidates, var _) -> candidates;
            case Today.In(var commune, var _) -> List.of(commune);
            case Today.InProvince(var rest) ->
                rest.candidates().stream().filter(this::isThere).toList();
            case Today.Unknown _ -> List.of();
        };
    }
}
