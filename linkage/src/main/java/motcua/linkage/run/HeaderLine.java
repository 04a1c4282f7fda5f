package motcua.linkage.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the header of a CSV file that does not stand in its first line, because a title of the list stands there. */
final class HeaderLine {
    private static final int LINES_LOOKED_AT = 30;
    private static final int TITLE_LENGTH_MAX = 60;

    private HeaderLine() {}

    /**
     * What is wrong; empty when the first line is the header, or when no line is.
     *
     * @param form how the file was read by its first line
     * @param columns that the header must name
     */
    static Optional<String> finding(Path csv, CsvForm form, List<String> columns) {
        var lines = first(csv);
        int header = form.isSaid() ? 1 : 0;
        if (lines.size() <= header || columns.isEmpty() || holds(lines.get(header), columns)) {
            return Optional.empty();
        }
        for (int at = header + 1; at < lines.size(); at++) {
            if (holds(lines.get(at), columns)) {
                return Optional.of("the header must stand in line " + (header + 1) + ", but there stands '"
                        + shortened(lines.get(header)) + "', and the columns that the spec names in line " + (at + 1)
                        + ". Remove the lines above it, for example: sed " + (header + 1) + "," + at + "d.");
            }
        }
        return Optional.empty();
    }

    /** The same where nobody knows yet which columns are wanted: one value alone above lines of several is a title. */
    static Optional<String> title(Path csv, CsvForm form) {
        var lines = first(csv);
        int header = form.isSaid() ? 1 : 0;
        if (lines.size() <= header || filled(lines.get(header)) > 1) {
            return Optional.empty();
        }
        for (int at = header + 1; at < lines.size(); at++) {
            if (filled(lines.get(at)) > 1) {
                return Optional.of("the header must stand in line " + (header + 1) + ", but there stands '"
                        + shortened(lines.get(header)) + "', and the first line with several values is line " + (at + 1)
                        + ". Remove the lines above the header.");
            }
        }
        return Optional.empty();
    }

    /** How many values are not empty, by the delimiter that makes the most of them. */
    private static long filled(String line) {
        long most = 0;
        for (var delimiter : CsvForm.DELIMITERS.toCharArray()) {
            most = Math.max(
                    most,
                    values(line, delimiter).stream()
                            .filter(value -> !value.isBlank())
                            .count());
        }
        return most;
    }

    private static List<String> first(Path csv) {
        var lines = new ArrayList<String>();
        try (var reader = Files.newBufferedReader(csv, StandardCharsets.UTF_8)) {
            for (var line = reader.readLine();
                    line != null && lines.size() < LINES_LOOKED_AT;
                    line = reader.readLine()) {
                lines.add(line.replace("\ufeff", ""));
            }
        } catch (MalformedInputException _) {
            return List.of(); // another encoding is told with its line elsewhere
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }

    private static boolean holds(String line, List<String> columns) {
        for (var delimiter : CsvForm.DELIMITERS.toCharArray()) {
            if (values(line, delimiter).containsAll(columns)) {
                return true;
            }
        }
        return false;
    }

    private static List<String> values(String line, char delimiter) {
        var values = new ArrayList<String>();
        var value = new StringBuilder();
        var isQuoted = false;
        for (int at = 0; at < line.length(); at++) {
            char letter = line.charAt(at);
            if (letter == '"') {
                isQuoted = !isQuoted;
            } else if (letter == delimiter && !isQuoted) {
                values.add(value.toString());
                value.setLength(0);
            } else {
                value.append(letter);
            }
        }
        values.add(value.toString());
        return values;
    }

    private static String shortened(String line) {
        return line.length() <= TITLE_LENGTH_MAX ? line : line.substring(0, TITLE_LENGTH_MAX) + "…";
    }
}
