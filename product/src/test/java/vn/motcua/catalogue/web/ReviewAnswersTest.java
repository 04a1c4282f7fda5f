package vn.motcua.catalogue.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.catalogue.Correction;
import vn.motcua.catalogue.ProcedureContent.LimitUnit;
import vn.motcua.catalogue.ProcedureVersionId;
import vn.motcua.catalogue.ReviewItem;
import vn.motcua.catalogue.ReviewItemId;
import vn.motcua.catalogue.ReviewReason;
import vn.motcua.shared.BadInput;
import vn.motcua.shared.ProcedureCode;
import vn.motcua.shared.Vnd;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReviewAnswersTest {
    private static final ReviewItem FEE = new ReviewItem(
            new ReviewItemId(new UUID(0, 1)),
            new ProcedureVersionId(new UUID(0, 2)),
            new ProcedureCode("9.000001"),
            "Cấp giấy mẫu",
            ReviewReason.FEE_AMOUNT_UNCLEAR,
            List.of("/channels/0/fee"),
            "12.500 VNĐ",
            null,
            null);

    @Test
    void a_fee_is_corrected_by_what_is_typed() {
        assertThat(ReviewPage.correction(FEE, answer("12.500,00 đ"))).isEqualTo(new Correction.OfFee(new Vnd(12_500)));
        assertThat(ReviewPage.correction(FEE, answer("0"))).isEqualTo(new Correction.OfFee(Vnd.ZERO));
    }

    @ParameterizedTest
    @ValueSource(strings = {"12,5", "12.5", "12500.5", "12,500", "1..6", "-5", "", "mười"})
    void what_may_be_another_amount_is_asked_for_again(String typed) {
        assertThatThrownBy(() -> ReviewPage.correction(FEE, answer(typed)))
                .isInstanceOfSatisfying(
                        BadInput.class,
                        refused -> assertThat(refused.findings())
                                .extracting(BadInput.Finding::pointer)
                                .containsExactly("amount"));
    }

    /** What was typed is never dropped by taking the point as it is published: that cannot be taken back. */
    @ParameterizedTest
    @ValueSource(strings = {"", "xyz", "proposed"})
    void without_a_choice_nothing_is_decided(String action) {
        var answer = new ReviewPage.Answer(action, "Ghi chú", "150000", "", "", "", "", List.of());
        assertThatThrownBy(() -> ReviewPage.correction(FEE, answer))
                .isInstanceOfSatisfying(
                        BadInput.class,
                        refused -> assertThat(refused.findings())
                                .extracting(BadInput.Finding::pointer)
                                .containsExactly("action"));
        assertThat(ReviewPage.correction(FEE, new ReviewPage.Answer("accept", "", "", "", "", "", "", List.of())))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "3, WORKING_DAY, true",
        "0.25, HOUR, true",
        "3650, CALENDAR_DAY, true",
        "120, MONTH, true",
        "121, MONTH, false",
        "3651, CALENDAR_DAY, false",
        "99999, WORKING_DAY, false",
        "1e20, CALENDAR_DAY, false",
        "1e5000, WORKING_DAY, false",
        "0.0000001, CALENDAR_DAY, false",
        "1.333, CALENDAR_DAY, false"
    })
    void a_limit_is_corrected_to_what_a_procedure_can_take(BigDecimal amount, LimitUnit unit, boolean can) {
        assertThat(new Correction.OfLimit(amount, unit).problem().isEmpty()).isEqualTo(can);
    }

    @Test
    void neither_fees_nor_copies_without_end_are_published() {
        assertThat(new Correction.OfFee(new Vnd(999_999_999_999L)).problem()).isEmpty();
        assertThat(new Correction.OfFee(new Vnd(10_000_000_000_000L)).problem()).isPresent();
        assertThat(new Correction.OfFee(new Vnd(Long.MAX_VALUE)).problem()).isPresent();
        assertThat(new Correction.OfComponent(99, 1, false).problem()).isEmpty();
        assertThat(new Correction.OfComponent(Integer.MAX_VALUE, 0, false).problem())
                .isPresent();
    }

    private static ReviewPage.Answer answer(String amount) {
        return new ReviewPage.Answer("correct", "", amount, "", "", "", "", List.of());
    }
}
