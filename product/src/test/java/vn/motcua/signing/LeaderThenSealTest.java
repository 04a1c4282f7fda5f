package vn.motcua.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.documents.APaperWithPlaces;
import vn.motcua.documents.APrintedForm;
import vn.motcua.documents.PdfA;

/** NĐ 30/2020: the leader signs; later the agency adds number and date and its seal, and the leader's signature still holds. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LeaderThenSealTest {
    private static final Appearance.Look NUMBER_AND_DATE = new Appearance.Look.Words(List.of(
            new Appearance.Phrase("Số: 12/UBND-XNTTHN", 0, 0.45f, 13, false),
            new Appearance.Phrase("Đắk Lăk, ngày 20 tháng 11 năm 2026", 0.45f, 1, 13, true)));

    @TempDir
    static Path folder;

    private static TrialAuthority authority;
    private static ASigningDesk desk;
    private static byte[] paper;
    private static byte[] signed;
    private static byte[] sealed;

    @BeforeAll
    static void sign() throws Exception {
        authority = new TrialAuthority("Trial Root");
        desk = ASigningDesk.at(folder, authority).withLeaderAndSeal();
        paper = kept("Xét đề nghị của ông Y Ƀlơ̆ Niê.");
        signed = ((SignOutcome.Signed) desk.together()
                        .sign(KeyName.of(ASigningDesk.LEADER), List.of(leaderOn(paper)))
                        .getFirst())
                .pdf();
        sealed = desk.signed(sealOn(signed));
    }

    @AfterAll
    static void close() {
        authority.close();
    }

    @Test
    void the_leaders_signature_holds_before_and_after_number_and_seal() {
        assertThat(signers(signed)).containsExactly("Trần Văn Hùng");
        assertThat(signers(sealed)).containsExactly("Trần Văn Hùng", "UBND phường Thuận Hóa", "UBND phường Thuận Hóa");
    }

    @Test
    void the_first_signature_covers_the_places_of_the_others_and_no_place_is_left_empty() throws Exception {
        for (var place : List.of("number", "signature", "seal")) {
            assertThat(SignaturePlaces.isKept(signed, place)).as(place).isTrue();
        }
        try (var document = Loader.loadPDF(sealed)) {
            var signatures = document.getDocumentCatalog().getAcroForm().getFields().stream()
                    .map(field -> ((PDSignatureField) field).getSignature())
                    .toList();
            assertThat(signatures).doesNotContainNull();
            assertThat(signatures.stream().map(PDSignature::getSubFilter))
                    .as("leader, number, seal, and one time stamp over all")
                    .hasSize(4)
                    .containsOnlyOnce("ETSI.RFC3161");
        }
    }

    @Test
    void each_signature_says_why_it_was_made() throws Exception {
        try (var document = Loader.loadPDF(sealed)) {
            assertThat(document.getSignatureDictionaries().stream()
                            .filter(one -> !"ETSI.RFC3161".equals(one.getSubFilter()))
                            .map(one -> one.getReason()))
                    .containsExactlyInAnyOrder("Ký ban hành", "Cấp số, ngày", "Đóng dấu");
        }
    }

    @Test
    void it_is_pdf_a_at_every_stage() throws Exception {
        assertThat(PdfA.findings(paper)).isEmpty();
        assertThat(PdfA.findings(signed)).isEmpty();
        assertThat(PdfA.findings(sealed)).isEmpty();
    }

    @Test
    void nothing_more_is_signed_over_number_or_seal() {
        var over = SignOrder.of(sealed, "Cấp số, ngày")
                .sealedBy(
                        ASigningDesk.SEAL, Appearance.onLastPage(25, 53, 60, 8).showing(NUMBER_AND_DATE));
        assertThat(desk.sign().sign(over)).isInstanceOf(SignOutcome.NotSignable.class);
    }

    @Test
    void a_seal_without_a_picture_shows_who_sealed_when_and_the_first_picture_kept_stays() {
        var order = SignOrder.of(signed, "Đóng dấu")
                .sealedBy(ASigningDesk.SEAL, Appearance.at("seal").showing(new Appearance.Look.Own()));
        int without = desk.signed(order).length;
        var pictures = new SealPictures(desk.folder());
        pictures.keep(ASigningDesk.SEAL, APrintedForm.image());
        pictures.keep(ASigningDesk.SEAL, Arrays.copyOf(APrintedForm.image(), 100));
        assertThat(pictures.of(ASigningDesk.SEAL)).hasValue(APrintedForm.image());
        assertThat(signers(desk.signed(order))).hasSize(2);
        assertThat(desk.signed(order).length).isNotEqualTo(without);
        assertThatThrownBy(() -> pictures.keep(KeyName.sealOf("H57.02"), new byte[] {1, 2, 3}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_place_takes_one_signature() {
        assertThat(desk.sign().sign(leaderOn(signed))).isInstanceOf(SignOutcome.NotSignable.class);
        assertThat(desk.sign().sign(leaderOn(APrintedForm.pdf()))).isInstanceOf(SignOutcome.NotSignable.class);
    }

    @Test
    void a_paper_of_many_pages_is_numbered_on_the_first_and_sealed_on_the_last() throws Exception {
        var manyPages = kept("Nội dung rất dài. ".repeat(800));
        var done = desk.signed(sealOn(desk.signed(leaderOn(manyPages))));
        assertThat(signers(done)).hasSize(3);
        assertThat(PdfA.findings(done)).isEmpty();
    }

    @Test
    void everything_in_one_go_is_the_same() {
        var order = leaderOn(paper)
                .because("Cấp số, ngày")
                .sealedBy(ASigningDesk.SEAL, Appearance.at("number").showing(NUMBER_AND_DATE))
                .because("Đóng dấu")
                .sealedBy(ASigningDesk.SEAL, Appearance.at("seal"));
        assertThat(signers(desk.signed(order))).hasSize(3);
    }

    private static byte[] kept(String text) {
        var printed = APaperWithPlaces.of(text);
        return SignaturePlaces.keep(printed.pdf(), printed.places());
    }

    private static SignOrder leaderOn(byte[] pdf) {
        return SignOrder.of(pdf, "Ký ban hành").signedBy(ASigningDesk.LEADER, Appearance.at("signature"));
    }

    private static SignOrder sealOn(byte[] pdf) {
        return SignOrder.of(pdf, "Cấp số, ngày")
                .sealedBy(ASigningDesk.SEAL, Appearance.at("number").showing(NUMBER_AND_DATE))
                .because("Đóng dấu")
                .sealedBy(
                        ASigningDesk.SEAL,
                        Appearance.at("seal").showing(new Appearance.Look.Picture(APrintedForm.image())));
    }

    private static List<String> signers(byte[] pdf) {
        return switch (desk.validate().validate(pdf)) {
            case Verdict.Valid(var signatures) ->
                signatures.stream().map(Verdict.Signature::signer).toList();
            case Verdict other -> throw new AssertionError(other);
        };
    }
}
