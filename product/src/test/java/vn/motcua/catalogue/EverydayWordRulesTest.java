package vn.motcua.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.catalogue.EverydayWordRules.Problem;

/** What an editor may teach the search. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EverydayWordRulesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "và | 1.004873 | PHRASE_SAYS_NOTHING",
                "VÀ | 1.004873 | PHRASE_SAYS_NOTHING",
                "va | 1.004873 | PHRASE_SAYS_NOTHING",
                "của các | 1.004873 | PHRASE_SAYS_NOTHING",
                "x | 1.004873 | PHRASE_SAYS_NOTHING",
                "x y, z | 1.004873 | PHRASE_SAYS_NOTHING",
                "thủ tục | 1.004873 | PHRASE_SAYS_NOTHING",
                "!!! | 1.004873 | PHRASE",
                "1.004873 | khai sinh | PHRASE_CODE",
                "mã 1004873 | khai sinh | PHRASE_CODE",
                "<b>từ</b> | khai sinh | PHRASE_MARKUP",
                "${từ} | khai sinh | PHRASE_MARKUP",
                "khai sinh | khai sinh | MEANING_IS_PHRASE",
                "Khai  sinh | khai sinh | MEANING_IS_PHRASE",
                "giấy tờ con | 1004873 | MEANING_CODE",
                "giấy tờ con | 1.004873 và 1.001193 | MEANING_CODE",
                "giấy tờ con | mã 1,004873 | MEANING_CODE",
                "giấy tờ con | <i>khai sinh</i> | MEANING_MARKUP",
                "giấy tờ con | và | MEANING_SAYS_NOTHING",
                "giấy tờ con | ... | MEANING"
            })
    void what_would_lead_searches_astray_is_refused(String phrase, String meaning, Problem problem) {
        assertThat(EverydayWordRules.judge(phrase, meaning)).isEqualTo(Set.of(problem));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "độc thân | 1.004873",
                "doc than | xác nhận tình trạng hôn nhân",
                "làm nhà | giấy phép xây dựng",
                "KT3 | đăng ký tạm trú",
                "má | mẹ",
                "sổ đỏ (sổ hồng) | giấy chứng nhận quyền sử dụng đất",
                "giấy tờ trẻ dưới 14 tuổi | 1.001193",
                "dang ky | đăng ký"
            })
    void words_of_people_are_taken(String phrase, String meaning) {
        assertThat(EverydayWordRules.judge(phrase, meaning)).isEmpty();
    }

    @Test
    void both_fields_are_judged_at_once() {
        assertThat(EverydayWordRules.judge("và", "1004873"))
                .isEqualTo(Set.of(Problem.PHRASE_SAYS_NOTHING, Problem.MEANING_CODE));
    }
}
