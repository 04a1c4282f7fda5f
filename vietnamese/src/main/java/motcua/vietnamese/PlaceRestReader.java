package motcua.vietnamese;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import motcua.vietnamese.PlaceTable.District;
import motcua.vietnamese.PlaceTable.Province;
import motcua.vietnamese.PlaceTable.Then;
import motcua.vietnamese.PlaceWords.Span;

/** Reads what is left of a place without its commune, from the end of what is written. */
final class PlaceRestReader {
    private final PlaceTable table = PlaceTable.current();
    private final PlaceWords words;
    private final PlaceSearch search;

    private PlaceRestReader(PlaceWords words) {
        this.words = words;
        this.search = new PlaceSearch(table, words, Era.EITHER);
    }

    static Optional<PlaceRest> read(String raw) {
        var text = Text.line(raw);
        return Stream.concat(Stream.of(text), PlaceSpellings.others(text).stream())
                .flatMap(written -> new PlaceRestReader(PlaceWords.of(written)).rest().stream())
                .findFirst();
    }

    private Optional<PlaceRest> rest() {
        for (var span : partedBefore(words.count())) {
            for (var province : search.provinces(span)) {
                var codes = todayOf(province);
                if (codes.size() == 1) {
                    return Optional.of(inProvince(province, codes, span.from()));
                }
            }
        }
        return ofDistrict();
    }

    /** Where no province is said, a district may tell it. */
    private Optional<PlaceRest> ofDistrict() {
        for (var span : partedBefore(words.count())) {
            var codes = new HashSet<String>();
            var districts = search.districts(span, null);
            districts.forEach(district -> codes.add(table.todayOf(district)));
            if (codes.size() == 1) {
                return Optional.of(rest(codes.iterator().next(), candidates(districts, codes, span.from())));
            }
        }
        return Optional.empty();
    }

    private PlaceRest rest(String code, List<Commune> candidates) {
        return new PlaceRest(code, table.nameOfProvince().getOrDefault(code, ""), candidates);
    }

    /** A district that is said and had gone to another province tells where the place is today. */
    private PlaceRest inProvince(Province province, Set<String> said, int end) {
        for (var span : partedBefore(end)) {
            var districts = search.districts(span, province);
            if (!districts.isEmpty()) {
                var today = new HashSet<String>();
                districts.forEach(district -> today.add(table.todayOf(district)));
                var codes = today.size() == 1 ? today : said;
                return rest(codes.iterator().next(), candidates(districts, codes, span.from()));
            }
        }
        var named = named(said, end);
        var gone = named.isEmpty() ? gone(province, end) : List.<Commune>of();
        var today = gone.isEmpty() ? said : Set.of(gone.getFirst().provinceCode());
        return rest(today.iterator().next(), gone.isEmpty() ? named : gone);
    }

    /** Communes called so of a part that had gone to another province: all of them in one, else none. */
    private List<Commune> gone(Province province, int end) {
        var gone = new HashSet<String>();
        table.nowByCode().values().stream()
                .filter(now -> now.provincesBefore().stream().anyMatch(province.before()::contains))
                .forEach(now -> gone.add(now.commune().provinceCode()));
        gone.removeAll(todayOf(province));
        var named = gone.isEmpty() ? List.<Commune>of() : named(gone, end);
        var wereThere = named.stream()
                .filter(commune ->
                        Objects.requireNonNull(table.nowByCode().get(commune.code())).provincesBefore().stream()
                                .anyMatch(province.before()::contains))
                .toList();
        return wereThere.stream().map(Commune::provinceCode).distinct().count() == 1 ? wereThere : List.of();
    }

    private List<Commune> candidates(List<District> districts, Set<String> today, int end) {
        var named = named(today, end);
        return named.isEmpty()
                ? sorted(districts.stream()
                        .flatMap(one -> one.communes().stream())
                        .flatMap(PlaceRestReader::successors))
                : named;
    }

    /** Communes in the province that are called as the words say, whatever their kind and district. */
    private List<Commune> named(Set<String> today, int end) {
        for (var span : partedBefore(end)) {
            var named = sorted(span.keys().stream()
                    .flatMap(key -> called(key, span))
                    .filter(commune -> today.contains(commune.provinceCode())));
            if (!named.isEmpty()) {
                return named;
            }
        }
        return List.of();
    }

    private Stream<Commune> called(String key, Span span) {
        var now = table.now(key).stream()
                .filter(one -> one.names().stream().anyMatch(name -> isLike(span, name)))
                .map(PlaceTable.Now::commune);
        var then = Stream.concat(table.then(key).stream(), table.earlier(key).stream())
                .filter(one -> isLike(span, one.name()))
                .flatMap(PlaceRestReader::successors);
        return Stream.concat(now, then);
    }

    private static boolean isLike(Span span, PlaceName name) {
        return PlaceMatch.quality(span.readings(), name) >= PlaceMatch.LIKE;
    }

    private static Stream<Commune> successors(Then then) {
        return then.commune().successors().stream();
    }

    private Set<String> todayOf(Province province) {
        var codes = new HashSet<>(province.today());
        province.before().forEach(before -> codes.add(table.todayOf(before)));
        return codes;
    }

    private List<Span> partedBefore(int end) {
        return words.endingBefore(end).stream().filter(Span::isParted).toList();
    }

    private static List<Commune> sorted(Stream<Commune> communes) {
        var all = new ArrayList<>(communes.distinct().toList());
        all.sort(Comparator.comparing(Commune::code));
        return all;
    }
}
