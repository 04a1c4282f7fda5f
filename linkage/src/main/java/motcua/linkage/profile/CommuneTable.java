package motcua.linkage.profile;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The official conversion of communes of 1 July 2025: old code to the new communes that took its people in. */
public final class CommuneTable {
    private static final String FILE = "/motcua/linkage/communes.csv";

    private final Map<Integer, Set<Integer>> newByOld = new HashMap<>();
    private final Map<Integer, Integer> provinceByNew = new HashMap<>();
    private final Map<Integer, String> nameByNew = new HashMap<>();
    private final Map<String, Set<Integer>> newByName = new HashMap<>();
    private final Map<String, Set<Integer>> oldByName = new HashMap<>();
    private final Map<String, String> bareNames = new HashMap<>();

    private CommuneTable() {}

    private static final class Holder {
        static final CommuneTable TABLE = read();
    }

    /** The table that ships with the module. */
    public static CommuneTable current() {
        return Holder.TABLE;
    }

    /** New communes that an old one may have become, the likeliest first; empty for an unknown code. */
    public List<Integer> successors(int oldCode) {
        return List.copyOf(newByOld.getOrDefault(oldCode, Set.of()));
    }

    /** Whether the code names a commune of after the reform. */
    public boolean isNew(int code) {
        return provinceByNew.containsKey(code);
    }

    /** The province of after the reform, or 0. */
    public int provinceOf(int newCode) {
        return provinceByNew.getOrDefault(newCode, 0);
    }

    /** Name and province of a commune of after the reform, empty for an unknown code. */
    public String nameOf(int newCode) {
        return nameByNew.getOrDefault(newCode, "");
    }

    public List<Integer> newCodes() {
        return provinceByNew.keySet().stream().sorted().toList();
    }

    public List<Integer> oldCodes() {
        return newByOld.keySet().stream().sorted().toList();
    }

    /** Codes that a written place may mean: commune and province, for old places also district. */
    Set<Integer> named(String place, boolean before) {
        var parts = Arrays.stream(place.split("[,;]| - "))
                .map(CommuneTable::bare)
                .filter(part -> !part.isEmpty())
                .toList();
        if (parts.isEmpty()) {
            return Set.of();
        }
        var names = before ? oldByName : newByName;
        return names.getOrDefault(String.join("|", parts), names.getOrDefault(parts.getFirst(), Set.of()));
    }

    private static CommuneTable read() {
        var table = new CommuneTable();
        try (var in = Objects.requireNonNull(CommuneTable.class.getResourceAsStream(FILE));
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            var rows = new ArrayList<String[]>();
            lines.readLine();
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isEmpty()) {
                    rows.add(line.split(",", -1));
                }
            }
            // Whole successors before parts, so that the likeliest stands first.
            rows.stream().filter(row -> row[8].equals("whole")).forEach(table::add);
            rows.stream().filter(row -> !row[8].equals("whole")).forEach(table::add);
            table.bareNames.clear();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table;
    }

    private void add(String[] row) {
        var newCode = Integer.parseInt(row[4]);
        provinceByNew.put(newCode, Integer.parseInt(row[6]));
        nameByNew.put(newCode, row[5] + ", " + row[7]);
        name(newByName, newCode, row[5], row[7]);
        if (!row[0].isEmpty()) {
            var oldCode = Integer.parseInt(row[0]);
            newByOld.computeIfAbsent(oldCode, _ -> new LinkedHashSet<>()).add(newCode);
            name(oldByName, oldCode, row[1], row[2], row[3]);
            name(oldByName, oldCode, row[1], row[2]);
        }
    }

    private void name(Map<String, Set<Integer>> names, int code, String... parts) {
        var bare = Arrays.stream(parts)
                .map(part -> bareNames.computeIfAbsent(part, CommuneTable::bare))
                .toList();
        names.computeIfAbsent(String.join("|", bare), _ -> new LinkedHashSet<>())
                .add(code);
        names.computeIfAbsent(bare.getFirst(), _ -> new LinkedHashSet<>()).add(code);
    }

    private static String bare(String name) {
        var folded = PlainText.fold(name);
        for (var kind : List.of(
                "thanh pho ",
                "thi tran ",
                "thi xa ",
                "phuong ",
                "xa ",
                "dac khu ",
                "quan ",
                "huyen ",
                "tinh ",
                "tp ",
                "p ",
                "x ",
                "q ",
                "h ",
                "t ")) {
            if (folded.startsWith(kind) && folded.length() > kind.length()) {
                return folded.substring(kind.length());
            }
        }
        return folded;
    }
}
