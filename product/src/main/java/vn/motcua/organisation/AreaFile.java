package vn.motcua.organisation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.UsableTime;

/** The list of areas that comes with the product: {@code areas.csv}, one line for each name an area has had. */
final class AreaFile {
    private static final int COLUMNS = 6;

    record Line(String code, @Nullable String province, Area.Version version) {}

    private AreaFile() {}

    /** In the order of the file: a province stands before its communes. */
    static List<Line> read() {
        var resource = AreaFile.class.getResourceAsStream("areas.csv");
        if (resource == null) {
            throw new IllegalStateException("areas.csv must be part of the product, but is missing");
        }
        try (var reader = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            var province = new String[] {""};
            return reader.lines()
                    .skip(1)
                    .map(line -> {
                        var cells = line.split(",", -1);
                        if (cells.length != COLUMNS) {
                            throw new IllegalStateException(
                                    "A line of areas.csv must have 6 columns, but was: " + line);
                        }
                        if (new AreaCode(cells[0]).isProvince()) {
                            province[0] = cells[0];
                            return line(cells, null);
                        }
                        return line(cells, province[0]);
                    })
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The areas that the file's lines make up. */
    static List<Area> areas(List<Line> lines) {
        return lines.stream().collect(Collectors.groupingBy(Line::code)).values().stream()
                .map(AreaFile::area)
                .toList();
    }

    private static Area area(List<Line> lines) {
        var first = lines.getFirst();
        var province = first.province();
        return new Area(
                new AreaCode(first.code()),
                province == null ? null : new AreaCode(province),
                lines.stream()
                        .map(Line::version)
                        .sorted(Comparator.comparing(
                                version -> version.validity().from()))
                        .toList());
    }

    private static Line line(String[] cells, @Nullable String province) {
        var validity = new Validity(UsableTime.day(cells[4]), cells[5].isEmpty() ? null : UsableTime.day(cells[5]));
        return new Line(cells[0], province, new Area.Version(AreaKind.valueOf(cells[1]), cells[2], cells[3], validity));
    }
}
