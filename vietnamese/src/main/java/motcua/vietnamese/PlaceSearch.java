package motcua.vietnamese;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import motcua.vietnamese.PlaceReading.NotStated;
import motcua.vietnamese.PlaceReading.Reason;
import motcua.vietnamese.PlaceReading.Split;
import motcua.vietnamese.PlaceReading.Unreadable;
import motcua.vietnamese.PlaceTable.District;
import motcua.vietnamese.PlaceTable.Now;
import motcua.vietnamese.PlaceTable.Province;
import motcua.vietnamese.PlaceTable.Then;
import motcua.vietnamese.PlaceWords.Span;
import org.jspecify.annotations.Nullable;

/**
 * Reads a place from its end: a province, a district, a commune, each of which may be left out but the last. Every way to
 * part the words is tried; the one that explains most of them is taken, when it leads to one place.
 */
final class PlaceSearch {
    private final PlaceTable table;
    private final PlaceWords words;
    private final Era era;
    private final int best;
    private final List<Found> found = new ArrayList<>();

    /** One way to read the words. Its parts but the commune may not be there. */
    private record Found(Outcome outcome, int from, boolean isParted, int levels, boolean hasProvince, int quality) {
        /** Better readings come first: parted where people part, with more of the words explained, spelled as published. */
        static final Comparator<Found> BEST = Comparator.comparing((Found one) -> !one.isParted)
                .thenComparingInt(one -> -one.levels)
                .thenComparing(one -> !one.hasProvince)
                .thenComparingInt(one -> -one.quality);
    }

    /** The commune found: of today or of before. */
    private record Outcome(@Nullable Now now, @Nullable Then then) {
        Set<String> codes() {
            var codes = new HashSet<String>();
            if (now != null) {
                codes.add(now.commune().code());
            }
            if (then != null) {
                then.commune().successors().forEach(commune -> codes.add(commune.code()));
            }
            return codes;
        }

        /** A district without communes of its own: whatever unit is written in it lies in what it is today. */
        boolean isWholeDistrict() {
            return then != null && then.isWholeDistrict();
        }
    }

    PlaceSearch(PlaceTable table, PlaceWords words, Era era) {
        this.table = table;
        this.words = words;
        this.era = era;
        this.best = words.hasMarks() ? PlaceMatch.EXACT : PlaceMatch.SPELLED;
    }

    PlaceReading reading() {
        if (words.count() == 0) {
            return new NotStated();
        }
        inProvince(null, words.count(), true);
        for (var span : words.endingBefore(words.count())) {
            for (var province : provinces(span)) {
                inProvince(province, span.from(), span.isParted());
            }
        }
        found.removeIf(this::leavesCommuneUnread);
        return found.isEmpty() ? new Unreadable(reason()) : bestOfAll();
    }

    private boolean leavesCommuneUnread(Found one) {
        return !one.outcome.isWholeDistrict() && PlaceStreet.namesCommune(words.before(one.from), words.hasMarks());
    }

    private void inProvince(@Nullable Province province, int end, boolean isParted) {
        if (end == 0) {
            return;
        }
        for (var span : words.endingBefore(end)) {
            communes(span, province, isParted && span.isParted());
            if (era != Era.TODAY && span.from() > 0) {
                for (var district : districts(span, province)) {
                    inDistrict(district, province, span, isParted && span.isParted());
                }
            }
        }
    }

    private void inDistrict(District district, @Nullable Province province, Span named, boolean isParted) {
        int levels = province == null ? 2 : 3;
        for (var span : words.endingBefore(named.from())) {
            boolean mayBeCommune = !isNamedAsDistrict(span) && mayBegin(span);
            for (var key : mayBeCommune ? span.keys() : List.<String>of()) {
                for (var then : district.communesByKey().getOrDefault(key, List.of())) {
                    int quality = Math.min(best, PlaceMatch.qualityWithin(span.readings(), then.name()));
                    boolean isNamed = PlaceMatch.nameQuality(span.readings(), then.name()) >= PlaceMatch.SPELLED;
                    if (quality > 0 && (levels == 3 || isNamed && !isElsewhere(span, named, then))) {
                        found.add(new Found(
                                new Outcome(null, then),
                                span.from(),
                                isParted && span.isParted(),
                                levels,
                                province != null,
                                quality));
                    }
                }
            }
        }
    }

    /**
     * "Chi Lăng, Lạng Sơn" may be a ward of the city Lạng Sơn; but in the province of that name lie a district and a commune of
     * today that are called so, too.
     */
    private boolean isElsewhere(Span span, Span named, Then then) {
        if (saysCommune(span) || !isProvince(named)) {
            return false;
        }
        return provinces(named).stream()
                .anyMatch(province -> mayBeDistrict(span, province) && !isAllOne(span, then, province)
                        || span.keys().stream()
                                .flatMap(key -> table.now(key).stream())
                                .anyMatch(now -> agrees(now, province) && isOther(now, span, then)));
    }

