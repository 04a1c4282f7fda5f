package vn.motcua.forms;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import motcua.vietnamese.Era;
import motcua.vietnamese.PlaceReading;
import motcua.vietnamese.Places;
import tools.jackson.databind.JsonNode;
import vn.motcua.shared.SearchText;

/**
 * House and street as browsers fill them in and many people write them: the whole address once more. Papers name commune and province
 * behind it, so that both would stand there twice.
 */
final class HouseAndStreet {
    private static final Set<String> COUNTRY = Set.of("viet nam", "vietnam", "vn");
    private static final Pattern POST_CODE = Pattern.compile("\\d{5,6}");

    private HouseAndStreet() {}

    /**
     * What is left without what the place says already; all of it where no commune is chosen, where it names another one, and where
     * nothing would be left.
     *
     * @param place with the commune's code
     */
    static String within(String typed, JsonNode place) {
        var commune = place.path("commune").asString("");
        if (commune.isEmpty() || typed.indexOf(',') < 0) {
            return typed;
        }
        var parts = withoutCountry(typed);
        if (parts.size() == 1) {
            return parts.getFirst();
        }
        var text = String.join(", ", parts);
        var alone = street(Places.read(text), commune);
        if (!alone.isEmpty()) {
            return alone;
        }
        var province = place.path("provinceName").asString("");
        var together = province.isEmpty() ? "" : street(Places.read(text, "", province, Era.EITHER), commune);
        return !together.isEmpty() ? together : typed.strip().endsWith(parts.getLast()) ? typed : text;
    }

    private static String street(PlaceReading reading, String commune) {
        return switch (reading) {
            case PlaceReading.Today(var today, var street, var _)
            when today.code().equals(commune) -> street;
            case PlaceReading.Split split
            when split.candidates().stream().anyMatch(one -> one.code().equals(commune)) -> split.street();
            case PlaceReading.Today _, PlaceReading.Split _, PlaceReading.Unreadable _, PlaceReading.NotStated _ -> "";
        };
    }

    /** The parts between commas, without the country and the post code at the end; at least the first. */
    private static List<String> withoutCountry(String typed) {
        var parts = new ArrayList<>(Arrays.stream(typed.split(",", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList());
        if (parts.isEmpty()) {
            return List.of(typed);
        }
        while (parts.size() > 1) {
            var last = parts.removeLast();
            int blank = last.lastIndexOf(' ');
            boolean endsInCode = POST_CODE.matcher(last.substring(blank + 1)).matches();
            var left = endsInCode ? last.substring(0, Math.max(blank, 0)).strip() : last;
            if (!left.isEmpty() && !COUNTRY.contains(SearchText.fold(left))) {
                parts.add(left);
                break;
            }
        }
        return parts;
    }
}
