package motcua.vietnamese;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** The communes of before and after the reform of 1 July 2025, and where the people of each old one are today. */
final class PlaceTable {
    /** The communes of 30 June 2025 and of today; then those which had been given up or moved before. */
    private static final List<String> FILES = List.of("places.txt", "places-before.txt");

    /** Names of provinces that are not their published ones. */
    private static final Map<String, List<String>> ALSO = Map.ofEntries(
            Map.entry(
                    "Thành phố Hồ Chí Minh",
                    List.of("HCM", "TP HCM", "HCMC", "TP HCMC", "Sài Gòn", "TP Sài Gòn", "SG")),
            Map.entry("Thành phố Hà Nội", List.of("HN", "TP HN")),
            Map.entry("Thành phố Hải Phòng", List.of("HP", "TP HP")),
            Map.entry("Thành phố Đà Nẵng", List.of("TP ĐN")),
            Map.entry("Tỉnh Bà Rịa - Vũng Tàu", List.of("BRVT", "BR VT")),
            Map.entry("Tỉnh Đắk Lắk", List.of("Đắc Lắc", "Đăk Lăk", "Daklak", "Daclac")),
            Map.entry("Tỉnh Đắk Nông", List.of("Đắc Nông", "Daknong", "Dacnong")));

    private static final List<String> HUE_BEFORE =
            List.of("Tỉnh Thừa Thiên Huế", "TT Huế", "TTH", "TT-Huế", "Tỉnh TT Huế");
    private static final String HUE = "46";

    /** A commune of today, with the old provinces that parts of it were in. */
    record Now(Commune commune, List<PlaceName> names, Set<String> provincesBefore) {}

    /** A commune of before, in its district. */
    record Then(FormerCommune commune, PlaceName name, District district) {
        /** Of a district on islands that had no communes. */
        boolean isWholeDistrict() {
            return name.kind() == PlaceKind.DISTRICT;
        }

        /** As it was before 30 June 2025: it has no code of that day. */
        boolean isEarlier() {
            return commune.code().isEmpty() && !isWholeDistrict();
        }
    }

    /** A district of before; one that had been given up has the communes of those that took it in. */
    record District(String code, PlaceName name, String province, Map<String, List<Then>> communesByKey) {
        List<Then> communes() {
            return communesByKey.values().stream().flatMap(List::stream).toList();
        }
    }

    /** What a name of a province says: codes of before and of today. */
    record Province(List<PlaceName> names, Set<String> before, Set<String> today) {}

    private final Map<String, Now> nowByCode = new TreeMap<>();
    private final Map<String, List<Now>> nowByKey = new HashMap<>();
    private final Map<String, List<Then>> thenByCode = new TreeMap<>();
    private final Map<String, List<Then>> thenByKey = new HashMap<>();
    private final Map<String, List<Then>> earlierByKey = new HashMap<>();
    private final Map<String, List<District>> districtsByKey = new HashMap<>();
    private final Map<String, District> districtsByCode = new LinkedHashMap<>();
    private final Map<String, Set<String>> earlierProvincesByDistrict = new HashMap<>();
    private final Map<String, List<Province>> provincesByKey = new HashMap<>();
    private final Map<String, String> todayOfProvinceBefore = new LinkedHashMap<>();
    private final Map<String, String> nameOfProvince = new LinkedHashMap<>();
    private final Map<String, String> nameOfProvinceBefore = new HashMap<>();

    private String province = "";
    private String provinceName = "";
    private District district = new District("", new PlaceName(null, "", ""), "", Map.of());
    private String districtName = "";

    private PlaceTable() {}

    private static final class Holder {
        static final PlaceTable TABLE = read();
    }

    static PlaceTable current() {
        return Holder.TABLE;
    }

    List<Now> now(String key) {
        return nowByKey.getOrDefault(key, List.of());
    }

    List<Then> then(String key) {
        return thenByKey.getOrDefault(key, List.of());
    }

