package vn.motcua.signing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.documents.APrintedForm;
import vn.motcua.documents.PdfA;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SignAndValidateTest {
    private static final Appearance LEFT = Appearance.onLastPage(20, 100, 55, 20);
    private static final Appearance RIGHT = Appearance.onLastPage(80, 100, 55, 25);

    @TempDir
    static Path folder;

    private static TrialAuthority authority;
    private static ASigningDesk desk;
    private static byte[] form;
    private static byte[] signed;
    private static byte[] signedTwice;

    @BeforeAll
    static void sign() throws Exception {
        authority = new TrialAuthority("Trial Root");
        desk = ASigningDesk.at(folder, authority).withLeaderAndSeal();
        form = APrintedForm.pdf();
        signed = desk.signed(SignOrder.of(form, "Phê duyệt").signedBy(ASigningDesk.LEADER, LEFT));
        signedTwice = desk.signed(SignOrder.of(form, "Phê duyệt")
                .signedBy(ASigningDesk.LEADER, LEFT)
                .sealedBy(ASigningDesk.SEAL, RIGHT.with(APrintedForm.image())));
    }

    @AfterAll
    static void close() {
        authority.close();
    }

    @Test
    void an_untouched_paper_is_valid_and_names_signer_and_time() {
        var signature = valid(signed).getFirst();
        assertThat(signature)
                .isEqualTo(new Verdict.Signature(
                        "Trần Văn Hùng", "UBND phường Thuận Hóa", signature.signedAt(), true, true, signature.proof()));
        assertThat(signature.proof().level()).isEqualTo(ProofLevel.ARCHIVED);
        assertThat(signature.proof().until()).isBetween(in(999), in(1001));
        assertThat(signature.signedAt())
                .isBetween(
                        ASigningDesk.CLOCK.instant().minusSeconds(120),
                        ASigningDesk.CLOCK.instant().plusSeconds(5));
    }

    @Test
    void the_outcome_names_the_signers_and_carries_the_proof_of_revocation_state() {
        var outcome = (SignOutcome.Signed)
                desk.sign().sign(SignOrder.of(form, "Phê duyệt").signedBy(ASigningDesk.LEADER, null));
        assertThat(outcome.signers()).containsExactly("Trần Văn Hùng");
        assertThat(outcome.level()).isEqualTo(ProofLevel.ARCHIVED);
    }

    private static Instant in(int days) {
        return ASigningDesk.CLOCK.instant().plus(Duration.ofDays(days));
    }

    /** What the leader signs is proved with the seal, once. */
    @Test
    void only_the_last_signature_brings_the_proof_and_it_proves_all() throws Exception {
        var byLeader = (SignOutcome.Signed) desk.together()
                .sign(
                        KeyName.of(ASigningDesk.LEADER),
                        List.of(SignOrder.of(form, "Ký ban hành").signedBy(ASigningDesk.LEADER, LEFT)))
                .getFirst();
        assertThat(byLeader.level()).isEqualTo(ProofLevel.TIMESTAMPED);
        assertThat(valid(byLeader.pdf()))
                .extracting(one -> one.proof().level())
                .containsExactly(ProofLevel.TIMESTAMPED);
        var sealed = desk.signed(SignOrder.of(byLeader.pdf(), "Đóng dấu").sealedBy(ASigningDesk.SEAL, RIGHT));
        assertThat(valid(sealed)).extracting(one -> one.proof().level()).containsOnly(ProofLevel.ARCHIVED);
        try (var document = Loader.loadPDF(sealed)) {
            assertThat(document.getSignatureDictionaries())
                    .filteredOn(one -> "ETSI.RFC3161".equals(one.getSubFilter()))
                    .hasSize(1);
        }
        assertThat(PdfA.findings(sealed)).isEmpty();
    }

    @Test
    void a_revoked_certificate_signs_nothing_alone_or_with_others() throws Exception {
        try (var other = new TrialAuthority("Other")) {
            var place = Files.createDirectory(folder.resolve("revoked"));
            var before = ASigningDesk.at(place, other).withLeaderAndSeal();
            var key = KeyName.of(ASigningDesk.LEADER);
            other.revoke(before.folder()
                    .find(key)
                    .orElseThrow()
                    .certificate()
                    .getCertificate()
                    .getSerialNumber());
            var order = SignOrder.of(form, "Phê duyệt").signedBy(ASigningDesk.LEADER, null);
            var now = ASigningDesk.at(place, other);
            assertThat(now.sign().sign(order)).isInstanceOf(SignOutcome.CertificateRevoked.class);
            assertThat(now.together().sign(key, List.of(order, order)))
                    .hasSize(2)
                    .allMatch(SignOutcome.CertificateRevoked.class::isInstance);
            assertThat(now.sign().sign(SignOrder.of(form, "Đóng dấu").sealedBy(ASigningDesk.SEAL, null)))
                    .as("another's is in force")
                    .isInstanceOf(SignOutcome.Signed.class);
        }
    }

    @Test
    void the_leader_signs_and_the_seal_follows_and_both_are_valid() {
        assertThat(valid(signedTwice).stream().map(Verdict.Signature::signer))
                .containsExactly("Trần Văn Hùng", "UBND phường Thuận Hóa");
    }

    @Test
    void a_seal_put_on_another_day_leaves_the_first_signature_valid() {
        var sealed = desk.signed(SignOrder.of(signed, "Đóng dấu").sealedBy(ASigningDesk.SEAL, RIGHT));
        assertThat(valid(sealed)).hasSize(2);
    }

    @Test
    void a_signed_paper_is_still_pdf_a() throws Exception {
        assertThat(PdfA.findings(form)).isEmpty();
        assertThat(PdfA.findings(signed)).isEmpty();
        assertThat(PdfA.findings(signedTwice)).isEmpty();
    }

    @Test
    void a_changed_byte_is_found() {
        var changed = signed.clone();
        int inContent = new String(form, ISO_8859_1).indexOf("stream") + 40;
        changed[inContent] ^= 1;
        assertThat(desk.validate().validate(changed)).isInstanceOf(Verdict.Altered.class);
    }

    @Test
    void text_added_after_signing_is_found() throws Exception {
        assertAltered(document -> {
            var page = document.getPage(0);
            try (var content = new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, false)) {
                content.beginText();
                content.setFont(new PDType1Font(FontName.HELVETICA), 12);
                content.newLineAtOffset(50, 50);
                content.showText("1.000.000 VND");
                content.endText();
            }
            page.getCOSObject().setNeedToBeUpdated(true);
        });
    }

    @Test
    void a_page_added_after_signing_is_found() throws Exception {
        assertAltered(document -> {
            document.addPage(new PDPage());
            document.getPages().getCOSObject().setNeedToBeUpdated(true);
        });
    }

    @Test
    void a_note_laid_over_the_text_is_found() throws Exception {
        assertAltered(document -> {
            var page = document.getPage(0);
            var note = new PDAnnotationText();
            note.setRectangle(new PDRectangle(60, 300, 200, 100));
            note.setContents("khác");
            note.setPage(page);
            page.getAnnotations().add(note);
            page.getCOSObject().setNeedToBeUpdated(true);
        });
    }

    @Test
    void another_title_is_found() throws Exception {
        assertAltered(document -> {
            document.getDocumentCatalog().setLanguage("en");
            document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
        });
    }

    @Test
    void bytes_hung_on_at_the_end_are_found() {
        var longer = Arrays.copyOf(signed, signed.length + 20);
        System.arraycopy("<script></script>   ".getBytes(UTF_8), 0, longer, signed.length, 20);
        assertThat(desk.validate().validate(longer)).isInstanceOf(Verdict.Altered.class);
        var comment = Arrays.copyOf(signed, signed.length + 8);
        System.arraycopy("%a\n%%EOF".getBytes(UTF_8), 0, comment, signed.length, 8);
        assertThat(desk.validate().validate(comment)).isInstanceOf(Verdict.Altered.class);
    }

    @Test
    void a_certificate_of_an_authority_that_nobody_trusts_is_not_enough() throws Exception {
        try (var foreign = new TrialAuthority("Somebody")) {
            var foreignDesk = ASigningDesk.at(Files.createDirectory(folder.resolve("foreign")), foreign);
            var paper = foreignDesk
                    .withLeaderAndSeal()
                    .signed(SignOrder.of(form, "Phê duyệt").signedBy(ASigningDesk.LEADER, LEFT));
            assertThat(desk.validate().validate(paper)).isInstanceOf(Verdict.Untrusted.class);
        }
    }

    @Test
    void a_paper_without_signature_and_a_file_that_is_no_pdf_are_told_apart() {
        assertThat(desk.validate().validate(form)).isEqualTo(new Verdict.NotSigned());
        assertThat(desk.validate().validate("hello".getBytes(UTF_8))).isEqualTo(new Verdict.Unreadable());
        assertThat(desk.validate().validate(Arrays.copyOf(form, 300))).isEqualTo(new Verdict.Unreadable());
    }

    @Test
    void without_a_timestamp_nothing_is_signed() throws Exception {
        var withoutTsa = ASigningDesk.at(folder, authority, "http://127.0.0.1:1/tsa");
        assertThat(withoutTsa.sign().sign(SignOrder.of(form, "Phê duyệt").signedBy(ASigningDesk.LEADER, null)))
                .isInstanceOfSatisfying(
                        SignOutcome.Unreachable.class,
                        unreachable -> assertThat(unreachable.party()).isEqualTo("TSA"));
    }

    @Test
    void a_signature_with_a_key_that_nobody_enrolled_is_refused() {
        var nobody = KeyName.sealOf("H99");
        assertThat(desk.sign().sign(SignOrder.of(form, "Phê duyệt").sealedBy(nobody, null)))
                .isEqualTo(new SignOutcome.NoKey(nobody));
    }

    @Test
    void what_cannot_take_a_signature_is_refused() {
        assertThat(desk.sign().sign(SignOrder.of("hello".getBytes(UTF_8), "a").signedBy(ASigningDesk.LEADER, LEFT)))
                .isInstanceOf(SignOutcome.NotSignable.class);
        assertThat(desk.sign().sign(SignOrder.of(signed, "a").sealedBy(ASigningDesk.SEAL, LEFT)))
                .as("the place is taken")
                .isInstanceOf(SignOutcome.NotSignable.class);
        var below = Appearance.onLastPage(20, 122, 55, 20);
        assertThat(valid(desk.signed(SignOrder.of(signed, "a").sealedBy(ASigningDesk.SEAL, below))))
                .as("the place below is free")
                .hasSize(2);
    }

    private interface Change {
        void in(PDDocument document) throws IOException;
    }

    private static void assertAltered(Change change) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var document = Loader.loadPDF(signed)) {
            change.in(document);
            document.saveIncremental(out);
        }
        assertThat(out.size()).isGreaterThan(signed.length);
        assertThat(desk.validate().validate(out.toByteArray())).isInstanceOf(Verdict.Altered.class);
    }

    private static List<Verdict.Signature> valid(byte[] pdf) {
        var verdict = desk.validate().validate(pdf);
        assertThat(verdict).isInstanceOf(Verdict.Valid.class);
        return ((Verdict.Valid) verdict).signatures();
    }
}
