package motcua.cube;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import motcua.embedded.EmbeddedDatabase;
import org.jspecify.annotations.Nullable;

/** The province's database: the one that {@code MOTCUA_DB_URL} names, or the embedded one of the data folder, running or not. */
final class Postgres implements AutoCloseable {
    private final Connection connection;
    private final @Nullable EmbeddedDatabase embedded;

    private Postgres(Connection connection, @Nullable EmbeddedDatabase embedded) {
        this.connection = connection;
        this.embedded = embedded;
    }

    /** @throws CubeRefused when there is none, or it does not let us in */
    static Postgres open() {
        var url = System.getenv("MOTCUA_DB_URL");
        if (url != null && !url.isEmpty()) {
            return at(url, System.getenv("MOTCUA_DB_USER"), System.getenv("MOTCUA_DB_PASSWORD"), null);
        }
        var data = Path.of(System.getProperty("motcua.data", "data"));
        var running = EmbeddedDatabase.runningUrl(data);
        if (running.isPresent()) {
            return at(running.get(), "postgres", null, null);
        }
        try {
            EmbeddedDatabase.requireIn(data);
            var embedded = EmbeddedDatabase.in(data);
            return at(embedded.url(), embedded.username(), null, embedded);
        } catch (RuntimeException e) {
            throw new CubeRefused(String.valueOf(e.getMessage()), e);
        }
    }

    static Postgres at(
            String url, @Nullable String user, @Nullable String password, @Nullable EmbeddedDatabase embedded) {
        try {
            return new Postgres(DriverManager.getConnection(url, user, password), embedded);
        } catch (SQLException e) {
            if (embedded != null) {
                embedded.close();
            }
            throw new CubeRefused("The database must let us in, but says: " + e.getMessage(), e);
        }
    }

    Manifest export(Path folder, @Nullable String province) {
        try {
            ExportFacts.beginSnapshot(connection);
            return new ExportFacts(connection, folder).run(province);
        } catch (SQLException e) {
            throw new CubeRefused("The database must answer, but says: " + e.getMessage(), e);
        }
    }

    List<CompareEngines.Outcome> compare(CompareEngines.Wanted wanted) {
        return CompareEngines.run(connection, wanted);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            if (embedded != null) {
                embedded.close();
            }
        }
    }
}
