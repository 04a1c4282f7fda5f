package vn.motcua.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.catalogue.Correction;
import vn.motcua.catalogue.Finding;
import vn.motcua.catalogue.ProcedureContent;
import vn.motcua.catalogue.ProcedureContent.Channel;
import vn.motcua.catalogue.ProcedureContent.Component;
import vn.motcua.catalogue.ProcedureContent.Fee;
import vn.motcua.catalogue.ProcedureContent.FeeKind;
import vn.motcua.catalogue.ProcedureContent.LegalBasis;
import vn.motcua.catalogue.ProcedureContent.Limit;
import vn.motcua.catalogue.ProcedureContent.LimitUnit;
import vn.motcua.catalogue.ProcedureContent.Result;
import vn.motcua.catalogue.ProcedureContent.Way;
import vn.motcua.catalogue.Proposal;
import vn.motcua.catalogue.ReadingRule;
import vn.motcua.catalogue.ReviewReason;
import vn.motcua.shared.Vnd;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReadingPublishedProceduresTest {
    @Test
    void a_page_without_contradictions_is_read_completely() {
        var reading = APublishedRecord.of("9.000001").read();

        assertThat(reading.findings()).isEmpty();
        var content = reading.content();
        assertThat(content.subjects()).containsExactly("Cán bộ, công chức, viên chức", "Công dân Việt Nam");
        assertThat(content.steps())
                .extracting(ProcedureContent.Step::text)
                .containsExactly("Bước 1: Nộp thành phần hồ sơ.", "Bước 2: Nhận kết quả.");
        var limit = new Limit("3 Ngày làm việc", new BigDecimal("3"), LimitUnit.WORKING_DAY);
        var free = new Fee("Miễn phí", FeeKind.FREE, null, "VND", "");
        assertThat(content.channels())
                .containsExactly(new Channel(Way.ONLINE, limit, free, ""), new Channel(Way.DIRECT, limit, free, ""));
        assertThat(content.cases().getFirst().components())
                .containsExactly(
                        new Component("Tờ khai theo mẫu", List.of(), 1, 0, false),
                        new Component("Ảnh chân dung", List.of(), 0, 2, false));
        assertThat(content.legalBasis())
                .containsExactly(
                        new LegalBasis("Luật mẫu số một", "60/2014/QH13"),
                        new LegalBasis("Nghị định mẫu", "123/2015/NĐ-CP"));
        assertThat(content.results()).containsExactly(new Result("Giấy mẫu", "KQ.G15.000099"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Trực tuyến3Miễn phí                                                        | TIME_UNIT_MISSING
            Trực tuyếnKhông có thông tinMiễn phí                                       | TIME_MISSING
            Trực tuyếnKhông quy địnhMiễn phí                                           | TIME_NOT_READABLE
            Trực tuyến0 NgàyMiễn phí                                                   | TIME_NOT_READABLE
            Trực tuyến0,00001 NgàyMiễn phí                                             | TIME_NOT_READABLE
            Trực tuyến0.0 Giờ làm việcMiễn phí                                         | TIME_NOT_READABLE
            Trực tuyến99999999999999999999 NgàyMiễn phí                                | TIME_NOT_READABLE
            Trực tuyến121 ThángMiễn phí                                                | TIME_NOT_READABLE
            Trực tuyến0Miễn phíTrong thời hạn 0 ngày làm việc                          | TIME_UNIT_MISSING
            Trực tuyến3 NgàyMiễn phí(Mức thu 135.000 đồng)                             | FEE_FREE_BUT_NOTE_NAMES_FEE
            Trực tuyến3 NgàyMiễn phí(Do Hội đồng nhân dân tỉnh quyết định)             | FEE_DECIDED_ELSEWHERE
            Trực tuyến3 Ngày150 VNĐ(120.000 đồng/thẻ)                                  | FEE_TOO_SMALL
            Trực tuyến3 Ngày100,000 VNĐ(50.000 đồng/lần)                               | FEE_CONTRADICTS_NOTE
            Trực tuyến3 Ngày100,000 VNĐ(100.000 đồng; cấp lại 50.000 đồng)             | FEE_HAS_SEVERAL_AMOUNTS
            Trực tuyến3 NgàyMiễn phí(Chưa đóng ngoặc                                   | FEE_NOTE_NOT_SEPARABLE
            Trực tuyến3 NgàyKhông có thông tinLệ phí 20.000 đồng                       | FEE_MISSING_BUT_TEXT_NAMES_FEE
            Trực tuyến5 NgàyMiễn phíTrực tiếp7 NgàyMiễn phí                            | LIMITS_DIFFER_BY_CHANNEL
            Trực tuyến9 NgàyMiễn phíTrong thời hạn 09 ngày làm việc                    | TIME_CONTRADICTS_NOTE
            Trực tuyến2 NgàyMiễn phíThời hạn kiểm traTrực tuyến3 NgàyMiễn phíThời hạn cấp | SEVERAL_LIMITS_IN_CHANNEL
            Nộp ở đâu cũng được                                                        | CHANNELS_NOT_READABLE
            Trực tuyến3 Ngày12.5 USD                                                   | FEE_AMOUNT_UNCLEAR
            Trực tuyến3 Ngày12.500 VNĐ                                                 | FEE_AMOUNT_UNCLEAR
            Trực tuyến3 Ngày99,999,999,999,999,999,999 VNĐ                             | FEE_AMOUNT_UNCLEAR
            Trực tuyến3 NgàyMiễn phíTrực tiếp2 TuầnMiễn phí                            | CHANNEL_ROW_NOT_READABLE
            Trực tuyến3 NgàyMiễn phíQua ứng dụng5 NgàyMiễn phí                         | CHANNEL_ROW_NOT_READABLE
            Trực tuyến3 NgàyMiễn phíTrực tiếp5 Ngày100,000 đồng                        | CHANNEL_ROW_NOT_READABLE
            """)
    void what_a_channel_leaves_open_or_contradicts_is_found(String channels, ReviewReason reason) {
        assertThat(APublishedRecord.of("9.000002")
                        .channels(channels.strip())
                        .read()
                        .findings())
                .extracting(Finding::reason)
                .contains(reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Trực tuyến3 NgàyMiễn phí(Không quy định.)
            Trực tuyến3 NgàyMiễn phí(Không)
            Trực tuyến5Miễn phíTrong thời hạn 05 ngày làm việc kể từ ngày nhận đủ hồ sơ
            Trực tuyến8 Ngày100,000 VNĐ(100.000 đồng/lần)Kiểm tra 03 ngày, cấp giấy 05 ngày
            Trực tuyến2 NgàyMiễn phíTrường hợp thường: 02 ngàyTrực tuyến3 NgàyMiễn phíTrường hợp phải xác minh: 03 ngày
            """)
    void what_explains_itself_needs_no_review(String channels) {
        assertThat(APublishedRecord.of("9.000003")
                        .channels(channels.strip())
                        .read()
                        .findings())
                .isEmpty();
    }

    @Test
    void a_missing_unit_is_taken_from_the_row_only_when_the_row_names_the_same_number() {
        var reading = APublishedRecord.of("9.000004")
                .channels("Trực tiếp5Miễn phíTrong thời hạn 05 ngày làm việc")
                .read();
        assertThat(reading.content().channels().getFirst().limit())
                .isEqualTo(new Limit("5", new BigDecimal("5"), LimitUnit.WORKING_DAY));
    }

    @Test
    void cases_form_files_and_years_before_a_count_are_told_apart() {
        var components = "Trường hợp thứ nhất" + APublishedRecord.head()
                + "Đơn đề nghị;Mau so 1.docx1 bản chínhTheo Thông tư ngày 01/01/20261 bản chính,2 bản sao"
                + "Trường hợp thứ hai" + APublishedRecord.head() + "Đơn (01 bản chính) và phụ lục1 bản chính";
        var reading = APublishedRecord.of("9.000006").components(components).read();

        assertThat(reading.findings()).isEmpty();
        assertThat(reading.content().cases())
                .containsExactly(
                        new ProcedureContent.Case(
                                "Trường hợp thứ nhất",
                                List.of(
                                        new Component("Đơn đề nghị;", List.of("Mau so 1.docx"), 1, 0, false),
                                        new Component("Theo Thông tư ngày 01/01/2026", List.of(), 1, 2, false))),
                        new ProcedureContent.Case(
                                "Trường hợp thứ hai",
                                List.of(new Component("Đơn (01 bản chính) và phụ lục", List.of(), 1, 0, false))));
    }

    @Test
    void a_count_that_no_paper_can_have_is_asked_for_and_the_rest_is_read() {
        var components =
                "--" + APublishedRecord.head() + "Đơn.1 bản chính,12345678901 bản saoTờ khai1 bản chính,1 bản sao";
        var reading = APublishedRecord.of("9.000021").components(components).read();

        assertThat(reading.findings())
                .extracting(Finding::reason)
                .containsExactly(ReviewReason.COMPONENT_COUNT_UNCLEAR);
        assertThat(reading.content().cases().getFirst().components())
                .containsExactly(
                        new Component("Đơn.1 bản chính,12345678901 bản sao", List.of(), 0, 0, false),
                        new Component("Tờ khai", List.of(), 1, 1, false));
    }

    @Test
    void a_name_without_a_letter_is_asked_for() {
        assertThat(APublishedRecord.of("9.000022")
                        .with("ten_thu_tuc", "—— … !!! 12")
                        .read()
                        .findings())
                .extracting(Finding::reason)
                .containsExactly(ReviewReason.NAME_NOT_READABLE);
    }

    @Test
    void millions_beyond_all_money_are_no_amount() {
        assertThat(Amounts.in("999999999999999 triệu đồng; 5 triệu đồng; 99999999999999 nghìn "))
                .containsExactly(5_000_000L);
    }

    @Test
    void papers_behind_the_last_count_are_kept_whole() {
        var components = "--" + APublishedRecord.head() + "Đơn1 bản chínhVà thêm giấy khác";
        var content =
                APublishedRecord.of("9.000007").components(components).read().content();
        assertThat(content.unread())
                .containsExactly(new ProcedureContent.Unread(ProcedureContent.Section.COMPONENTS, components));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Luật 60/2014/QH1360/2014/QH13Thông tư B02/2020/TT-BTP         | Luật 60/2014/QH13=60/2014/QH13;Thông tư B=02/2020/TT-BTP
            Luật Thuế năm 202448/2024/QH15                                 | Luật Thuế năm 2024=48/2024/QH15
            Sửa đổi Thông tư số 44/2019/TT-BTC Bộ Tài chính12/2021/TT-BTC  | Sửa đổi Thông tư số 44/2019/TT-BTC Bộ Tài chính=12/2021/TT-BTC
            Luật mẫu sốLuật 79/2015/QH13Luật 60/2014/QH1360/2014/QH13               | Luật mẫu số=Luật 79/2015/QH13;Luật 60/2014/QH13=60/2014/QH13
            quy định mẫu về câysố 07/2026/TT-BNNMTsửa đổi mẫuNghị định số 33/2026/NĐ-CP | quy định mẫu về cây=số 07/2026/TT-BNNMT;sửa đổi mẫu=Nghị định số 33/2026/NĐ-CP
            Luật các tổ chứcLuật số 32/2024/QH15                           | Luật các tổ chức=Luật số 32/2024/QH15
            """)
    void laws_are_told_apart_where_the_page_prints_them_together(String printed, String expected) {
        var reading =
                APublishedRecord.of("9.000008").legalBasis(printed.strip()).read();
        assertThat(reading.findings()).isEmpty();
        assertThat(String.join(
                        ";",
                        reading.content().legalBasis().stream()
                                .map(law -> law.title() + "=" + law.number())
                                .toList()))
                .isEqualTo(expected.strip());
    }

    @Test
    void laws_that_cannot_be_told_apart_are_kept_whole() {
        var reading = APublishedRecord.of("9.000009")
                .legalBasis("Nghị định mẫu 12-2020")
                .read();
        assertThat(reading.findings())
                .extracting(Finding::reason)
                .containsExactly(ReviewReason.LEGAL_BASIS_NOT_READABLE);
        assertThat(reading.content().unread().getFirst().text()).contains("Nghị định mẫu 12-2020");
    }

    @Test
    void a_law_that_swallowed_another_is_kept_whole() {
        var reading = APublishedRecord.of("9.000009")
                .legalBasis("sửa đổi một số điều về Môi trường 146/2025/QH15 Quy định về giống16/2026/TT-BNNMT")
                .read();
        assertThat(reading.findings())
                .extracting(Finding::reason)
                .containsExactly(ReviewReason.LEGAL_BASIS_NOT_READABLE);
    }

    /** The one agency that the steps name is proposed, where it is of a level that is stated. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Nộp hồ sơ tới UBND cấp xã. Uỷ ban nhân dân cấp xã trả kết quả. | Cấp xã | Ủy ban nhân dân cấp xã",
                "Chủ tịch Ủy ban nhân dân cấp xã ký. | Cấp xã | Ủy ban nhân dân cấp xã",
                "Nộp hồ sơ đến Sở Xây dựng địa phương. | Cấp tỉnh | Sở Xây dựng",
                "Nộp hồ sơ đến Sở Xây dựng. | Cấp xã | ''",
                "Sở Nội vụ trình Ủy ban nhân dân cấp tỉnh. | Cấp tỉnh | ''",
                "Cơ quan thuế giải quyết. | Cấp tỉnh | ''"
            })
    void a_procedure_that_names_no_agency_is_asked_about(String steps, String level, String proposed) {
        var found = APublishedRecord.of("9.000031")
                .with("co_quan_co_tham_quyen", "")
                .with("cap_thuc_hien", level)
                .executing("Không có thông tin")
                .steps(steps)
                .read()
                .findings()
                .stream()
                .filter(finding -> finding.reason() == ReviewReason.AGENCY_MISSING)
                .toList();
        assertThat(found).hasSize(1);
        var proposal = found.getFirst().proposal();
        assertThat(proposal == null ? "" : proposal.words()).isEqualTo(proposed);
    }

    @Test
    void a_level_that_does_not_fit_the_agency_and_an_abolished_agency_are_found() {
        assertThat(APublishedRecord.of("9.000010")
                        .with("co_quan_co_tham_quyen", "Bộ Tài chính")
                        .with("cap_thuc_hien", "Cấp tỉnh")
                        .read()
                        .findings())
                .extracting(Finding::reason)
                .containsExactly(ReviewReason.LEVEL_CONTRADICTS_AGENCY);
        assertThat(APublishedRecord.of("9.000011")
                        .with("co_quan_co_tham_quyen", "Ủy ban nhân dân cấp huyện")
                        .read()
                        .findings())
                .extracting(Finding::reason)
                .contains(ReviewReason.AGENCY_ABOLISHED);
    }

    @Test
    void an_amount_with_a_point_for_thousands_is_proposed() {
        assertThat(APublishedRecord.of("9.000013")
                        .channels("Trực tuyến3 Ngày12.500 VNĐ")
                        .read()
                        .findings())
                .containsExactly(new Finding(
                        ReviewReason.FEE_AMOUNT_UNCLEAR,
                        List.of("/channels/0/fee"),
                        "12.500 VNĐ",
                        new Proposal(
                                ReadingRule.THOUSANDS,
                                new Vnd(12_500).shown(),
                                new Correction.OfFee(new Vnd(12_500)))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Cấp huyện                | Cấp huyện
            Cấp tỉnh, Cấp huyện      | Cấp huyện
            Cấp tỉnh; Cấp phường     | Cấp phường
            Quốc tế                  | Quốc tế
            """)
    void a_level_that_there_is_not_is_found(String levels, String unknown) {
        assertThat(APublishedRecord.of("9.000014")
                        .with("cap_thuc_hien", levels)
                        .read()
                        .findings())
                .contains(new Finding(ReviewReason.LEVEL_UNKNOWN, List.of("/levels"), unknown, null));
    }

    @Test
    void letters_that_were_broken_before_are_found_and_repaired_where_they_are_not_lost() {
        assertThat(APublishedRecord.of("9.000015")
                        .with("linh_vuc", "Há»™ tá»‹ch")
                        .read()
                        .findings())
                .contains(new Finding(
                        ReviewReason.TEXT_DAMAGED,
                        List.of("/name"),
                        "Há»™ tá»‹ch",
                        new Proposal(ReadingRule.LETTERS_READ_AGAIN, "Hộ tịch", null)));
        assertThat(APublishedRecord.of("9.000016")
                        .with("linh_vuc", "H\ufffd t\ufffdch")
                        .read()
                        .findings())
                .contains(new Finding(ReviewReason.TEXT_DAMAGED, List.of("/name"), "H\ufffd t\ufffdch", null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Cấp giấy 😀 xác nhận", "Cấp giấy хác nhận tình tрạng"})
    void a_name_that_no_paper_can_show_waits_for_review(String name) {
        assertThat(APublishedRecord.of("9.000017")
                        .with("ten_thu_tuc", name)
                        .read()
                        .findings())
                .contains(new Finding(ReviewReason.TEXT_DAMAGED, List.of("/name"), name, null));
    }

    @Test
    void published_letters_are_composed_and_the_found_text_stays() throws Exception {
        var decomposed = Normalizer.normalize("Đăng ký \u0110\u00d0ất", Normalizer.Form.NFD);
        var line =
                APublishedRecord.of("9.000017").with("ten_thu_tuc", decomposed).line();
        var published = PublishedProcedure.read(line, new JsonMapper());
        assertThat(published.text("ten_thu_tuc")).isEqualTo("Đăng ký ĐĐất");
        assertThat(published.original()).containsEntry("ten_thu_tuc", decomposed);
        assertThat(ImportProcedures.version(published, new byte[32]).content().name())
                .isEqualTo("Đăng ký ĐĐất");
    }

    @Test
    void a_page_of_another_procedure_is_found() {
        var line = APublishedRecord.of("9.000012").line().replaceFirst("9.000012", "9.999999");
        assertThat(line).startsWith("{\"ma_thu_tuc\":\"9.999999\"");
        assertThat(ProcedureReader.read(published(line)).findings())
                .extracting(Finding::reason)
                .containsExactly(ReviewReason.HEADER_CONTRADICTS_PAGE);
    }

    private static PublishedProcedure published(String line) {
        try {
            return PublishedProcedure.read(
                    line, tools.jackson.databind.json.JsonMapper.builder().build());
        } catch (PublishedProcedure.NotARecord e) {
            throw new IllegalStateException(e);
        }
    }
}
