package motcua.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A start that cannot be is answered with what is wrong and what to do, never with a stack trace, and fails. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class StartRefusedTest {
    private static final int LINES_MAX = 3;

    @TempDir
    static Path made;

    @TempDir
    static Path data;

    /** A word that is no command does nothing in the folder, and makes one where there is none. */
    @BeforeAll
    static void make_a_data_folder() throws IOException {
        RunnableJar.of("demo").provinceInto(made);
        assertThat(run("demo", "0", "--motcua.data=" + made, "no-such-command")).startsWith("2\n");
        make(data);
    }

    /** As the first one was made: nobody uses it any more, so that a copy is whole. */
    private static void make(Path folder) throws IOException {
        Folders.copy(made, folder);
    }

    @Test
    void verify_log_refuses_a_folder_without_a_ledger_and_makes_nothing_in_it(@TempDir Path empty) throws IOException {
        refused(
                run("demo", "0", "--motcua.data=" + empty, "verify-log"),
                "There is no database in " + empty.resolve("postgres"),
                "--data DIR");
        assertThat(empty).isEmptyDirectory();
    }

    @Test
    void verify_log_finds_a_fresh_folder_intact_and_names_a_lost_key(@TempDir Path other) throws IOException {
        make(other);
        assertThat(run("demo", "0", "--motcua.data=" + other, "verify-log"))
                .startsWith("0\n")
                .contains("The log is intact");
        Files.move(other.resolve("log-key"), other.resolve("log-key.away"));
        assertThat(run("demo", "0", "--motcua.data=" + other, "verify-log"))
                .startsWith("1\n")
                .contains("key-lost: " + other.resolve("log-key"));
        refused(run("demo", "0", "--motcua.data=" + other), "The key of the log is not in " + other, "new-log-key");
        assertThat(run("demo", "0", "--motcua.data=" + other, "new-log-key", "the disk with the key burnt"))
                .startsWith("0\n")
                .contains("A new key");
        assertThat(run("demo", "0", "--motcua.data=" + other, "verify-log"))
                .startsWith("0\n")
                .contains("The log is intact");
    }

    @Test
    void a_used_port_is_named() throws IOException {
        try (var other = new ServerSocket(0)) {
            var port = String.valueOf(other.getLocalPort());
            refused(
                    run("demo", port, "--motcua.data=" + data),
                    "Port " + port + " is used by another program",
                    "--port");
            refused(
                    run("simulators", port, "--motcua.simulators.data=" + data.resolve("simulators")),
                    "Port " + port + ", where the simulators are to run",
                    "--port");
        }
    }

    @Test
    void a_folder_that_another_motcua_uses_is_named() throws IOException {
        try (var file = FileChannel.open(data.resolve("motcua.lock"), StandardOpenOption.WRITE);
                var _ = file.lock()) {
            refused(run("demo", "0", "--motcua.data=" + data), data + " is used by another Motcua", "--data DIR");
        }
    }

    @Test
    void a_folder_that_is_a_file_is_named() throws IOException {
        var file = Files.writeString(data.resolve("a-file"), "");
        refused(run("demo", "0", "--motcua.data=" + file), "cannot be written", "--data DIR");
    }

    @Test
    void what_is_missing_in_a_damaged_folder_is_named() throws IOException {
        var version = data.resolve("postgres/PG_VERSION");
        var content = Files.readString(version);
        Files.delete(version);
        refused(run("demo", "0", "--motcua.data=" + data), "is damaged: PG_VERSION is missing", "from a backup");
        Files.writeString(version, content);
    }

    @Test
    void a_folder_whose_tables_were_cut_off_is_called_damaged(@TempDir Path other) throws IOException {
        make(other);
        try (var files = Files.walk(other.resolve("postgres/base"))) {
            for (var file : files.filter(Files::isRegularFile)
                    .filter(file -> file.getFileName().toString().matches("\\d+"))
                    .toList()) {
                Files.write(file, new byte[0]);
            }
        }
        refused(run("demo", "0", "--motcua.data=" + other), "damaged", "from a backup", "--data DIR");
    }

    /** @return the exit code in a line of its own, then all that was said */
    private static String run(String module, String port, String... arguments) throws IOException {
        var variable = module.equals("demo") ? "MOTCUA_PORT" : "MOTCUA_SIMULATORS_PORT";
        var program = Program.start(module, "refused", Map.of(variable, port), List.of(arguments));
        int code = program.await();
        return code + "\n" + Files.readString(program.log());
    }

    private static void refused(String said, String... words) {
        assertThat(said).startsWith("1\n").contains(words).doesNotContain("\tat ", "Exception");
        assertThat(said.lines().skip(1).filter(line -> !line.isBlank()).count())
                .as(said)
                .isBetween(1L, (long) LINES_MAX);
    }
}
