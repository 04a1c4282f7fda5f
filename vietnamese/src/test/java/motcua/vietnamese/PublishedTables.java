package motcua.vietnamese;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Makes the file of communes out of the two published tables: the conversion of 1 July 2025 and the units of July 2026. What
 * is known to be wrong in them is put right here, by name.
 */
final class PublishedTables {
    static final String FILE = "src/main/resources/motcua/vietnamese/places.txt";
    private static final String HEAD = """
            # Communes of Viet Nam before and after the reform of 1 July 2025, as published. Made by PublishedTables; not to be edited.
            # P code name: a province of today. C code name[=other name]: a commune of it.
            # O code, code of today's province, name: a province of before. D code name: a district of it.
            # W code, codes of the communes that took its people in, name: a commune of the district; - where it has no code.
            # F codes of districts, name: a district of that province which had been given up before 2025.
            """;

    /** One old commune has another's code. */
    private static final Map<String, String> CODES = Map.of("00553 Xã Đặng Xá", "00556");

    /** Ba Chẽ has got another code since. */
    private static final Map<String, String> CODES_SINCE = Map.of("06970", "06978");

    /** Rows that leave the kind out. */
    private static final Map<String, String> NAMES = Map.of(
            "Xuân Quang 3",
            "Xã Xuân Quang 3",
            "Xuân Phước",
            "Xã Xuân Phước",
            "Quảng Trị",
            "Tỉnh Quảng Trị",
            "Xa Ea Kly",
            "Xã Ea Kly");

    /** Old provinces whose code is another's in one row. */
    private static final Map<String, String> PROVINCES = Map.of("Tỉnh Quảng Trị", "45");

    /** Districts given up from 2019 on, which older papers name: province of before, name, the districts that took them in. */
    private static final String[][] GIVEN_UP = {
        {"79", "Quận 2", "769"},
        {"79", "Quận 9", "769"},
        {"79", "Quận Thủ Đức", "769"},
        {"46", "Thành phố Huế", "474,475"},
        {"46", "Huyện Nam Đông", "482"},
        {"22", "Huyện Hoành Bồ", "193"},
        {"04", "Huyện Thông Nông", "045"},
        {"04", "Huyện Trà Lĩnh", "047"},
        {"04", "Huyện Quảng Uyên", "049"},
        {"04", "Huyện Phục Hòa", "049"},
        {"17", "Huyện Kỳ Sơn", "148"},
        {"51", "Huyện Tây Trà", "525"},
        {"68", "Huyện Đạ Tẻh", "682"},
        {"68", "Huyện Cát Tiên", "682"},
        {"38", "Huyện Đông Sơn", "380"},
        {"40", "Thị xã Cửa Lò", "412"},
        {"24", "Huyện Yên Dũng", "213"},
        {"36", "Huyện Mỹ Lộc", "356"},
        {"49", "Huyện Nông Sơn", "509"},
        {"42", "Huyện Lộc Hà", "445,436"},
        {"37", "Huyện Hoa Lư", "374"},
        {"37", "Thành phố Ninh Bình", "374"},
    };

    /** A row by the names of its columns. */
    record Row(Map<String, String> cells) {
        String cell(String column) {
            return cells.getOrDefault(column, "");
        }
    }

    private final List<Row> conversion;
    private final List<Row> units;

    private PublishedTables(List<Row> conversion, List<Row> units) {
        this.conversion = conversion;
        this.units = units;
    }

    /** The tables, where they lie beside the project. */
    static Optional<PublishedTables> besideTheProject() throws IOException {
        var folder = Stream.of("../shared/data", "../../shared/data", "../../../shared/data", "../../../../shared/data")
                .map(Path::of)
                .filter(path -> Files.exists(path.resolve("reform-2025.csv")))
                .findFirst();
        return folder.isEmpty()
                ? Optional.empty()
                : Optional.of(new PublishedTables(
                        rows(folder.get().resolve("reform-2025.csv")),
                        rows(folder.get().resolve("units-2026.csv"))));
    }

    /** Rows of the conversion that name an old commune. */
    List<Row> conversion() {
        return conversion.stream()
                .filter(row -> !row.cell("old_commune").isEmpty())
                .toList();
    }

    String file() {
        var lines = new StringBuilder(HEAD);
        today(lines);
        before(lines);
        return lines.toString();
    }

