package vn.motcua.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import vn.motcua.delegation.SignatureGround;
import vn.motcua.organisation.AgencyId;
import vn.motcua.organisation.SignatureStyle;
import vn.motcua.presentation.PaperWords;

/** NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.7. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SignatureBlockTest {
    private static final AgencyId PROVINCE = new AgencyId(new UUID(0, 1));
    private static final String DECISION = "Quyết định số 45/QĐ-UBND ngày 01/01/2027";
    private static final PaperWords.Signer DIRECTOR = new PaperWords.Signer("", List.of("GIÁM ĐỐC"), "Trần Thị Bình");
    private static final PaperWords.Signer DEPUTY =
            new PaperWords.Signer("", List.of("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), "Lê Văn Cường");
    private static final PaperWords.Signer CHAIRMAN =
            new PaperWords.Signer("TM. ỦY BAN NHÂN DÂN", List.of("CHỦ TỊCH"), "Nguyễn Văn An");

    @Test
    void an_authorised_head_signs_under_the_head_who_authorised_and_the_decision() {
        assertThat(SignatureBlock.under(
                        lent(SignatureStyle.TUQ, DECISION),
                        DIRECTOR,
                        new SignatureBlock.Words("CHỦ TỊCH ỦY BAN NHÂN DÂN THÀNH PHỐ HUẾ", "")))
                .isEqualTo(new SignatureBlock(
                        "",
                        List.of("TUQ. CHỦ TỊCH ỦY BAN NHÂN DÂN THÀNH PHỐ HUẾ", "GIÁM ĐỐC"),
                        "(Theo " + DECISION + ")",
                        "Trần Thị Bình"));
    }

    @Test
    void a_deputy_of_the_authorised_agency_stands_under_both() {
        assertThat(SignatureBlock.under(
                                lent(SignatureStyle.TUQ, null),
                                DEPUTY,
                                new SignatureBlock.Words("CHỦ TỊCH ỦY BAN NHÂN DÂN THÀNH PHỐ HUẾ", "GIÁM ĐỐC"))
                        .capacity())
                .containsExactly("TUQ. CHỦ TỊCH ỦY BAN NHÂN DÂN THÀNH PHỐ HUẾ", "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC");
    }

    @Test
    void an_office_of_the_agency_signs_by_order_of_its_head() {
        assertThat(SignatureBlock.under(
                        own(SignatureStyle.TL),
                        new PaperWords.Signer("", List.of("CHÁNH VĂN PHÒNG"), "Phạm Dung"),
                        new SignatureBlock.Words("CHỦ TỊCH", "CHÁNH VĂN PHÒNG")))
                .isEqualTo(new SignatureBlock("", List.of("TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"), "", "Phạm Dung"));
        assertThat(SignatureBlock.under(
                                own(SignatureStyle.KT),
                                new PaperWords.Signer("", List.of("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), "Phạm Dung"),
                                new SignatureBlock.Words("CHỦ TỊCH", "PHÓ CHỦ TỊCH"))
                        .capacity())
                .containsExactly("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH");
    }

    @Test
    void on_behalf_of_the_body_and_acting_and_in_the_own_name() {
        var words = new SignatureBlock.Words("CHỦ TỊCH", "");
        assertThat(SignatureBlock.under(own(SignatureStyle.TM), CHAIRMAN, words))
                .isEqualTo(new SignatureBlock("TM. ỦY BAN NHÂN DÂN", List.of("CHỦ TỊCH"), "", "Nguyễn Văn An"));
        assertThat(SignatureBlock.under(own(SignatureStyle.Q), CHAIRMAN, words).capacity())
                .containsExactly("Q. CHỦ TỊCH");
        assertThat(SignatureBlock.under(own(SignatureStyle.OWN), DIRECTOR, words)
                        .capacity())
                .containsExactly("GIÁM ĐỐC");
    }

    @Test
    void without_a_decision_it_reads_as_before() {
        assertThat(SignatureBlock.byLaw(DEPUTY))
                .isEqualTo(new SignatureBlock("", List.of("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), "", "Lê Văn Cường"));
    }

    private static SignatureGround lent(SignatureStyle style, @Nullable String decision) {
        return new SignatureGround(style, PROVINCE, false, "", decision);
    }

    private static SignatureGround own(SignatureStyle style) {
        return new SignatureGround(style, PROVINCE, true, "", null);
    }
}
