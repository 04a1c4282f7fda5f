package vn.motcua;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipInputStream;
import motcua.embedded.EmbeddedDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.Outcome;
import vn.motcua.dossier.ReceiveDossier;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.Role;
import vn.motcua.identity.User;
import vn.motcua.proof.VerifyLog;

/**
 * A ledger that version 0.1 wrote (ledger-0.1/README.md says how) is opened by this version: its tables are moved, its
 * log stays intact, and its dossiers live on.
 */
@Tag("slow")
@DisplayNameGeneration(ReplaceUnderscores.class)
class LedgerOfVersion01Test {
    private static final Map<String, Integer> STAGES = Map.of("SUBMITTED", 6, "IN_HANDLING", 6, "CLOSED", 6);

    @TempDir
    static Path folder;

    static ConfigurableApplicationContext today;

    @BeforeAll
    static void open_it_with_this_version() throws IOException, SQLException {
        unpack("/ledger-0.1/data.zip");
        try (var database = EmbeddedDatabase.in(folder);
                var connection = DriverManager.getConnection(
                        database.url() + "?preferQueryMode=simple", database.username(), "");
                var statement = connection.createStatement();
                var dump = new GZIPInputStream(resource("/ledger-0.1/ledger.sql.gz"))) {
            statement.execute(new String(dump.readAllBytes(), StandardCharsets.UTF_8));
        }
        today = new SpringApplicationBuilder(MotcuaApplication.class).run("--motcua.data=" + folder, "--server.port=0");
    }

    @AfterAll
    static void close_it() {
        today.close();
    }

    @Test
    void nothing_is_lost_and_the_log_is_intact() {
        assertThat(stages()).isEqualTo(STAGES);

        var report = today.getBean(VerifyLog.class).verify();

        assertThat(report.findings()).isEmpty();
        assertThat(report.lookedAt())
                .containsEntry("dossiers replayed", 18L)
                .containsEntry("issued results", 6L)
                .containsEntry("papers with their files", 8L);
    }

    @Test
    void nothing_starts_before_the_log_knows_the_rows_of_before() {
        var phases = today.getBeansOfType(SmartLifecycle.class).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, bean -> bean.getValue().getPhase()));

        assertThat(phases.remove("vn.motcua.training.TrainingGround"))
                .as("whether the database may be opened at all is asked before, and reads no rows")
                .isEqualTo(Integer.MIN_VALUE);
        phases.remove("springBootLoggingLifecycle");
        int adopting = Objects.requireNonNull(phases.remove("vn.motcua.proof.AdoptRows"));

        assertThat(phases)
                .containsKey("factsFollower")
                .allSatisfy((_, phase) -> assertThat(phase).isGreaterThan(adopting));
    }

    @Test
    void a_dossier_filed_then_is_received_today() {
        var submitted = new DossierId(jdbc().sql("select id from dossier.dossier where stage = 'SUBMITTED' limit 1")
                .query(UUID.class)
                .single());
        var clerk = new User.Officer(
                new AccountId(jdbc().sql("""
                        select o.account from organisation.officer o
                        join organisation.assignment a on a.officer_id = o.id
                        join organisation.position p on p.id = a.position_id
                        join organisation.unit u on u.id = p.unit_id
                        join dossier.dossier d on d.counter = u.agency_id
                        where d.id = :id and o.account like 'officer:lan.%' limit 1""")
                        .param("id", submitted.value())
                        .query(String.class)
                        .single()),
                "Lan",
                Set.of(Role.COUNTER_CLERK));

        var received = today.getBean(ReceiveDossier.class).receive(submitted, clerk, List.of());

        assertThat(received).isInstanceOf(Outcome.Done.class);
        assertThat(((Outcome.Done<Dossier.InHandling, ?>) received)
                        .value()
                        .receipt()
                        .number()
                        .value())
                .isNotBlank();
        assertThat(today.getBean(VerifyLog.class).verify().findings()).isEmpty();
    }

    private static Map<String, Integer> stages() {
        return jdbc()
                .sql("select stage, count(*)::int as dossiers from dossier.dossier group by stage")
                .query((row, _) -> Map.entry(row.getString("stage"), row.getInt("dossiers")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static JdbcClient jdbc() {
        return today.getBean(JdbcClient.class);
    }

    private static void unpack(String archive) throws IOException {
        try (var zip = new ZipInputStream(resource(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var file = folder.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.copy(zip, file);
            }
        }
    }

    private static InputStream resource(String name) {
        var stream = LedgerOfVersion01Test.class.getResourceAsStream(name);
        return Objects.requireNonNull(stream, name);
    }
}