    private boolean isOther(Now now, Span span, Then then) {
        return now.names().stream().anyMatch(name -> quality(span, name) >= PlaceMatch.SPELLED)
                && !then.commune().successors().equals(List.of(now.commune()));
    }

    private static boolean saysCommune(Span span) {
        return span.readings().stream()
                .anyMatch(name -> name.kind() != null && name.kind().level() == PlaceKind.Level.COMMUNE);
    }

    /**
     * Communes without their district: of today, or of before where the name can be no district's. A name without its kind
     * that a former city, town or district had too, as Biên Hòa or Thủ Đức, says all of that: somebody has to say which ward.
     */
    private void communes(Span span, @Nullable Province province, boolean isParted) {
        if (!isParted || province == null && isProvince(span) || isNamedAsDistrict(span)) {
            return;
        }
        int levels = province == null ? 1 : 2;
        boolean mayBeDistrict = era != Era.TODAY && mayBeDistrict(span, province);
        boolean isTold = !mayBeDistrict && (province == null || !isProvince(span));
        boolean isOfToday = province == null || !province.today().isEmpty();
        for (var key : span.keys()) {
            for (var now : era == Era.BEFORE ? List.<Now>of() : table.now(key)) {
                int quality = now.names().stream()
                        .mapToInt(name -> quality(span, name))
                        .max()
                        .orElse(0);
                if (quality >= PlaceMatch.SPELLED
                        && agrees(now, province)
                        && (isTold || mayBeDistrict && isAllOne(span, now, province))) {
                    found.add(new Found(
                            new Outcome(now, null),
                            span.from(),
                            true,
                            levels,
                            province != null,
                            quality + (isOfToday ? 1 : 0)));
                }
            }
            for (var then : thens(key, province)) {
                int quality = quality(span, then.name());
                boolean isDistrict = mayBeDistrict && !then.isWholeDistrict() && !isAllOne(span, then, province);
                if (quality >= PlaceMatch.SPELLED && agrees(then.district(), province) && !isDistrict) {
                    found.add(new Found(
                            new Outcome(null, then),
                            span.from(),
                            true,
                            levels,
                            province != null,
                            quality + (isOfToday ? 0 : 1)));
                }
            }
        }
    }

    /** Communes of before; those of before the reform's time only where their province is said. */
    private List<Then> thens(String key, @Nullable Province province) {
        if (era == Era.TODAY) {
            return List.of();
        }
        if (province == null || table.earlier(key).isEmpty()) {
            return table.then(key);
        }
        return Stream.concat(table.then(key).stream(), table.earlier(key).stream())
                .toList();
    }

    /** A number behind "Tổ" or "Khóm" is that of the group, and a name there is that of the village. */
    private boolean mayBegin(Span span) {
        var before = words.before(span.from());
        boolean isNumber = span.readings().stream().allMatch(PlaceName::isBareNumber);
        return isNumber
                ? span.isParted() && !PlaceStreet.endsInItsWords(before)
                : span.isParted() || PlaceStreet.mayRunOn(before);
    }

    private boolean isNamedAsDistrict(Span span) {
        return words.isWithinTown(span.from()) || PlaceStreet.endsInDistrictWord(words.before(span.from()));
    }

    /** A name without its kind that is one of a province too. */
    private boolean isProvince(Span span) {
        return !saysCommune(span) && !provinces(span).isEmpty();
    }

    /** A name without its kind that is one of a district too. */
    private boolean mayBeDistrict(Span span, @Nullable Province province) {
        return !saysCommune(span) && !districts(span, province).isEmpty();
    }

    /** Whether all of the district that the name may mean is the commune. */
    private boolean isAllOne(Span span, Now now, @Nullable Province province) {
        return isAllOne(span, List.of(now.commune()), province);
    }

    private boolean isAllOne(Span span, Then then, @Nullable Province province) {
        return isAllOne(span, then.commune().successors(), province);
    }

    private boolean isAllOne(Span span, List<Commune> today, @Nullable Province province) {
        return districts(span, province).stream()
                .flatMap(district -> district.communes().stream())
                .allMatch(then -> then.commune().successors().equals(today));
    }

    List<Province> provinces(Span span) {
        var said = new ArrayList<Province>();
        for (var key : span.keys()) {
            for (var province : table.provinces(key)) {
                if (PlaceMatch.isProvince(span.readings(), province)) {
                    said.add(province);
                }
            }
        }
        // One name of before and of today is one statement.
        if (said.size() < 2) {
            return said;
        }
        var before = new HashSet<String>();
        var today = new HashSet<String>();
        said.forEach(province -> {
            before.addAll(province.before());
            today.addAll(province.today());
        });
        return List.of(new Province(said.getFirst().names(), before, today));
    }

