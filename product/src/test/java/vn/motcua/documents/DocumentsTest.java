package vn.motcua.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;
import vn.motcua.WithSpring;
import vn.motcua.identity.AccountId;
import vn.motcua.proof.LoggedTable;
import vn.motcua.proof.RowLog;
import vn.motcua.shared.Language;
import vn.motcua.shared.NotFound;
import vn.motcua.shared.Sha256;
import vn.motcua.ui.Messages;

@WithSpring
@DisplayNameGeneration(ReplaceUnderscores.class)
class DocumentsTest {
    private static final AccountId LAN = new AccountId("citizen:046095012345");
    private static final Duration IN_AN_HOUR = Duration.ofHours(-1);

    @Autowired
    Documents documents;

    @Autowired
    FileFolder folder;

    @Autowired
    KeptFiles keptFiles;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Messages messages;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RowLog rows;

    @Autowired
    UnfiledUploadStore unfiled;

    @Autowired
    ObjectProvider<UploadUse> uses;

    @Test
    void what_was_stored_comes_back_as_it_was() throws IOException {
        var pdf = aPdf();
        var stored = stored("C:\\giấy tờ\\Đơn đề nghị.pdf", pdf);

        assertThat(stored.document())
                .isEqualTo(new Document(
                        stored.id(),
                        Sha256.of(pdf),
                        pdf.length,
                        "application/pdf",
                        "Đơn đề nghị.pdf",
                        LAN,
                        "dossier.component",
                        stored.document().storedAt(),
                        1));
        assertThat(documents.find(stored.id()).map(Document::sha256)).contains(Sha256.of(pdf));
        try (var read = documents.read(stored.id())) {
            assertThat(read.bytes()).isEqualTo(pdf);
        }
    }

    @Test
    void the_same_content_twice_is_two_papers_and_one_file() throws IOException {
        var pdf = aPdf();
        assertThat(stored("a.pdf", pdf).id()).isNotEqualTo(stored("b.pdf", pdf).id());
        assertThat(folder.has(Sha256.of(pdf))).isTrue();
    }

    @Test
    void a_refused_upload_leaves_nothing() {
        var script = "<script>%s</script>".formatted(UUID.randomUUID()).getBytes(UTF_8);
        assertThat(documents.store(upload("a.pdf", script))).isInstanceOf(StoreOutcome.Refused.class);
        assertThat(folder.has(Sha256.of(script))).isFalse();
    }

    @Test
    void an_account_keeps_so_many_files_unfiled_and_an_officer_scans_for_all() throws IOException {
        var limits = new UploadLimits(Set.of(), DataSize.ofMegabytes(1), 1, DataSize.ofMegabytes(1), 2, "", 0);
        var few = new UnfiledUploads(unfiled, uses, limits, transactions, Clock.systemUTC());
        var citizen = new AccountId("citizen:" + UUID.randomUUID());
        var officer = new AccountId("officer:" + UUID.randomUUID());
        for (int i = 0; i < 2; i++) {
            assertThat(few.isFull(citizen)).isFalse();
            documents.store(new Upload("a.pdf", new ByteArrayInputStream(aPdf()), citizen, Upload.FOR_DOSSIERS));
            documents.store(new Upload("a.pdf", new ByteArrayInputStream(aPdf()), officer, Upload.FOR_DOSSIERS));
        }
        assertThat(few.isFull(citizen)).isTrue();
        assertThat(few.isFull(officer)).isFalse();
        assertThat(new UploadRefusal.TooManyUnfiled(2).text(messages, Language.VI))
                .contains("2 tệp chưa nộp");
    }

    @Test
    void a_paper_that_is_not_there_is_not_found() {
        var nowhere = new DocumentId(UUID.randomUUID());
        assertThat(documents.find(nowhere)).isEmpty();
        assertThatThrownBy(() -> documents.read(nowhere)).isInstanceOf(NotFound.class);
    }

