package vn.motcua.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.catalogue.Correction;
import vn.motcua.catalogue.Finding;
import vn.motcua.catalogue.ProcedureContent.Component;
import vn.motcua.catalogue.ProcedureContent.LimitUnit;
import vn.motcua.catalogue.ProcedureContent.Origin;
import vn.motcua.catalogue.Proposal;
import vn.motcua.catalogue.ReadingRule;
import vn.motcua.catalogue.ReviewReason;

/** What the published text settles beside a cell is read with its origin; what it only suggests is proposed. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReadingByRulesTest {
    @Test
    void an_explanation_without_copies_is_read_as_one_and_says_so() {
        var components =
                "--" + APublishedRecord.head() + "Lưu ý: người nộp mang theo giấy tờ gốc.0 bản chínhĐơn1 bản chính";
        var reading = APublishedRecord.of("9.000005").components(components).read();

        assertThat(reading.findings()).isEmpty();
        assertThat(reading.content().cases().getFirst().components().getFirst().explanation())
                .isTrue();
        assertThat(reading.content().origins())
                .containsExactly(new Origin(
                        "/cases/0/components/0",
                        ReadingRule.EXPLANATION_WITHOUT_COPIES,
                        "Lưu ý: người nộp mang theo giấy tờ gốc."));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Hóa đơn: 01 bản chụp                                | 0 | 1
            Tờ khai mẫu (02 bản chính)                          | 2 | 0
            """)
    void a_count_that_the_paper_names_itself_is_read(String paper, int originals, int copies) {
        var components = "--" + APublishedRecord.head() + paper.strip() + "0 bản chínhĐơn1 bản chính";
        var reading = APublishedRecord.of("9.000018").components(components).read();

        assertThat(reading.findings()).isEmpty();
        assertThat(reading.content().cases().getFirst().components().getFirst())
                .isEqualTo(new Component(paper.strip(), List.of(), originals, copies, false));
    }

    @Test
    void papers_without_copies_that_one_answer_settles_are_one_finding_with_a_proposal() {
        var components = "--" + APublishedRecord.head() + "Đơn đề nghị0 bản chínhTờ khai0 bản chínhẢnh mẫu0 bản chính";
        assertThat(APublishedRecord.of("9.000019").components(components).read().findings())
                .containsExactly(
                        new Finding(
                                ReviewReason.COMPONENT_WITHOUT_COPIES,
                                List.of("/cases/0/components/0", "/cases/0/components/1"),
                                "Đơn đề nghị\nTờ khai",
                                new Proposal(
                                        ReadingRule.DECLARATION_IS_AN_ORIGINAL,
                                        "1 bản chính",
                                        new Correction.OfComponent(1, 0, false))),
                        new Finding(
                                ReviewReason.COMPONENT_WITHOUT_COPIES,
                                List.of("/cases/0/components/2"),
                                "Ảnh mẫu",
                                null));
    }

    @Test
    void one_cause_in_three_ways_of_filing_is_one_finding() {
        assertThat(APublishedRecord.of("9.000020")
                        .channels("Trực tuyến7Miễn phíDịch vụ bưu chính7Miễn phíTrực tiếp7Miễn phí")
                        .read()
                        .findings())
                .containsExactly(new Finding(
                        ReviewReason.TIME_UNIT_MISSING,
                        List.of("/channels/0/limit", "/channels/1/limit", "/channels/2/limit"),
                        "7\n",
                        null));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Trực tuyếnKhông có thông tinMiễn phíThời hạn giải quyết: 13 ngày làm việc         | LIMIT_FROM_NOTE     | 13  | WORKING_DAY
            Trực tuyến5Miễn phíTrực tiếp5 Ngày làm việcMiễn phí                               | UNIT_FROM_OTHER_ROW | 5   | WORKING_DAY
            Trực tuyến5Miễn phíTrong thời hạn 05 ngày làm việc                                | UNIT_FROM_NOTE      | 5   | WORKING_DAY
            """)
    void what_stands_beside_the_cell_is_read_with_its_origin(
            String channels, ReadingRule rule, BigDecimal amount, LimitUnit unit) {
        var reading = APublishedRecord.of("9.000021").channels(channels.strip()).read();

        assertThat(reading.findings()).isEmpty();
        var limit = reading.content().channels().getFirst().limit();
        assertThat(limit.amount()).isEqualByComparingTo(amount);
        assertThat(limit.unit()).isEqualTo(unit);
        assertThat(reading.content().origins()).extracting(Origin::rule).containsExactly(rule);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Trực tuyến3 Ngày150 VNĐ(150.000 đồng/thẻ)                        | THOUSANDS_FROM_NOTE
            Trực tuyến3 NgàyMiễn phí(- Miễn lệ phí (Thông tư số 47/2019/TT-BTC).) | EXEMPT_BY_NOTE
            """)
    void what_the_fees_note_says_unambiguously_is_read(String channels, ReadingRule rule) {
        var reading = APublishedRecord.of("9.000022").channels(channels.strip()).read();

        assertThat(reading.findings()).isEmpty();
        assertThat(reading.content().origins()).extracting(Origin::rule).containsExactly(rule);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Trực tuyến3 NgàyMiễn phí(Miễn lệ phí cho người thuộc hộ nghèo theo Thông tư 1/2020/TT-BTC) | FEE_DECIDED_ELSEWHERE
            Trực tuyến1Miễn phíKiểm tra 03 ngày làm việc, cấp giấy 05 ngày làm việc                     | TIME_UNIT_MISSING
            Trực tuyến3 Ngày20 VNĐ                                                                       | FEE_TOO_SMALL
            """)
    void what_remains_open_is_not_guessed(String channels, ReviewReason reason) {
        assertThat(APublishedRecord.of("9.000023")
                        .channels(channels.strip())
                        .read()
                        .findings())
                .extracting(Finding::reason)
                .containsExactly(reason);
    }

    @Test
    void a_time_that_the_steps_name_is_proposed_not_read() {
        var limit = new Correction.OfLimit(BigDecimal.valueOf(4), LimitUnit.WORKING_DAY);
        assertThat(APublishedRecord.of("9.000024")
                        .steps("Bước 1: Trả kết quả trong 04 ngày làm việc kể từ ngày nhận đủ hồ sơ.")
                        .channels("Trực tuyến4Miễn phí")
                        .read()
                        .findings())
                .extracting(Finding::proposal)
                .containsExactly(new Proposal(ReadingRule.UNIT_FROM_STEPS, "4 ngày làm việc", limit));
    }
}