    List<District> districts(Span span, @Nullable Province province) {
        var exact = new ArrayList<District>();
        var similar = new ArrayList<District>();
        for (var key : span.keys()) {
            for (var district : table.districts(key)) {
                int quality = agrees(district, province) ? quality(span, district, province) : 0;
                if (quality >= PlaceMatch.SPELLED) {
                    exact.add(district);
                } else if (quality > 0 && province != null) {
                    similar.add(district);
                }
            }
        }
        return exact.isEmpty() ? similar : exact;
    }

    private static int quality(Span span, District district, @Nullable Province province) {
        return province == null
                ? PlaceMatch.quality(span.readings(), district.name())
                : PlaceMatch.qualityWithin(span.readings(), district.name());
    }

    private boolean agrees(District district, @Nullable Province province) {
        return province == null
                || table.wasIn(district, province.before())
                || province.today().contains(table.todayOf(district));
    }

    private static boolean agrees(Now now, @Nullable Province province) {
        return province == null
                || province.today().contains(now.commune().provinceCode())
                || province.today().isEmpty() && now.provincesBefore().stream().anyMatch(province.before()::contains);
    }

    private PlaceReading bestOfAll() {
        found.sort(Found.BEST);
        var first = found.getFirst();
        var equal = found.stream()
                .filter(one -> first.levels == 1
                        ? one.levels == 1 && one.isParted == first.isParted
                        : Found.BEST.compare(one, first) == 0)
                .toList();
        var codes = new HashSet<Set<String>>();
        equal.forEach(one -> codes.add(one.outcome.codes()));
        if (codes.size() > 1) {
            return new Unreadable(Reason.SEVERAL);
        }
        return reading(equal);
    }

    private PlaceReading reading(List<Found> equal) {
        var first = equal.getFirst();
        var street = words.before(first.from);
        var now = first.outcome.now();
        var then = first.outcome.then();
        if (then != null && then.commune().successors().size() > 1) {
            return new Split(then.commune(), street);
        }
        var before = before(equal);
        var commune = now != null
                ? now.commune()
                : java.util.Objects.requireNonNull(then).commune().successors().getFirst();
        return new PlaceReading.Today(commune, street, before == null ? null : before.commune());
    }

    /** The commune of before that was written, when it is one: that of the reform's time before what it had been earlier. */
    private static @Nullable Then before(List<Found> equal) {
        @Nullable Then before = null;
        for (var one : equal) {
            var then = one.outcome.then();
            if (then == null) {
                return null;
            }
            if (before == null || before.isEarlier()) {
                before = then;
            } else if (!then.isEarlier() && !before.equals(then)) {
                return null;
            }
        }
        return before;
    }

    /** Why nothing was found. */
    private Reason reason() {
        if (isOnlyDistrict(null, words.count())) {
            return Reason.NO_COMMUNE;
        }
        for (var span : words.endingBefore(words.count())) {
            for (var province : span.isParted() ? provinces(span) : List.<Province>of()) {
                if (span.from() == 0 || isOnlyDistrict(province, span.from())) {
                    return Reason.NO_COMMUNE;
                }
                if (isStreetInDistrict(province, span.from())) {
                    return Reason.SEVERAL;
                }
            }
        }
        return isSomewhere() ? Reason.CONTRADICTION : Reason.UNKNOWN;
    }

    private boolean isOnlyDistrict(@Nullable Province province, int end) {
        var whole = words.endingBefore(end).getFirst();
        return whole.from() == 0 && !districts(whole, province).isEmpty();
    }

    /** A district behind a house, a street or a part of a village, which lies in one of its communes. */
    private boolean isStreetInDistrict(Province province, int end) {
        return words.endingBefore(end).stream()
                .anyMatch(span -> span.isParted()
                        && PlaceStreet.isStreet(words.before(span.from()))
                        && !districts(span, province).isEmpty());
    }

    private boolean isSomewhere() {
        for (int end = words.count(); end > 0; end--) {
            for (var span : words.endingBefore(end)) {
                boolean isCommune = span.isParted() && span.keys().stream().anyMatch(this::isCommune);
                if (isCommune
                        && provinces(span).isEmpty()
                        && districts(span, null).isEmpty()) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isCommune(String key) {
        return !table.now(key).isEmpty() || !table.then(key).isEmpty();
    }

    /** Where no mark is written at all, a name without marks is not known to be meant. */
    private int quality(Span span, PlaceName unit) {
        return Math.min(best, PlaceMatch.quality(span.readings(), unit));
    }
}
