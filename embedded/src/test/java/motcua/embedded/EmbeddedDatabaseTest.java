package motcua.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EmbeddedDatabaseTest {
    @TempDir
    Path folder;

    @Test
    void data_survive_a_restart_and_a_second_start_on_the_folder_is_refused() throws SQLException {
        try (var first = EmbeddedDatabase.in(folder)) {
            run(first, "create table kept (word text)");
            run(first, "insert into kept values ('Huế')");
            assertThat(EmbeddedDatabase.runningUrl(folder)).contains(first.url());
            assertThatThrownBy(() -> EmbeddedDatabase.in(folder))
                    .isInstanceOf(DataFolderRefused.class)
                    .hasMessageContaining("used by another Motcua");
        }
        assertThat(EmbeddedDatabase.runningUrl(folder)).isEmpty();
        try (var second = EmbeddedDatabase.in(folder);
                var connection = DriverManager.getConnection(second.url(), second.username(), "");
                var rows = connection.createStatement().executeQuery("select word from kept")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo("Huế");
        }
    }

    @Test
    void a_folder_that_is_no_database_is_named_in_the_refusal() throws Exception {
        Files.createDirectories(folder.resolve("postgres"));
        Files.writeString(folder.resolve("postgres/PG_VERSION"), "7\n");
        assertThatThrownBy(() -> EmbeddedDatabase.in(folder))
                .isInstanceOf(DataFolderRefused.class)
                .hasMessageContaining(folder.toString());
    }

    private static void run(EmbeddedDatabase database, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(database.url(), database.username(), "");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
