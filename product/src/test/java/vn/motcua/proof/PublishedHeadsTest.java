package vn.motcua.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.WithSpring;
import vn.motcua.audit.AuditEntry;
import vn.motcua.audit.AuditTrail;

/** Heads are kept outside the database, and a log shorter than or other than what was published is named. */
@WithSpring
@DisplayNameGeneration(ReplaceUnderscores.class)
class PublishedHeadsTest {
    @Autowired
    LogStore log;

    @Autowired
    RowStore rows;

    @Autowired
    LogKeys keys;

    @Autowired
    SealLog sealer;

    @Autowired
    AuditTrail trail;

    @Autowired
    TreeCheck trees;

    @Autowired
    VerifyLog verifier;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    PlatformTransactionManager transactions;

    @TempDir
    Path folder;

    private HeadsFile file = new HeadsFile("", "");

    @BeforeEach
    void two_heads_are_published() {
        file = new HeadsFile(folder.resolve("heads.jsonl").toString(), "");
        for (int i = 0; i < 2; i++) {
            trail.record(AuditEntry.of("dossier", "read", "officer:x"));
            sealer.seal();
            new PublishHeads(log, file, nobody(), clock, Duration.ZERO).publishWhereDue();
        }
    }

    @Test
    void an_untouched_log_agrees_with_its_copies() throws IOException {
        assertThat(Files.readString(folder.resolve("heads.jsonl")))
                .contains("\"tree\":\"LEDGER\"", "\"tree\":\"ACCESS\"");
        assertThat(found(nobody())).isEmpty();
    }

    @Test
    void nothing_is_published_twice_nor_before_its_time() throws IOException {
        var publisher = new PublishHeads(log, file, nobody(), clock, Duration.ofDays(1));
        publisher.publishWhereDue();
        var before = Files.size(folder.resolve("heads.jsonl"));
        publisher.publishWhereDue();
        assertThat(Files.size(folder.resolve("heads.jsonl"))).isEqualTo(before);
    }

    @Test
    void everything_emptied_is_named() {
        damaged(
                "truncate proof.leaf, proof.head, proof.waiting",
                () -> assertThat(found(nobody())).contains("log-shorter"));
    }

    @Test
    void an_earlier_copy_put_back_is_named() {
        damaged("""
                delete from proof.head where tree = 'ACCESS' and tree_size = (
                    select max(tree_size) from proof.head where tree = 'ACCESS')
                """, () -> assertThat(found(nobody())).containsExactly("log-shorter"));
    }

    @Test
    void another_log_in_its_place_is_named() {
        damaged(
                "update proof.head set root = sha256('another')",
                () -> assertThat(found(nobody())).contains("head-differs"));
    }

    @Test
    void a_published_head_that_is_gone_is_named() {
        var first = jdbc.sql("select max(tree_size) from proof.head where tree = 'ACCESS'")
                .query(Long.class)
                .single();
        trail.record(AuditEntry.of("dossier", "read", "officer:x"));
        sealer.seal();
        damaged(
                "delete from proof.head where tree = 'ACCESS' and tree_size = " + first,
                () -> assertThat(found(nobody())).containsExactly("head-removed"));
    }

    @Test
    void the_last_line_of_a_killed_process_hides_nothing() throws IOException {
        Files.writeString(
                folder.resolve("heads.jsonl"), "{\"tree\":\"LED", StandardCharsets.UTF_8, StandardOpenOption.APPEND);
        new PublishHeads(log, file, nobody(), clock, Duration.ZERO).publishWhereDue();
        assertThat(found(nobody())).isEmpty();
    }

    @Test
    void a_head_typed_from_a_printed_page_is_held_against_the_log() {
        var printed = new NewestHeads(log).now().getFirst();
        assertThat(verifier.verify(List.of(HeadCopy.printed(printed.text(), clock.instant())))
                        .findings())
                .isEmpty();
        var other = HeadCopy.printed("LEDGER " + printed.size() + " " + "00ff ".repeat(16), clock.instant());
        assertThat(verifier.verify(List.of(other)).findings())
                .extracting(Finding::kind)
                .contains("head-differs");
        assertThatThrownBy(() -> HeadCopy.printed("LEDGER", clock.instant())).hasMessageContaining("LEDGER SIZE ROOT");
    }

