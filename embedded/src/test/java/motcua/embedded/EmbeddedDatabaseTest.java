package motcua.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
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
    void a_folder_of_another_version_is_refused_with_both_versions() throws Exception {
        made();
        Files.writeString(folder.resolve("postgres/PG_VERSION"), "7\n");
        assertThatThrownBy(() -> EmbeddedDatabase.in(folder))
                .isInstanceOf(DataFolderRefused.class)
                .hasMessageContainingAll(folder.toString(), "PostgreSQL 7", "brings 18", "--data DIR");
    }

    @Test
    void what_is_missing_in_a_damaged_folder_is_named_and_nothing_is_changed() throws Exception {
        made();
        for (var file : List.of("PG_VERSION", "global/pg_control", "postgresql.conf")) {
            var damaged = folder.resolve("postgres").resolve(file);
            var content = Files.readAllBytes(damaged);
            Files.delete(damaged);
            assertThatThrownBy(() -> EmbeddedDatabase.in(folder))
                    .isInstanceOf(DataFolderRefused.class)
                    .hasMessageContainingAll("is damaged: " + file + " is missing", "from a backup", "--data DIR");
            assertThat(damaged).doesNotExist();
            Files.write(damaged, content);
        }
        EmbeddedDatabase.in(folder).close();
    }

    @Test
    void a_server_that_ends_instead_of_starting_is_refused_at_once_with_its_last_words() throws Exception {
        made();
        Files.write(folder.resolve("postgres/global/pg_control"), new byte[8192]);
        assertThatThrownBy(() -> EmbeddedDatabase.in(folder))
                .isInstanceOf(DataFolderRefused.class)
                .hasMessageContainingAll("does not start", "postgres.log", "--data DIR")
                .hasMessageMatching("(?s).*(PANIC|FATAL): .*");
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void a_server_whose_tables_were_cut_off_is_not_left_to_panic_again_and_again() throws Exception {
        made();
        try (var files = Files.walk(folder.resolve("postgres/base"))) {
            for (var file : files.filter(Files::isRegularFile)
                    .filter(file -> file.getFileName().toString().matches("\\d+"))
                    .toList()) {
                Files.write(file, new byte[0]);
            }
        }
        assertThatThrownBy(() -> EmbeddedDatabase.in(folder))
                .isInstanceOf(DataFolderRefused.class)
                .hasMessageContainingAll("does not start (PANIC: ", "from a backup", "--data DIR");
        assertThat(RunningServer.in(folder.resolve("postgres"))).isEmpty();
    }

    @Test
    void a_server_left_by_a_killed_process_is_stopped_and_its_data_are_there() throws Exception {
        var left = EmbeddedDatabase.in(folder);
        run(left, "create table kept (word text)");
        run(left, "insert into kept values ('Huế')");
        var server = RunningServer.in(folder.resolve("postgres")).orElseThrow();
        forgotten(left);
        try (var next = EmbeddedDatabase.in(folder)) {
            assertThat(server.process().isAlive()).isFalse();
            assertThat(word(next)).isEqualTo("Huế");
        }
    }

    @Test
    void a_server_that_was_killed_itself_starts_again_with_all_that_was_acknowledged() throws Exception {
        var killed = EmbeddedDatabase.in(folder);
        run(killed, "create table kept (word text)");
        run(killed, "insert into kept values ('Huế')");
        var server = RunningServer.in(folder.resolve("postgres")).orElseThrow().process();
        server.destroyForcibly();
        forgotten(killed);
        server.onExit().join();
        try (var next = EmbeddedDatabase.in(folder)) {
            assertThat(word(next)).isEqualTo("Huế");
        }
    }

    @Test
    void a_server_that_is_killed_under_way_comes_back_by_itself_with_its_data() throws Exception {
        try (var database = EmbeddedDatabase.in(folder)) {
            run(database, "create table kept (word text)");
            run(database, "insert into kept values ('Huế')");
            for (int kill = 0; kill < 2; kill++) {
                var server = RunningServer.in(folder.resolve("postgres"))
                        .orElseThrow()
                        .process();
                server.destroyForcibly();
                server.onExit().join();
                Awaitility.await()
                        .atMost(Duration.ofMinutes(1))
                        .ignoreExceptions()
                        .untilAsserted(() -> assertThat(word(database)).isEqualTo("Huế"));
            }
        }
        assertThat(RunningServer.in(folder.resolve("postgres"))).isEmpty();
    }

    @Test
    void a_note_of_a_process_that_is_another_program_by_now_does_not_stop_a_start() throws Exception {
        made();
        Files.writeString(
                folder.resolve("postgres/postmaster.pid"),
                ProcessHandle.current().pid() + "\n" + folder + "\n1\n5432\n\nlocalhost\n");
        assertThat(EmbeddedDatabase.runningUrl(folder)).isEmpty();
        EmbeddedDatabase.in(folder).close();
    }

    @Test
    void a_folder_half_made_by_a_killed_start_is_made_anew() throws Exception {
        Files.createDirectories(folder.resolve("postgres.making/base"));
        Files.writeString(folder.resolve("postgres.making/PG_VERSION"), "18\n");
        EmbeddedDatabase.in(folder).close();
        assertThat(folder.resolve("postgres.making")).doesNotExist();
        assertThat(folder.resolve("postgres/global/pg_control")).exists();
    }

    @Test
    void a_folder_that_is_a_file_or_lies_in_one_is_refused() throws Exception {
        var file = Files.writeString(folder.resolve("file"), "");
        assertThatThrownBy(() -> EmbeddedDatabase.in(file.resolve("data")))
                .isInstanceOf(DataFolderRefused.class)
                .hasMessageContainingAll("cannot be written", "--data DIR");
    }

    /** As a killed process leaves it: no lock of its own is left, of which this process would still hold one. */
    private void forgotten(EmbeddedDatabase database) throws Exception {
        database.forget();
        Files.delete(folder.resolve("postgres/epg-lock"));
    }

    private void made() {
        EmbeddedDatabase.in(folder).close();
    }

    private static String word(EmbeddedDatabase database) throws SQLException {
        try (var connection = DriverManager.getConnection(database.url(), database.username(), "");
                var rows = connection.createStatement().executeQuery("select word from kept")) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void run(EmbeddedDatabase database, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(database.url(), database.username(), "");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