    private void today(StringBuilder lines) {
        var other = new TreeMap<String, String>();
        conversion.forEach(row -> other.put(since(row.cell("new_commune_code")), row.cell("new_commune")));
        var province = "";
        for (var row : units.stream()
                .sorted((a, b) -> (a.cell("province_code") + a.cell("commune_code"))
                        .compareTo(b.cell("province_code") + b.cell("commune_code")))
                .toList()) {
            if (!row.cell("province_code").equals(province)) {
                province = row.cell("province_code");
                lines.append("P ")
                        .append(province)
                        .append(' ')
                        .append(name(row.cell("province")))
                        .append('\n');
            }
            var name = name(row.cell("commune"));
            var also = name(other.getOrDefault(row.cell("commune_code"), name));
            lines.append("C ").append(row.cell("commune_code")).append(' ').append(name);
            lines.append(isSame(name, also) ? "" : "=" + also).append('\n');
        }
    }

    private static boolean isSame(String one, String other) {
        return PlaceName.toned(one).equals(PlaceName.toned(other));
    }

    private void before(StringBuilder lines) {
        var provinces = new TreeMap<String, TreeMap<String, TreeMap<String, List<Row>>>>();
        for (var row : conversion) {
            if (row.cell("old_district").isEmpty()) {
                continue;
            }
            var name = name(row.cell("old_province"));
            var code = PROVINCES.getOrDefault(name, row.cell("old_province_code"));
            var commune =
                    row.cell("old_commune").isEmpty() ? name(row.cell("old_district")) : name(row.cell("old_commune"));
            var number = row.cell("old_commune_code").isEmpty() ? "-" : row.cell("old_commune_code");
            provinces
                    .computeIfAbsent(code + " " + row.cell("new_province_code") + " " + name, _ -> new TreeMap<>())
                    .computeIfAbsent(
                            row.cell("old_district_code") + " " + name(row.cell("old_district")), _ -> new TreeMap<>())
                    .computeIfAbsent(
                            CODES.getOrDefault(number + " " + commune, number) + " " + commune, _ -> new ArrayList<>())
                    .add(row);
        }
        provinces.forEach((province, districts) -> {
            lines.append("O ").append(province).append('\n');
            districts.forEach((district, communes) -> {
                lines.append("D ").append(district).append('\n');
                communes.forEach((commune, rows) -> lines.append("W ")
                        .append(commune, 0, commune.indexOf(' '))
                        .append(' ')
                        .append(successors(rows))
                        .append(commune, commune.indexOf(' '), commune.length())
                        .append('\n'));
            });
            for (var gone : GIVEN_UP) {
                if (province.startsWith(gone[0])) {
                    lines.append("F ")
                            .append(gone[2])
                            .append(' ')
                            .append(gone[1])
                            .append('\n');
                }
            }
        });
    }

    /** Where the people of an old commune went: where all of them went somewhere, parts of its area elsewhere do not count. */
    private static String successors(List<Row> rows) {
        var whole = rows.stream()
                .filter(row -> PlaceName.fold(row.cell("extent")).contains("toan bo"))
                .toList();
        return String.join(
                ",",
                (whole.isEmpty() ? rows : whole)
                        .stream()
                                .map(row -> since(row.cell("new_commune_code")))
                                .distinct()
                                .toList());
    }

    private static String since(String code) {
        return CODES_SINCE.getOrDefault(code, code);
    }

    /** Kinds begin with a capital letter, their second words do not. */
    private static String name(String published) {
        var name = Text.name(published);
        name = NAMES.getOrDefault(name, name)
                .replaceFirst("^(?i:thị xã) ", "Thị xã ")
                .replaceFirst("^(?i:thành phố) ", "Thành phố ")
                .replaceFirst("^(?i:th[ịi] trấn) ", "Thị trấn ");
        return name.isEmpty() ? name : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private static List<Row> rows(Path csv) throws IOException {
        var lines = Files.readAllLines(csv, StandardCharsets.UTF_8);
        var head = cells(lines.getFirst().replace("\ufeff", ""));
        var rows = new ArrayList<Row>();
        for (var line : lines.subList(1, lines.size())) {
            var cells = cells(line);
            var row = new LinkedHashMap<String, String>();
            for (int at = 0; at < head.size(); at++) {
                row.put(head.get(at), cells.get(at));
            }
            rows.add(new Row(row));
        }
        return rows;
    }

    private static List<String> cells(String line) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean isQuoted = false;
        for (int at = 0; at < line.length(); at++) {
            char letter = line.charAt(at);
            if (letter == '"') {
                isQuoted = !isQuoted;
            } else if (letter == ',' && !isQuoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(letter);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
