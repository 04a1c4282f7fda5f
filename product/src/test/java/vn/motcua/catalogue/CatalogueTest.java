package vn.motcua.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.WithSpring;
import vn.motcua.catalogue.ProcedureContent.LimitUnit;
import vn.motcua.catalogue.ProcedureContent.Way;
import vn.motcua.importing.APublishedRecord;
import vn.motcua.importing.ImportCommand;
import vn.motcua.importing.ImportProcedures;
import vn.motcua.importing.ImportReport;
import vn.motcua.importing.PublishedFile;
import vn.motcua.shared.BadInput;
import vn.motcua.shared.Language;
import vn.motcua.shared.ProcedureCode;
import vn.motcua.shared.Vnd;

@WithSpring
@DisplayNameGeneration(ReplaceUnderscores.class)
class CatalogueTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final LocalDate FAR = LocalDate.of(2100, 1, 1);

    @Autowired
    ImportProcedures importProcedures;

    @Autowired
    ImportCommand importCommand;

    @Autowired
    Procedures procedures;

    @Autowired
    ReviewItems reviewItems;

    @Autowired
    ResolveReviewItem resolveReviewItem;

    @Autowired
    OnlineServices onlineServices;

    @Autowired
    FilingPlaces filingPlaces;

    @Autowired
    CatalogueSeed seed;

    @Autowired
    EverydayWords everydayWords;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void seeded() {
        seed.load();
    }

    private ImportReport importLines(String... lines) throws IOException {
        var bytes = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        return importProcedures.importFrom(new ByteArrayInputStream(bytes));
    }

    @Test
    void importing_again_changes_nothing_and_a_changed_text_makes_a_new_version() throws Exception {
        var code = APublishedRecord.freshCode();
        var first = importLines(APublishedRecord.of(code).line());
        var again = importLines(APublishedRecord.of(code).line());
        var changed = importLines(
                APublishedRecord.of(code).with("so_quyet_dinh", "2/QĐ-MAU").line());

        assertThat(List.of(first.published(), first.unchanged(), first.replaced()))
                .containsExactly(1, 0, 0);
        assertThat(List.of(again.published(), again.unchanged(), again.replaced()))
                .containsExactly(0, 1, 0);
        assertThat(List.of(changed.published(), changed.unchanged(), changed.replaced()))
                .containsExactly(1, 0, 1);
        assertThat(procedures.versionsOf(new ProcedureCode(code)))
                .extracting(version -> version.content().decision())
                .containsExactly("2/QĐ-MAU", "1/QĐ-MAU");
        assertThat(procedures
                        .find(new ProcedureCode(code), FAR)
                        .orElseThrow()
                        .content()
                        .decision())
                .isEqualTo("2/QĐ-MAU");
    }

    @Test
    void bad_lines_are_named_with_number_and_reason_and_the_rest_goes_on() throws Exception {
        var code = APublishedRecord.freshCode();
        var good = APublishedRecord.of(code).line();
        var report =
                importLines("{", good, "[]", "{\"ma_thu_tuc\":\"x\",\"ten_thu_tuc\":\"n\",\"raw_text\":\"r\"}", good);

        assertThat(report.read()).isEqualTo(1);
        assertThat(report.badLines()).extracting(ImportReport.BadLine::number).containsExactly(1, 3, 4, 5);
        assertThat(report.badLines().get(2).reason()).contains("1.004873").contains("'x'");
        assertThat(report.badLines().get(3).reason()).contains("dòng 2");
    }

    @Test
    void records_with_what_cannot_be_used_wait_for_review_and_the_rest_goes_on() throws Exception {
        var codes = List.of(APublishedRecord.freshCode(), APublishedRecord.freshCode(), APublishedRecord.freshCode());
        var halfLetter = APublishedRecord.of(codes.get(1)).line().replace("1/QĐ-MAU", "1/\\ud800\\u0000-MAU");
        var report = importLines(
                "\ufeff" + APublishedRecord.of(codes.getFirst()).line(),
                halfLetter,
                APublishedRecord.of(codes.getLast())
                        .channels("Trực tuyến3 Ngày12.5 USD")
                        .line());

        assertThat(report.badLines()).isEmpty();
        assertThat(List.of(report.read(), report.published(), report.inReview()))
                .containsExactly(3, 1, 2);
        assertThat(item(procedures.find(new ProcedureCode(codes.get(1)), FAR).orElseThrow(), ReviewReason.TEXT_DAMAGED)
                        .proposal())
                .isNull();
        assertThat(procedures.find(new ProcedureCode(codes.getFirst()), FAR)).isPresent();
        assertThat(item(
                                procedures
                                        .find(new ProcedureCode(codes.getLast()), FAR)
                                        .orElseThrow(),
                                ReviewReason.FEE_AMOUNT_UNCLEAR)
                        .original())
                .isEqualTo("12.5 USD");
    }

    @Test
    void the_import_command_says_in_one_sentence_why_a_file_cannot_be_read() {
        var out = new ByteArrayOutputStream();
        int exit = importCommand.run(Path.of("/does/not/exist"), new PrintStream(out, true, StandardCharsets.UTF_8));
        assertThat(exit).isEqualTo(2);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("/does/not/exist");
    }

    @Test
    void a_version_in_review_is_published_when_its_last_item_is_resolved() throws Exception {
        var code = new ProcedureCode(APublishedRecord.freshCode());
        importLines(APublishedRecord.of(code.value())
                .channels("Trực tuyến3Miễn phí(Mức thu 20.000 đồng)")
                .line());
        var version = procedures.find(code, FAR).orElseThrow();
        assertThat(version.isInReview()).isTrue();
        var limit = item(version, ReviewReason.TIME_UNIT_MISSING);
        var fee = item(version, ReviewReason.FEE_FREE_BUT_NOTE_NAMES_FEE);

        resolveReviewItem.resolve(
                limit.id(), new Correction.OfLimit(new BigDecimal("3"), LimitUnit.WORKING_DAY), "Luật Hộ tịch", "An");
        assertThat(procedures.find(code, FAR).orElseThrow().isInReview()).isTrue();
        var outcome = resolveReviewItem.resolve(fee.id(), new Correction.OfFee(new Vnd(20_000)), "Nghị quyết", "An");

        assertThat(outcome).isEqualTo(new ResolveReviewItem.Outcome.Resolved(0));
        var published = procedures.find(code, FAR).orElseThrow();
        assertThat(published.isInReview()).isFalse();
        var channel = published.content().channels().getFirst();
        assertThat(channel.limit().unit()).isEqualTo(LimitUnit.WORKING_DAY);
        assertThat(channel.limit().stated()).isEqualTo("3");
        assertThat(channel.fee().vnd()).contains(new Vnd(20_000));
        assertThat(resolveReviewItem.resolve(fee.id(), null, "again", "Binh"))
                .isInstanceOf(ResolveReviewItem.Outcome.AlreadyResolved.class);
        assertThat(procedures.originalOf(published.id())).containsKey("raw_text");
    }

    @Test
    void an_answer_needs_a_note_and_a_value_of_the_right_kind() throws Exception {
        var code = new ProcedureCode(APublishedRecord.freshCode());
        importLines(APublishedRecord.of(code.value())
                .channels("Trực tuyến3Miễn phí")
                .line());
        var item = item(procedures.find(code, FAR).orElseThrow(), ReviewReason.TIME_UNIT_MISSING);

        assertThatThrownBy(() -> resolveReviewItem.resolve(item.id(), null, " ", "An"))
                .isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> resolveReviewItem.resolve(item.id(), new Correction.OfFee(Vnd.ZERO), "x", "An"))
                .isInstanceOf(BadInput.class);
        assertThat(reviewItems.find(item.id()).orElseThrow().resolution()).isNull();
    }

    private ReviewItem item(ProcedureVersion version, ReviewReason reason) {
        return reviewItems.of(version.id()).stream()
                .filter(item -> item.reason() == reason)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void loading_the_seed_again_changes_nothing() {
        var before = procedures.counts();
        int words = everydayWords.all().size();
        seed.load();
        assertThat(procedures.counts()).isEqualTo(before);
        assertThat(everydayWords.all()).hasSize(words);
        assertThat(CatalogueSeed.entries()).hasSizeGreaterThan(60);
    }

    @Test
    void three_services_run_here_with_their_rules() {
        var birth = onlineServices.of(new ProcedureCode("1.001193"), DAY).orElseThrow();
        assertThat(birth.limitFor("hospital"))
                .isEqualTo(new TimeLimit(1, "WORKING_DAY", LocalTime.of(15, 0), "SUBTRACT"));
        assertThat(birth.componentsFor("abandoned"))
                .extracting(OnlineService.ServiceComponent::key)
                .contains("abandonment-record")
                .doesNotContain("birth-record");
        var business = onlineServices.of(new ProcedureCode("1.001612"), DAY).orElseThrow();
        assertThat(business.feeFor(Way.ONLINE)).isEqualTo(new Vnd(150_000));
        assertThat(business.fees().paid()).isEqualTo(OnlineService.Paid.AT_FILING);
        assertThat(business.fees().refunded()).isFalse();
        var marital = onlineServices.of(new ProcedureCode("1.004873"), DAY).orElseThrow();
        assertThat(marital.limitFor("marriage").amount()).isEqualTo(3);
        assertThat(marital.result().code()).isEqualTo("KQ.G15.000038");
    }

    @Test
    void a_newer_form_brings_its_cases_and_papers_and_leaves_what_the_province_changed() {
        var seeded = onlineServices.of(new ProcedureCode("1.001612"), DAY).orElseThrow();
        var marital = onlineServices.of(new ProcedureCode("1.004873"), DAY).orElseThrow();
        var brought = withCode(marital, new ProcedureCode("1.001612"), 1).withFormOf(seeded);

        assertThat(brought.form()).isEqualTo(seeded.form());
        assertThat(brought.components()).isEqualTo(seeded.components());
        assertThat(brought.cases()).containsExactly("individual", "household");
        assertThat(brought.fees()).isEqualTo(marital.fees());
        assertThat(brought.limit()).isEqualTo(marital.limit());
    }

    @Test
    void a_paper_may_be_needed_for_some_answers_only() {
        var proxy =
                onlineServices.of(new ProcedureCode("1.001612"), DAY).orElseThrow().componentsFor("individual").stream()
                        .filter(component -> component.key().equals("proxy"))
                        .findFirst()
                        .orElseThrow();
        assertThat(proxy.isNeededBy(pointer -> pointer.equals("/role/kind") ? "PROXY" : ""))
                .isTrue();
        assertThat(proxy.isNeededBy(_ -> "OWNER")).isFalse();
    }

    @Test
    void a_new_version_of_a_service_leaves_the_days_before_as_they_were() {
        var marital = onlineServices.of(new ProcedureCode("1.004873"), DAY).orElseThrow();
        var code = new ProcedureCode(APublishedRecord.freshCode());
        var first = withCode(marital, code, 1);
        onlineServices.publish(first, LocalDate.of(2026, 1, 1));
        onlineServices.publish(withCode(marital, code, 2), LocalDate.of(2026, 6, 1));

        assertThat(onlineServices.of(code, LocalDate.of(2025, 12, 31))).isEmpty();
        assertThat(onlineServices.of(code, LocalDate.of(2026, 5, 31))).contains(first);
        assertThat(onlineServices
                        .of(code, LocalDate.of(2026, 6, 1))
                        .orElseThrow()
                        .form()
                        .version())
                .isEqualTo(2);
        assertThatThrownBy(() -> onlineServices.publish(first, LocalDate.of(2026, 2, 1)))
                .isInstanceOf(BadInput.class);
    }

    private static OnlineService withCode(OnlineService service, ProcedureCode code, int formVersion) {
        return new OnlineService(
                code,
                service.decidedBy(),
                service.level(),
                service.partialReason(),
                new OnlineService.Form(service.form().key(), formVersion),
                service.routeKey(),
                service.result(),
                service.area(),
                service.guide(),
                service.limit(),
                service.fees(),
                service.components(),
                List.of(),
                null,
                null);
    }

    @Test
    void the_filing_place_is_switched_by_a_row_from_a_day_on() {
        var marital = onlineServices.of(new ProcedureCode("1.004873"), DAY).orElseThrow();
        var code = new ProcedureCode(APublishedRecord.freshCode());
        var elsewhere = new ProcedureCode(APublishedRecord.freshCode());
        onlineServices.publish(withCode(marital, code, 1), LocalDate.of(2026, 1, 1));
        var portal = new FilingPlace.NationalPortal(URI.create("https://dichvucong.gov.vn/mau"));
        filingPlaces.set(code, portal, LocalDate.of(2026, 8, 1), "An", Language.VI);
        filingPlaces.set(code, new FilingPlace.Here(), LocalDate.of(2026, 10, 1), "An", Language.VI);

        assertThat(filingPlaces.of(code, LocalDate.of(2026, 7, 31))).isEqualTo(new FilingPlace.Here());
        assertThat(filingPlaces.of(code, LocalDate.of(2026, 8, 1))).isEqualTo(portal);
        assertThat(filingPlaces.of(code, LocalDate.of(2026, 10, 1))).isEqualTo(new FilingPlace.Here());
        assertThat(filingPlaces.of(elsewhere, DAY)).isInstanceOf(FilingPlace.NationalPortal.class);
        assertThatThrownBy(() -> filingPlaces.set(elsewhere, new FilingPlace.Here(), DAY, "An", Language.VI))
                .isInstanceOf(BadInput.class);
    }

    @ParameterizedTest
    @CsvSource({
        "dang ky khai sinh, 1.001193",
        "Đăng ký khai sinh, 1.001193",
        "dang ki khai sih, 1.001193",
        "giay xac nhan doc than, 1.004873",
        "giấy độc thân, 1.004873",
        "doc than, 1.004873",
        "xac nhan doc than, 1.004873",
        "dang ky kinh doanh, 1.001612",
        "chua vo chua chong, 1.004873",
        "xac nhan tinh trang hon nhan, 1.004873",
        "xac nhan tinh trag hon nhn, 1.004873",
        "lam giay khai sinh cho con, 1.001193",
        "mo quan an, 1.001612",
        "mở cửa hàng, 1.001612",
        "toi muon mo cua hang ban quan ao, 1.001612",
        "dang ky ket hon, 1.000894",
        "dang ky tam tru, 1.004194",
        "doi bang lai xe, 3.000347",
        "1.012783, 1.012783"
    })
    void search_forgives_and_knows_everyday_words(String query, String code) {
        assertThat(procedures.search(query, 10).getFirst().code()).isEqualTo(new ProcedureCode(code));
    }

    @Test
    void the_real_procedures_are_imported_once_and_found_by_everyday_words() {
        var file = PublishedFile.path();
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            try {
                long begun = System.nanoTime();
                var report = importProcedures.importFrom(file);
                long seconds = (System.nanoTime() - begun) / 1_000_000_000;
                System.out.println("IMPORT in " + seconds + " s\n" + report.inWords());
                assertThat(report.read()).isEqualTo(2_401);
                assertThat(report.published() + report.inReview()).isEqualTo(2_401);
                var again = importProcedures.importFrom(file);
                assertThat(again.unchanged()).isEqualTo(2_401);
                searchOverAll();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }

    private void searchOverAll() {
        var expected = List.of(
                List.of("dang ky khai sinh", "1.001193"),
                List.of("giay xac nhan doc than", "1.004873"),
                List.of("lam giay khai sinh cho con", "1.001193"),
                List.of("mo quan an", "1.001612"),
                List.of("mở cửa hàng", "1.001612"),
                List.of("dang ky thuong tru", "1.004222"),
                List.of("thanh lap ho kinh doanh", "1.001612"),
                List.of("chung thuc ban sao tu ban chinh", "2.000815"),
                List.of("tinh trang hon nhan", "1.004873"),
                List.of("dang ki ket hon", "1.000894"));
        for (var one : expected) {
            var found = procedures.search(one.get(0), 20);
            assertThat(found.getFirst().code().value()).as(one.get(0)).isEqualTo(one.get(1));
        }
    }
}