    @Test
    void a_witness_is_told_and_asked_and_its_silence_is_named() throws IOException {
        var kept = new CopyOnWriteArrayList<String>();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/heads", exchange -> {
            if (exchange.getRequestMethod().equals("POST")) {
                kept.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
                exchange.sendResponseHeaders(201, -1);
            } else {
                var body = String.join("\n", kept).getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
            exchange.close();
        });
        server.start();
        var witness = new Witness("http://127.0.0.1:" + server.getAddress().getPort() + "/heads");
        log.lastHead(Tree.ACCESS)
                .ifPresent(signed -> assertThat(witness.tell(HeadCopy.line(signed, new byte[] {1})))
                        .isEmpty());
        assertThat(kept).hasSize(1);
        damaged("truncate proof.leaf, proof.head, proof.waiting", () -> {
            Files.deleteIfExists(folder.resolve("heads.jsonl"));
            assertThat(found(witness)).containsExactly("log-shorter");
        });
        server.stop(0);
        assertThat(found(witness)).contains("witness-silent");
    }

    @Test
    void a_lost_key_is_named_and_never_replaced_in_silence() {
        var elsewhere = new LogKeys(log, rows, transactions, clock, folder.resolve("log-key"));
        var findings = new Findings();
        new TreeCheck(log, elsewhere).check(findings);
        assertThat(findings.kept()).extracting(Finding::kind).contains("key-lost");
        assertThatThrownBy(elsewhere::current)
                .hasMessageContaining("The key of the log is not in " + folder.resolve("log-key"))
                .hasMessageContaining("new-log-key");
        assertThat(folder.resolve("log-key")).doesNotExist();
    }

    @Test
    void the_key_of_another_log_is_refused_and_named() {
        LogKey.made(folder.resolve("log-key"));
        var elsewhere = new LogKeys(log, rows, transactions, clock, folder.resolve("log-key"));
        var findings = new Findings();
        new TreeCheck(log, elsewhere).check(findings);
        assertThat(findings.kept()).extracting(Finding::kind).contains("key-foreign");
        assertThatThrownBy(elsewhere::current).hasMessageContaining("the data folder belongs to another database");
    }

    @Test
    void a_new_key_stands_in_the_log_with_its_reason_and_earlier_heads_hold() {
        inOneSnapshot(status -> {
            // Nobody else seals meanwhile with the key of before.
            log.waitForSealer();
            var joined = new JoiningTransactions(transactions);
            var elsewhere = new LogKeys(log, rows, joined, clock, folder.resolve("log-key"));
            var said = said(out -> new NewLogKeyCommand(elsewhere).run(List.of("the", "disk", "burnt"), out));
            assertThat(said).contains("A new key");
            assertThat(said(out -> new NewLogKeyCommand(elsewhere).run(List.of("again"), out)))
                    .contains("it is not lost");
            var again = new SealLog(
                    log,
                    elsewhere,
                    new PublishHeads(log, file, nobody(), clock, Duration.ZERO),
                    joined,
                    _ -> {},
                    clock,
                    false);
            again.seal();
            var findings = new Findings();
            new TreeCheck(log, elsewhere).check(findings);
            assertThat(findings.kept()).isEmpty();
            assertThat(log.lastHead(Tree.LEDGER).orElseThrow().head().keyId())
                    .isEqualTo(elsewhere.current().id());
            status.setRollbackOnly();
        });
    }

    @Test
    void where_there_is_no_log_the_command_says_so_and_makes_none() {
        inOneSnapshot(status -> {
            jdbc.sql("drop schema proof cascade").update();
            var command = new VerifyLogCommand(log, keys, file, verifier, clock);
            assertThat(said(out -> assertThat(command.run(List.of(), out)).isEqualTo(2)))
                    .contains("There is no ledger in this database", "nothing was made", "log-key");
            status.setRollbackOnly();
        });
    }

    @Test
    void the_command_says_what_was_found_where_and_fails() {
        var command = new VerifyLogCommand(log, keys, file, verifier, clock);
        assertThat(said(out -> assertThat(command.run(List.of(), out)).isZero()))
                .contains("The log is intact");
        inOneSnapshot(status -> {
            jdbc.sql("update organisation.area_version set name = 'X' where area_code = '46'")
                    .update();
            var said = said(out -> assertThat(command.run(List.of(), out)).isEqualTo(1));
            assertThat(said)
                    .contains(
                            "row-changed: area-version 46/",
                            "is not what the product wrote last",
                            "The log is NOT intact");
            status.setRollbackOnly();
        });
    }

    private List<String> found(Witness witness) {
        var findings = new Findings();
        new PublishedCheck(log, file, witness).check(findings, List.of());
        return findings.kept().stream().map(Finding::kind).distinct().toList();
    }

    private static Witness nobody() {
        return new Witness("");
    }

    private interface Damage {
        void look() throws IOException;
    }

    private void damaged(String sql, Damage damage) {
        inOneSnapshot(status -> {
            jdbc.sql(sql).update();
            try {
                damage.look();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            status.setRollbackOnly();
        });
    }

    private void inOneSnapshot(Consumer<TransactionStatus> work) {
        var snapshot = new TransactionTemplate(transactions);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        snapshot.executeWithoutResult(work);
    }

    private static String said(Consumer<PrintStream> command) {
        var bytes = new ByteArrayOutputStream();
        command.accept(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** Whatever is asked for, the work joins the transaction that is open, so that it can be undone with it. */
    private record JoiningTransactions(PlatformTransactionManager real) implements PlatformTransactionManager {
        @Override
        public TransactionStatus getTransaction(@Nullable TransactionDefinition asked) {
            return real.getTransaction(TransactionDefinition.withDefaults());
        }

        @Override
        public void commit(TransactionStatus status) {
            real.commit(status);
        }

        @Override
        public void rollback(TransactionStatus status) {
            real.rollback(status);
        }
    }
}
