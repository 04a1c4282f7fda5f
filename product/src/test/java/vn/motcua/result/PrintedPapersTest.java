package vn.motcua.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import vn.motcua.WithSpring;
import vn.motcua.documents.PdfA;
import vn.motcua.dossier.AskForSupplement;
import vn.motcua.dossier.Decision;
import vn.motcua.dossier.DossierEvent;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Outcome;
import vn.motcua.dossier.RefuseDossier;
import vn.motcua.identity.Role;
import vn.motcua.identity.User;
import vn.motcua.presentation.PrintForms;
import vn.motcua.signing.TrialSigning;

/** What stands on the papers that people get: everything that was entered, in words that are not torn or cut. */
@WithSpring
@AutoConfigureMockMvc
@Import(Offices.class)
@ContextConfiguration(initializers = TrialSigning.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class PrintedPapersTest {
    @Autowired
    Offices offices;

    @Autowired
    Dossiers dossiers;

    @Autowired
    ResultTemplates templates;

    @Autowired
    ResultPapers papers;

    @Autowired
    PrintResult printer;

    @Autowired
    PrintForms forms;

    @Autowired
    SuggestedFields suggested;

    @Autowired
    AskForSupplement askForSupplement;

    @Autowired
    RefuseDossier refuseDossier;

    @Autowired
    Clock clock;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "marital-status-certificate/1",
                "marital-status-certificate/2",
                "birth-certificate/2",
                "household-business-certificate/2",
                "rejection/1"
            })
    void every_field_stands_on_the_paper_however_long(String key) throws Exception {
        var id = offices.received();
        var filing = dossiers.get(id).filing();
        var template = templates.get(key);
        var values = new HashMap<String, String>();
        template.fields()
                .forEach(field -> values.put(field.key(), "Y Ƀlŏ Niê " + field.key() + " 03/02/1995 số 12/HK-2026"));
        var draft = Results.drafted(id, template.verdict(), key, template.only(values), clock.instant());
        var printed = papers.printed(filing, draft, offices.leader());

        var text = text(printed).toLowerCase(java.util.Locale.ROOT);
        template.fields().forEach(field -> assertThat(text).contains(field.key().toLowerCase(java.util.Locale.ROOT)));
        assertThat(text).contains("y ƀlŏ niê", "03/02/1995", "12/hk-2026", "độc lập - tự do - hạnh phúc");
        assertThat(PdfA.findings(printed)).isEmpty();
        assertThat(PdfA.accessibilityFindings(printer.preview(filing, draft, clock.instant())))
                .isEmpty();
    }

    @Test
    void a_draft_shows_dots_where_number_date_and_signer_will_be() throws Exception {
        var id = offices.received();
        var draft = offices.draftedOf(id);
        var preview = text(printer.preview(dossiers.get(id).filing(), draft, clock.instant()));
        assertThat(preview).contains("Số: …/UBND-XNTTHN", "ngày … tháng … năm …", "TM. ỦY BAN NHÂN DÂN");
        var printed = text(papers.printed(dossiers.get(id).filing(), draft, offices.leader()));
        assertThat(printed).doesNotContain("Số:", "tháng …").contains("ông/bà Tôn Thất Minh về việc");
    }

    @Test
    void the_answers_fill_the_fields_of_the_result() {
        var id = offices.received();
        var template = templates
                .of(dossiers.get(id).filing(), Decision.Verdict.GRANTED)
                .orElseThrow();
        assertThat(template.key()).isEqualTo("marital-status-certificate/2");
        assertThat(suggested.of(dossiers.get(id), template))
                .containsAllEntriesOf(Map.of(
                        "requester", "Tôn Thất Minh",
                        "fullName", "Tôn Thất Minh",
                        "sex", "Nam",
                        "ethnicity", "Kinh",
                        "nationality", "Việt Nam",
                        "state", "Chưa đăng ký kết hôn với ai"));
    }

    /** The page shows what the answers say, and the officer sends it back: as it is, mended, or with what nobody asked for. */
    @Test
    void suggested_fields_sent_back_are_kept_as_they_are_or_as_mended_and_foreign_ones_are_refused() {
        var dossier = dossiers.get(offices.received());
        var template = templates.of(dossier.filing(), Decision.Verdict.GRANTED).orElseThrow();
        var shown = suggested.of(dossier, template);
        var today = LocalDate.now(clock);
        assertThat(template.problems(shown, today)).isEmpty();
        assertThat(template.only(shown)).isEqualTo(shown);

        var mended = new HashMap<>(shown);
        mended.put("birthDate", "1965");
        assertThat(template.problems(mended, today)).isEmpty();
        assertThat(template.only(mended)).isEqualTo(mended);

        var forged = new HashMap<>(shown);
        forged.put("number", "01/UBND");
        forged.put("birthDate", "31/02/1965");
        assertThat(template.problems(forged, today))
                .extracting(problem -> problem.pointer())
                .containsExactlyInAnyOrder("fields/birthDate", "fields/number");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "H’Hen Niê",
                "Y Ƀlơ̆ Niê",
                "H'Ƀlŭ Êƀan",
                "Y Brŏ Knŭl",
                "K'Brĭ Ĭ Ŏng",
                "Siu Ƀlếch",
                "Rơ Châm H'Yéo",
                "Hʼmông Y Ŭt",
                "Đinh Y Ƀrưĭ",
                "A Brŏi Ksŏr"
            })
    void names_of_the_highlands_stand_whole_on_receipt_and_certificate(String name) throws Exception {
        var id = offices.receivedFor(name);
        var written = dossiers.ownerName(id);
        var template = templates
                .of(dossiers.get(id).filing(), Decision.Verdict.GRANTED)
                .orElseThrow();
        var values = suggested.of(dossiers.get(id), template);
        var draft = Results.drafted(id, template.verdict(), template.key(), template.only(values), clock.instant());

        assertThat(text(forms.receipt(dossiers.get(id)))).contains(composed(written));
        assertThat(text(papers.printed(dossiers.get(id).filing(), draft, offices.leader())))
                .contains(composed(written.toUpperCase(Locale.forLanguageTag("vi"))));
    }

    /** A mark over a letter that has no form of its own with it is drawn, and read back, beside the text. */
    private static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).replace("\u0306", "");
    }

    @Test
    void the_receipt_says_what_was_received_until_when_and_by_whom() throws Exception {
        var receipt = text(forms.receipt(dossiers.get(offices.received())));
        assertThat(receipt)
                .contains(
                        "Mẫu số 01",
                        "/TTPVHCC",
                        "Mã hồ sơ: H57.01-261120-",
                        "Tiếp nhận hồ sơ của: Tôn Thất Minh",
                        "Số định danh cá nhân: 046065002205",
                        "Nội dung yêu cầu giải quyết: ",
                        "Tờ khai (bản điện tử; 01)",
                        "Số lượng hồ sơ: 01 (bộ)",
                        "Thời gian giải quyết theo quy định: 03 ngày làm việc",
                        "Thời gian trả kết quả: ",
                        "Nhận kết quả: ",
                        "NGƯỜI TIẾP NHẬN HỒ SƠ")
                .doesNotContain("Chủ hồ sơ:");
        assertThat(PdfA.findings(forms.receipt(dossiers.get(offices.received()))))
                .isEmpty();
    }

    @Test
    void requests_to_complete_and_refusals_say_everything_and_end_their_sentences_once() throws Exception {
        var clerk = offices.one().officer("lan", Role.COUNTER_CLERK);
        var asked = offices.filed();
        OnTheRoute.done(askForSupplement.ask(asked, clerk, List.of("Bản án ly hôn", "Ảnh 3x4"), "Chưa đủ giấy tờ."));
        assertThat(text(forms.supplement(dossiers.get(asked))))
                .contains("Mẫu số 02", "Bản án ly hôn", "Ảnh 3x4", "Lý do: Chưa đủ giấy tờ.", "0234 000 000")
                .doesNotContain("..", "NGƯỜI NỘP HỒ SƠ");
        var refused = offices.filed();
        OnTheRoute.done(refuseDossier.refuse(refused, clerk, "Không thuộc thẩm quyền"));
        assertThat(text(forms.refusal(dossiers.get(refused))))
                .contains("Mẫu số 03", "Không thuộc thẩm quyền.", "thực hiện./.");
    }

    @Test
    void notices_are_numbered_by_agency_kind_and_year_without_gaps() throws Exception {
        var clerk = offices.one().officer("lan", Role.COUNTER_CLERK);
        int first = refusalNumber(refused(clerk));
        var filed = offices.filed();
        assertThat(refuseDossier.refuse(filed, clerk, " ")).isInstanceOf(Outcome.No.class);
        OnTheRoute.done(askForSupplement.ask(offices.filed(), clerk, List.of("Bản án"), "Thiếu"));

        assertThat(refusalNumber(refused(clerk))).isEqualTo(first + 1);
    }

    @Test
    void a_notice_of_before_they_were_numbered_prints_as_it_did() throws Exception {
        var id = offices.filed();
        var at = clock.instant();
        offices.append(new DossierEvent.Refused(id, at, offices.leader(), "Không thuộc thẩm quyền", null));

        assertThat(text(forms.refusal(dossiers.get(id)))).contains("Số: …/PTC");
    }

    @Test
    void what_was_written_in_paragraphs_is_printed_in_paragraphs() throws Exception {
        var clerk = offices.one().officer("lan", Role.COUNTER_CLERK);
        var asked = offices.filed();
        OnTheRoute.done(askForSupplement.ask(asked, clerk, List.of("Bản án"), "Một là thiếu.\r\n\nHai là mờ."));
        assertThat(lines(forms.supplement(dossiers.get(asked)))).contains("Lý do: Một là thiếu.", "Hai là mờ.");

        var id = offices.received();
        var key = "rejection/1";
        var values = new HashMap<String, String>();
        templates.get(key).fields().forEach(field -> values.put(field.key(), "Một ý.\nHai ý."));
        var draft = Results.drafted(id, Decision.Verdict.REJECTED, key, values, clock.instant());
        assertThat(lines(papers.printed(dossiers.get(id).filing(), draft, offices.leader())))
                .contains("Hai ý.");
    }

    private DossierId refused(User.Officer clerk) {
        var id = offices.filed();
        OnTheRoute.done(refuseDossier.refuse(id, clerk, "Không thuộc thẩm quyền"));
        return id;
    }

    private int refusalNumber(DossierId id) throws IOException {
        var number = Pattern.compile("Số: (\\d{2,})/PTC").matcher(text(forms.refusal(dossiers.get(id))));
        assertThat(number.find()).isTrue();
        return Integer.parseInt(number.group(1));
    }

    @Test
    void a_certificate_that_fits_on_one_page_when_set_closer_has_one() throws Exception {
        var template = templates.get("household-business-certificate/2");
        var values = new HashMap<String, String>();
        template.fields().forEach(field -> values.put(field.key(), "Trần Thị Mai"));
        values.putAll(Map.of("foreignName", "", "website", "", "email", "", "members", "Lê Văn An\nLê Thị Bình"));
        var id = offices.received();
        var draft = Results.drafted(id, template.verdict(), template.key(), template.only(values), clock.instant());

        try (var document = Loader.loadPDF(papers.printed(dossiers.get(id).filing(), draft, offices.leader()))) {
            assertThat(document.getNumberOfPages()).isOne();
        }
    }

    private static List<String> lines(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper()
                    .getText(document)
                    .lines()
                    .map(String::strip)
                    .toList();
        }
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return composed(new PDFTextStripper().getText(document)).replaceAll("\\s+", " ");
        }
    }
}