    @Test
    void a_changed_a_shortened_and_a_lost_file_are_never_given_and_told_apart() throws IOException {
        for (var spoil : List.<Spoil>of(
                file -> Files.write(file, changed(Files.readAllBytes(file))),
                file -> Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 100)),
                file -> Files.write(file, new byte[0]),
                Files::delete)) {
            var stored = stored("a.pdf", aPdf());
            var file = folder.pathOf(stored.document().sha256());
            var content = Files.readAllBytes(file);
            spoil.file(file);
            var expected = Files.exists(file)
                    ? new FileState.Damaged(Sha256.of(Files.readAllBytes(file)))
                    : new FileState.Lost();
            assertThatThrownBy(() -> documents.read(stored.id()))
                    .isInstanceOfSatisfying(
                            FileNotIntact.class,
                            thrown -> assertThat(thrown.state()).isEqualTo(expected));
            assertThat(keptFiles.check(stored.document().sha256())).isEqualTo(expected);
            // Others verify the whole ledger, files included.
            Files.write(file, content);
        }
    }

    @Test
    void every_paper_is_gone_through_with_the_state_of_its_file() throws IOException {
        var intact = stored("a.pdf", aPdf());
        var damaged = stored("b.pdf", aPdf());
        var file = folder.pathOf(damaged.document().sha256());
        var content = Files.readAllBytes(file);
        Files.write(file, changed(content.clone()));
        var states = new HashMap<DocumentId, Boolean>();
        var order = new ArrayList<String>();
        keptFiles.checkAll((document, state) -> {
            states.put(document.id(), state.isIntact());
            order.add(document.sha256());
        });
        assertThat(states).containsEntry(intact.id(), true).containsEntry(damaged.id(), false);
        assertThat(order).isSorted();
        Files.write(file, content);
    }

    private interface Spoil {
        void file(Path file) throws IOException;
    }

    private static byte[] changed(byte[] content) {
        content[content.length / 2] ^= 1;
        return content;
    }

    @Test
    void the_sweep_takes_files_without_a_paper_and_leaves_the_others() throws IOException {
        var kept = aPdf();
        var orphan = aPdf();
        var id = stored("a.pdf", kept).id();
        new TransactionTemplate(transactions).executeWithoutResult(transaction -> {
            stored("b.pdf", orphan);
            transaction.setRollbackOnly();
        });
        assertThat(folder.has(Sha256.of(orphan))).isTrue();

        documents.sweepOrphans(Duration.ofHours(1));
        assertThat(folder.has(Sha256.of(orphan)))
                .as("young files are left alone")
                .isTrue();

        assertThat(documents.sweepOrphans(IN_AN_HOUR)).isPositive();
        assertThat(folder.has(Sha256.of(orphan))).isFalse();
        try (var read = documents.read(id)) {
            assertThat(read.bytes()).isEqualTo(kept);
        }
    }

    @Test
    void the_sweep_does_not_take_a_file_that_is_just_being_stored() throws IOException {
        var pdf = aPdf();
        new TransactionTemplate(transactions).executeWithoutResult(_ -> {
            stored("a.pdf", pdf);
            CompletableFuture.runAsync(() -> documents.sweepOrphans(IN_AN_HOUR)).join();
            assertThat(folder.has(Sha256.of(pdf))).isTrue();
        });
    }

    @Test
    void a_made_document_is_kept_without_upload_checks() throws IOException {
        var id = documents.keep(
                new MadeDocument("so-lieu.csv", "text/csv", "a,b".getBytes(UTF_8), LAN, "scorecard.export"));
        try (var read = documents.read(id)) {
            assertThat(read.bytes()).isEqualTo("a,b".getBytes(UTF_8));
        }
    }

    @Test
    void an_answer_is_a_download_that_the_browser_does_not_take_for_a_page() throws IOException {
        var page = documents.keep(new MadeDocument("trang.html", "text/html", "<p>".getBytes(UTF_8), LAN, "test"));
        try (var read = documents.read(page)) {
            var answer = DocumentAnswers.shown(read);
            assertThat(answer.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_OCTET_STREAM);
            assertThat(answer.getHeaders().getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.getHeaders().getFirst(HttpHeaders.CONTENT_DISPOSITION))
                    .startsWith("attachment");
        }
        try (var read = documents.read(stored("Đơn.pdf", aPdf()).id())) {
            assertThat(DocumentAnswers.attachment(read).getHeaders().getFirst(HttpHeaders.CONTENT_DISPOSITION))
                    .isEqualTo("attachment; filename=\"_on.pdf\"; filename*=UTF-8''%C4%90%C6%A1n.pdf");
            assertThat(DocumentAnswers.shown(read).getHeaders().getContentType())
                    .isEqualTo(MediaType.APPLICATION_PDF);
        }
    }

    @Test
    void a_file_is_handed_out_under_the_ending_of_its_kind_also_if_it_was_kept_under_another() throws IOException {
        assertThat(stored("don.pdf.cmd", aPdf()).document().fileName()).isEqualTo("don.pdf_cmd.pdf");
        var old = documents.keep(new MadeDocument("cu.pdf", "application/pdf", aPdf(), LAN, "test"));
        new TransactionTemplate(transactions).executeWithoutResult(_ -> {
            rows.changing(LoggedTable.DOCUMENT, old.value());
            jdbc.sql("update documents.document set file_name = 'cu.pdf.hta' where id = :id")
                    .param("id", old.value())
                    .update();
        });
        try (var read = documents.read(old)) {
            assertThat(DocumentAnswers.attachment(read).getHeaders().getFirst(HttpHeaders.CONTENT_DISPOSITION))
                    .isEqualTo("attachment; filename=\"cu.pdf_hta.pdf\"; filename*=UTF-8''cu.pdf_hta.pdf");
        }
    }

    @Test
    void a_refusal_says_what_must_hold_what_was_found_and_what_to_do() {
        var outcome = (StoreOutcome.Refused) documents.store(upload("anh.gif", "GIF89a-------".getBytes(UTF_8)));
        assertThat(outcome.refusal().text(messages, Language.VI))
                .isEqualTo(
                        "Tệp này là GIF. Chỉ nhận tệp JPEG, PDF, PNG. Hãy lưu giấy tờ thành một trong các loại đó rồi"
                                + " tải lên lại.");
        assertThat(outcome.refusal().text(messages, Language.EN)).startsWith("This file is GIF.");
    }

    private StoreOutcome.Stored stored(String name, byte[] content) {
        return (StoreOutcome.Stored) documents.store(upload(name, content));
    }

    private static Upload upload(String name, byte[] content) {
        return new Upload(name, new ByteArrayInputStream(content), LAN, "dossier.component");
    }

    /** A PDF that no other test has. */
    private static byte[] aPdf() throws IOException {
        var pdf = APdf.withPages(1);
        var mark = ("\n%" + UUID.randomUUID()).getBytes(UTF_8);
        var marked = Arrays.copyOf(pdf, pdf.length + mark.length);
        System.arraycopy(mark, 0, marked, pdf.length, mark.length);
        return marked;
    }
}
