package motcua.simulators.witness;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Keeps every head that it is told, one line each, in {@code motcua.simulators.data} or as long as the process; it forgets
 * none and changes none.
 */
@RestController
@RequestMapping("/witness/heads")
class WitnessDoors {
    private static final MediaType LINES = MediaType.parseMediaType("application/x-ndjson");
    private static final int LINE_MAX = 4_000;

    private final List<String> heads = new ArrayList<>();
    private final String folder;

    WitnessDoors(@Value("${motcua.simulators.data:}") String folder) throws IOException {
        this.folder = folder;
        if (!folder.isBlank() && Files.exists(file())) {
            heads.addAll(Files.readAllLines(file()));
        }
    }

    @PostMapping
    synchronized ResponseEntity<Void> keep(@RequestBody String head) throws IOException {
        var line = head.strip();
        if (line.isEmpty() || line.length() > LINE_MAX || line.contains("\n")) {
            return ResponseEntity.badRequest().build();
        }
        if (!folder.isBlank()) {
            Files.createDirectories(file().getParent());
            Files.writeString(
                    file(), line + "\n", StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
        heads.add(line);
        return ResponseEntity.status(HttpStatus.CREATED).build();
    }

    @GetMapping
    synchronized ResponseEntity<String> all() {
        return ResponseEntity.ok().contentType(LINES).body(String.join("\n", heads));
    }

    private Path file() {
        return Path.of(folder, "witness.jsonl").toAbsolutePath();
    }
}
