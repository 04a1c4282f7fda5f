package motcua.vietnamese;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import motcua.vietnamese.PlaceReading.NotStated;
import motcua.vietnamese.PlaceReading.Reason;
import motcua.vietnamese.PlaceReading.Split;
import motcua.vietnamese.PlaceReading.Today;
import motcua.vietnamese.PlaceReading.Unreadable;
import motcua.vietnamese.PlaceTable.Now;
import motcua.vietnamese.PlaceTable.Then;

/** Reads a place from codes, and hands what is written in words to {@link PlaceSearch}. */
final class PlaceReader {
    private static final Pattern CODE = Pattern.compile("'?(\\d{1,5})(?:[.,]0+)?");
    private static final Pattern FULL_CODE = Pattern.compile("'?\\d{5}(?:[.,]0+)?");

    private PlaceReader() {}

    static PlaceReading read(String raw, Era era) {
        var text = Text.line(raw);
        var code = CODE.matcher(text);
        if (code.matches() && (era != Era.EITHER || FULL_CODE.matcher(text).matches())) {
            return ofCode(padded(code.group(1), 5), "", "", era);
        }
        return PlaceTwice.of(text).map(twice -> twice.reading(era)).orElseGet(() -> ofWords(text, era));
    }

    static PlaceReading ofWords(String text, Era era) {
        var table = PlaceTable.current();
        var reading = new PlaceSearch(table, PlaceWords.of(text), era).reading();
        for (var other : reading instanceof Unreadable ? PlaceSpellings.others(text) : List.<String>of()) {
            var again = new PlaceSearch(table, PlaceWords.of(other), era).reading();
            if (!(again instanceof Unreadable)) {
                return again;
            }
        }
        return reading;
    }

    static PlaceReading read(String commune, String district, String province, Era era) {
        var code = CODE.matcher(Text.line(commune));
        if (code.matches()) {
            return ofCode(padded(code.group(1), 5), Text.line(district), Text.line(province), era);
        }
        var parts = new ArrayList<String>();
        for (var part : List.of(commune, districtName(district), provinceName(province, era))) {
            if (!part.isBlank()) {
                parts.add(part);
            }
        }
        return parts.isEmpty() ? new NotStated() : read(String.join(", ", parts), era);
    }

    static Optional<String> province(String raw) {
        var table = PlaceTable.current();
        var readings = PlaceName.readings(Text.line(raw));
        var today = readings.stream()
                .map(PlaceName::key)
                .distinct()
                .flatMap(key -> table.provinces(key).stream())
                .filter(one -> PlaceMatch.isProvince(readings, one))
                .flatMap(one -> Stream.concat(
                        one.today().stream(), one.before().stream().map(table::todayOf)))
                .collect(Collectors.toSet());
        return today.size() == 1 ? today.stream().findFirst() : Optional.empty();
    }

    private static PlaceReading ofCode(String code, String district, String province, Era era) {
        var table = PlaceTable.current();
        var now = era == Era.BEFORE ? null : table.nowByCode().get(code);
        if (now != null && agrees(now, province) && district.isEmpty()) {
            return new Today(now.commune(), "", null);
        }
        var then = (era == Era.TODAY ? List.<Then>of() : table.thenByCode().getOrDefault(code, List.of()))
                .stream().filter(one -> agrees(one, district, province)).toList();
        if (then.isEmpty()) {
            boolean isKnown =
                    now != null || era != Era.TODAY && table.thenByCode().containsKey(code);
            return new Unreadable(isKnown ? Reason.CONTRADICTION : Reason.UNKNOWN);
        }
        var codes = new HashSet<List<Commune>>();
        then.forEach(one -> codes.add(one.commune().successors()));
        if (codes.size() > 1) {
            return new Unreadable(Reason.SEVERAL);
        }
        var first = then.getFirst().commune();
        return first.successors().size() > 1
                ? new Split(first, "")
                : new Today(first.successors().getFirst(), "", first);
    }

    private static boolean agrees(Now now, String province) {
        if (province.isEmpty()) {
            return true;
        }
        var code = CODE.matcher(province);
        return code.matches()
                ? padded(code.group(1), 2).equals(now.commune().provinceCode())
                : isThere(now.commune().name() + ", " + province, Era.TODAY, Set.of(now.commune()));
    }

    private static boolean agrees(Then then, String district, String province) {
        var districtCode = CODE.matcher(district);
        var provinceCode = CODE.matcher(province);
        boolean isDistrict = district.isEmpty()
                || (districtCode.matches()
                        ? padded(districtCode.group(1), 3)
                                .equals(then.district().code())
                        : isThere(
                                then.commune().name() + ", " + district,
                                Era.BEFORE,
                                Set.copyOf(then.commune().successors())));
        var before = then.district().province();
        boolean isProvince = province.isEmpty()
                || (provinceCode.matches()
                        ? List.of(before, PlaceTable.current().todayOf(before))
                                .contains(padded(provinceCode.group(1), 2))
                        : isThere(
                                then.commune().name() + ", " + then.commune().district() + ", " + province,
                                Era.BEFORE,
                                Set.copyOf(then.commune().successors())));
        return isDistrict && isProvince;
    }

    /** Whether a commune is what its name says together with a stated district or province. */
    private static boolean isThere(String text, Era era, Set<Commune> communes) {
        return switch (read(text, era)) {
            case Today today -> communes.contains(today.commune());
            case Split split -> communes.equals(Set.copyOf(split.candidates()));
            case Unreadable(var reason) -> reason == Reason.SEVERAL;
            case NotStated() -> true;
        };
    }

    private static String districtName(String district) {
        var code = CODE.matcher(Text.line(district));
        if (!code.matches()) {
            return district;
        }
        var known = PlaceTable.current().districtsByCode().get(padded(code.group(1), 3));
        return known == null || known.communes().isEmpty()
                ? district
                : known.communes().getFirst().commune().district();
    }

    /** The name that a province's code had in the time that is meant. Codes of old and new provinces overlap. */
    private static String provinceName(String province, Era era) {
        var code = CODE.matcher(Text.line(province));
        if (!code.matches()) {
            return province;
        }
        var number = padded(code.group(1), 2);
        var today = PlaceTable.current().nameOfProvince().getOrDefault(number, "");
        return era == Era.BEFORE || today.isEmpty() ? PlaceTable.current().nameOfProvinceBefore(number) : today;
    }

    private static String padded(String digits, int length) {
        return "0".repeat(Math.max(0, length - digits.length())) + digits;
    }
}
