package motcua.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import motcua.embedded.EmbeddedDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every log of the demo province, replayed, gives the rows that the province holds. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DemoLogsTest {
    private static final int DOSSIERS_MIN = 12;
    private static final String SHIFT =
            "update dossier.dossier set due_at = due_at %s interval '1 hour' where id = '%s' returning 1";

    @TempDir
    static Path data;

    @BeforeAll
    static void take_a_province() throws IOException {
        RunnableJar.of("demo").provinceInto(data);
    }

    @Test
    void every_log_replayed_is_its_row() throws IOException, SQLException {
        var dossiers = asked("select count(*) from dossier.dossier");
        assertThat(Integer.parseInt(dossiers)).isGreaterThanOrEqualTo(DOSSIERS_MIN);
        assertThat(verified())
                .startsWith("0\n")
                .contains("dossiers replayed " + dossiers + ",")
                .contains("The log is intact");
    }

    @Test
    void a_row_that_is_not_what_its_log_says_is_found() throws IOException, SQLException {
        var id = asked("select id from dossier.dossier where stage = 'IN_HANDLING' order by id limit 1");
        asked(SHIFT.formatted("+", id));
        assertThat(verified())
                .startsWith("1\n")
                .contains("row-differs: dossier " + id + " (due_at)")
                .contains("The log is NOT intact: 1 findings");
        asked(SHIFT.formatted("-", id));
        assertThat(verified()).startsWith("0\n").contains("The log is intact");
    }

    /** @return the exit code in a line of its own, then all that was said */
    private static String verified() throws IOException {
        var command = Program.start(
                "demo", "logs", Map.of("MOTCUA_PORT", "0"), List.of("--motcua.data=" + data, "verify-log"));
        int code = command.await();
        return code + "\n" + Files.readString(command.log());
    }

    /** @return what stands in the first column of the first row */
    private static String asked(String sql) throws SQLException {
        try (var database = EmbeddedDatabase.in(data);
                var connection = DriverManager.getConnection(database.url(), database.username(), "");
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }
}
