package motcua.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was measured with one size of the ledger. Kept beside the ledger, so that a later measurement with a larger one
 * can be compared.
 *
 * @param dossiers in the ledger when the measurement began
 * @param productMillis processor time of the product for each life; {@code databaseMillis} likewise
 * @param pgbenchLivesPerSecond zero when pgbench was not there
 */
record Figures(
        long dossiers,
        int clients,
        double seconds,
        int lives,
        double statementsPerLife,
        double transactionsPerLife,
        double productMillis,
        double databaseMillis,
        double pgbenchLivesPerSecond,
        long memoryMebibytes,
        Map<String, Timings.Summary> calls) {
    private static final JsonMapper JSON = new JsonMapper();

    Figures {
        calls = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(calls));
    }

    double livesPerSecond() {
        return lives / seconds;
    }

    void keepIn(Path data, int size) {
        try {
            Files.writeString(file(data, size), JSON.writeValueAsString(this));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Optional<Figures> keptIn(Path data, int size) {
        try {
            return Files.exists(file(data, size))
                    ? Optional.of(JSON.readValue(Files.readString(file(data, size)), Figures.class))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path file(Path data, int size) {
        return data.resolve("figures-" + size + ".json");
    }
}
