package motcua.cube;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.motcua.organisation.AreaCode;

/** The provinces and communes of today, out of the product's own list: each province is followed there by its communes. */
final class Areas {
    private static final int COLUMNS = 6;
    private static final int PROVINCE_DIGITS = 2;

    private Areas() {}

    /** Codes of communes by code of province. */
    static Map<String, List<String>> today() {
        var provinces = new LinkedHashMap<String, List<String>>();
        var communes = new ArrayList<String>();
        for (var line : lines()) {
            var columns = line.split(",", -1);
            if (columns.length != COLUMNS || !columns[COLUMNS - 1].isEmpty()) {
                continue;
            }
            if (columns[0].length() == PROVINCE_DIGITS) {
                communes = new ArrayList<>();
                provinces.put(columns[0], communes);
            } else {
                communes.add(columns[0]);
            }
        }
        return provinces;
    }

    private static List<String> lines() {
        var resource = AreaCode.class.getResourceAsStream("areas.csv");
        if (resource == null) {
            throw new IllegalStateException("areas.csv must be part of the product, but is missing");
        }
        try (var reader = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