    /** Communes as they were before 30 June 2025, when they are not the same then. */
    List<Then> earlier(String key) {
        return earlierByKey.getOrDefault(key, List.of());
    }

    List<District> districts(String key) {
        return districtsByKey.getOrDefault(key, List.of());
    }

    List<Province> provinces(String key) {
        return provincesByKey.getOrDefault(key, List.of());
    }

    Map<String, Now> nowByCode() {
        return nowByCode;
    }

    Map<String, List<Then>> thenByCode() {
        return thenByCode;
    }

    Map<String, District> districtsByCode() {
        return districtsByCode;
    }

    /** Names of today's provinces by code. */
    Map<String, String> nameOfProvince() {
        return nameOfProvince;
    }

    /** Empty for an unknown code. */
    String nameOfProvinceBefore(String code) {
        return nameOfProvinceBefore.getOrDefault(code, "");
    }

    /** Today's province of one of before. */
    String todayOf(String provinceBefore) {
        return todayOfProvinceBefore.getOrDefault(provinceBefore, "");
    }

    /** Whether the district was in one of these provinces of before, on 30 June 2025 or before it had gone to another. */
    boolean wasIn(District of, Set<String> provinces) {
        return provinces.contains(of.province())
                || earlierProvincesByDistrict.getOrDefault(of.code(), Set.of()).stream()
                        .anyMatch(provinces::contains);
    }

    /** Today's province of a district of before; one that had gone to another province is where its communes are. */
    String todayOf(District of) {
        return of.communesByKey().values().stream()
                .flatMap(List::stream)
                .findFirst()
                .map(then -> todayOf(then.district().province()))
                .orElseGet(() -> todayOf(of.province()));
    }

    private static PlaceTable read() {
        var table = new PlaceTable();
        FILES.forEach(table::takeAll);
        table.thenByCode.remove("-");
        return table;
    }

