package vn.motcua.catalogue.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.catalogue.Correction;
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

    private static ReviewPage.Answer answer(String amount) {
        return new ReviewPage.Answer("correct", "", amount, "", "", "", "", List.of());
    }
}
