package motcua.embedded;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** What the server says, in a file of the data folder: of this start and, until the next one, of the one before. */
record ServerLog(Path file) {
    static final String FILE = "postgres.log";
    private static final List<String> GRAVE = List.of("PANIC:", "FATAL:", "ERROR:", "error:", "could not");

    /** Begins a new file; the old one is kept as {@code postgres.log.old}. */
    static ServerLog begin(Path folder) throws IOException {
        var file = folder.resolve(FILE);
        if (Files.exists(file)) {
            Files.move(file, folder.resolve(FILE + ".old"), StandardCopyOption.REPLACE_EXISTING);
        }
        Files.writeString(file, "");
        return new ServerLog(file);
    }

    Redirect redirect() {
        return Redirect.appendTo(file.toFile());
    }

    /** The last panic or, without one, the last grave line, without its time; empty when there is none. */
    String lastWords() {
        var panics = grave().stream().filter(line -> line.contains("PANIC:")).toList();
        var words = panics.isEmpty() ? grave() : panics;
        return words.isEmpty() ? "" : bare(words.getLast());
    }

    boolean tellsOfFullDisk() {
        return grave().stream().anyMatch(line -> line.contains("No space left on device"));
    }

    long panics() {
        return grave().stream().filter(line -> line.contains("PANIC:")).count();
    }

    private List<String> grave() {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1)
                    .lines()
                    .filter(line -> GRAVE.stream().anyMatch(line::contains))
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static String bare(String line) {
        int from = GRAVE.stream()
                .filter(word -> word.endsWith(":"))
                .mapToInt(line::indexOf)
                .filter(at -> at >= 0)
                .min()
                .orElse(0);
        return line.substring(from).strip();
    }
}