    private void takeAll(String file) {
        try (var in = Objects.requireNonNull(PlaceTable.class.getResourceAsStream(file), file);
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                take(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(String line) {
        switch (line.isEmpty() ? ' ' : line.charAt(0)) {
            case 'P' -> province(line.split(" ", 3));
            case 'C' -> commune(line.split(" ", 3));
            case 'O' -> provinceBefore(line.split(" ", 4));
            case 'D' -> district(line.split(" ", 3));
            case 'W' -> communeBefore(line.split(" ", 4));
            case 'F' -> givenUp(line.split(" ", 3));
            case 'M' -> moved(line.substring(2));
            case 'I' -> inProvince(line.substring(2));
            case 'N' -> inDistrict(line.substring(2));
            case 'B' -> communeEarlier(line.split(" ", 3));
            default -> {}
        }
    }

    private void province(String[] parts) {
        province = parts[1];
        provinceName = parts[2];
        nameOfProvince.put(province, provinceName);
        name(parts[2], Set.of(), Set.of(province));
    }

    private void commune(String[] parts) {
        var names = parts[2].split("=", -1);
        var now = new Now(
                new Commune(parts[1], names[0], province, provinceName),
                Arrays.stream(names).map(PlaceName::published).toList(),
                new HashSet<>());
        nowByCode.put(parts[1], now);
        now.names().stream().map(PlaceName::key).distinct().forEach(key -> add(nowByKey, key, now));
    }

    private void provinceBefore(String[] parts) {
        province = parts[1];
        provinceName = parts[3];
        todayOfProvinceBefore.put(province, parts[2]);
        nameOfProvinceBefore.put(province, provinceName);
        name(parts[3], Set.of(province), Set.of());
        if (province.equals(HUE)) {
            HUE_BEFORE.forEach(name -> name(name, Set.of(HUE), Set.of()));
        }
    }

    private void district(String[] parts) {
        districtName = parts[2];
        district = new District(parts[1], PlaceName.published(parts[2]), province, new LinkedHashMap<>());
        districtsByCode.put(parts[1], district);
        add(districtsByKey, district.name().key(), district);
    }

    private void communeBefore(String[] parts) {
        var successors = Arrays.stream(parts[2].split(",", -1))
                .map(code -> Objects.requireNonNull(nowByCode.get(code), code))
                .toList();
        successors.forEach(now -> now.provincesBefore().add(province));
        var former = new FormerCommune(
                parts[1].equals("-") ? "" : parts[1],
                parts[3],
                districtName,
                provinceName,
                successors.stream().map(Now::commune).toList());
        var then = new Then(former, PlaceName.published(parts[3]), district);
        add(district.communesByKey(), then.name().key(), then);
        add(thenByKey, then.name().key(), then);
        add(thenByCode, parts[1], then);
    }

    private void givenUp(String[] parts) {
        var gone = new District("", PlaceName.published(parts[2]), province, new LinkedHashMap<>());
        for (var code : parts[1].split(",", -1)) {
            for (var then :
                    Objects.requireNonNull(districtsByCode.get(code), code).communes()) {
                add(gone.communesByKey(), then.name().key(), then);
            }
        }
        add(districtsByKey, gone.name().key(), gone);
    }

    /** Districts that had been in this province before they went to the one they have. */
    private void moved(String codes) {
        for (var code : codes.split(",", -1)) {
            earlierProvincesByDistrict
                    .computeIfAbsent(code, _ -> new HashSet<>())
                    .add(province);
            Objects.requireNonNull(districtsByCode.get(code), code).communes().stream()
                    .flatMap(then -> then.commune().successors().stream())
                    .forEach(commune -> Objects.requireNonNull(nowByCode.get(commune.code()))
                            .provincesBefore()
                            .add(province));
        }
    }

    private void inProvince(String code) {
        province = code;
        provinceName = nameOfProvinceBefore(code);
    }

    private void inDistrict(String name) {
        var published = PlaceName.published(name);
        districtName = name;
        district = districts(published.key()).stream()
                .filter(one -> one.province().equals(province))
                .min(Comparator.comparing(one -> one.name().kind() != published.kind()))
                .orElseThrow(() -> new IllegalStateException("No district " + name + " in province " + province));
    }

    /** A commune that had been given up, or was in another district, another province or of another kind, before 30 June 2025. */
    private void communeEarlier(String[] parts) {
        var successors = Arrays.stream(parts[1].split(",", -1))
                .flatMap(code -> coded(code).stream())
                .flatMap(then -> then.commune().successors().stream())
                .distinct()
                .toList();
        var then = new Then(
                new FormerCommune("", parts[2], districtName, provinceName, successors),
                PlaceName.published(parts[2]),
                district);
        add(district.communesByKey(), then.name().key(), then);
        add(earlierByKey, then.name().key(), then);
    }

    /** Those of the province where a published table gives one code to several; else it had gone to another province. */
    private List<Then> coded(String code) {
        var all = Objects.requireNonNull(thenByCode.get(code), code);
        var here = all.stream()
                .filter(then -> then.district().province().equals(province))
                .toList();
        return here.isEmpty() ? all : here;
    }

    /** Takes in the names of a province. One name may be that of a province of before and of one of today. */
    private void name(String published, Set<String> before, Set<String> today) {
        var names = new ArrayList<PlaceName>();
        names.add(PlaceName.published(published));
        for (var other : ALSO.getOrDefault(published, List.of())) {
            names.addAll(PlaceName.readings(other));
        }
        if (names.getFirst().kind() == PlaceKind.TOWNLET) {
            // TT Huế reads like a townlet.
            names.clear();
            names.addAll(PlaceName.readings(published));
        }
        var one = new Province(names, before, today);
        names.stream().map(PlaceName::key).distinct().forEach(key -> add(provincesByKey, key, one));
    }

    private static <T> void add(Map<String, List<T>> lists, String key, T value) {
        lists.computeIfAbsent(key, _ -> new ArrayList<>(2)).add(value);
    }
}
