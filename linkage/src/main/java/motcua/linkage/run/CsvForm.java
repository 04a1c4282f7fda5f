package motcua.linkage.run;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * How a CSV file is written: what stands between its values, by its header or by a first line like {@code sep=;}, which
 * spreadsheets understand and write.
 *
 * @param delimiter one of comma, semicolon, tab and vertical bar
 * @param isSaid whether the first line says so and the header is the second
 * @param backslashQuote the first line in which a quote has a backslash before it, 0 when there is none in the first lines
 */
record CsvForm(char delimiter, boolean isSaid, int backslashQuote) {
    static final String DELIMITERS = ",;\t|";
    private static final Pattern SAID = Pattern.compile("(?i)\"?sep=(.)\"?[,;\t|]*");
    private static final int LINES_LOOKED_AT = 20_000;

    static CsvForm of(Path csv) {
        try (var lines = Files.newBufferedReader(csv, StandardCharsets.UTF_8)) {
            return of(lines);
        } catch (MalformedInputException _) {
            // Another encoding is told with its line elsewhere.
            return new CsvForm(',', false, 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CsvForm of(BufferedReader lines) throws IOException {
        var first = line(lines).replace("\ufeff", "");
        var said = SAID.matcher(first);
        var isSaid = said.matches() && DELIMITERS.contains(said.group(1));
        var header = isSaid ? line(lines) : first;
        var number = isSaid ? 2 : 1;
        for (var line = header; number < LINES_LOOKED_AT; line = lines.readLine(), number++) {
            if (line == null) {
                break;
            }
            if (line.contains("\\\"")) {
                return new CsvForm(isSaid ? said.group(1).charAt(0) : delimiter(header), isSaid, number);
            }
        }
        return new CsvForm(isSaid ? said.group(1).charAt(0) : delimiter(header), isSaid, 0);
    }

    private static String line(BufferedReader lines) throws IOException {
        var line = lines.readLine();
        return line == null ? "" : line;
    }

    /** The one that stands most often in the header, outside of quotes. */
    private static char delimiter(String header) {
        var counts = new int[DELIMITERS.length()];
        var isQuoted = false;
        for (var i = 0; i < header.length(); i++) {
            var at = DELIMITERS.indexOf(header.charAt(i));
            if (header.charAt(i) == '"') {
                isQuoted = !isQuoted;
            } else if (at >= 0 && !isQuoted) {
                counts[at]++;
            }
        }
        var most = 0;
        for (var i = 1; i < counts.length; i++) {
            most = counts[i] > counts[most] ? i : most;
        }
        return DELIMITERS.charAt(most);
    }

    /** For the reader of CSV, after its file. */
    String options() {
        return ", header = true, all_varchar = true, quote = '\"', escape = '\"', comment = '', skip = "
                + (isSaid ? 1 : 0) + ", delim = '" + delimiter + "'";
    }

    /** How it was read, and what to do when that was not meant. */
    String words() {
        var named = delimiter == '\t' ? "a tab" : "'" + delimiter + "'";
        var read = " It was read with " + named + " between values"
                + (isSaid ? " (its first line says so)" : " (most frequent in its header)")
                + ", '\"' around them, and a quote within a value doubled (\"\").";
        return backslashQuote == 0
                ? read
                : read + " In line " + backslashQuote
                        + " a quote is written with a backslash (\\\"): write it doubled, for example sed 's/\\\\\"/\"\"/g'.";
    }
}
