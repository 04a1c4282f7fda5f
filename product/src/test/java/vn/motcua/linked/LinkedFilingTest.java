package vn.motcua.linked;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import vn.motcua.linked.ThreadLines.Situation;

/** Procedures filed as one, on the pages, to their results. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LinkedFilingTest extends LinkedFilings {
    @Test
    void three_procedures_of_a_birth_are_filed_as_one_and_each_begins_when_its_time_has_come() throws Exception {
        assertThat(mother.page("/")).contains("/lien-thong/" + BIRTH);
        assertThat(mother.page("/lien-thong/" + BIRTH)).contains("Đăng ký thường trú", "Tự động gửi khi đã có kết quả");
        var id = filed(BIRTH, birth());
        assertThat(List.of(mother.typed, mother.sent))
                .as("typed values, pages sent")
                .isEqualTo(List.of(27, 8));

        assertThat(situations(id))
                .isEqualTo(Map.of(
                        "birth", Situation.UNDER_WAY, "residence", Situation.WAITS, "insurance", Situation.WAITS));
        assertThat(dossiers.find(member(id, "residence").dossierId()))
                .as("nobody's clock runs before there is a dossier")
                .isEmpty();
        var page = mother.page("/lien-thong/ho-so/" + id);
        assertThat(page)
                .contains("Đến lượt bộ phận một cửa", "thời hạn chưa tính", "/ho-so-cua-toi/" + dossier(id, "birth"));
        assertThat(mother.page("/ho-so-cua-toi/" + dossier(id, "birth"))).contains("/lien-thong/ho-so/" + id);

        var number = childNumber();
        led(id, "birth", Map.of("personalNumber", number));
        assertThat(situations(id))
                .isEqualTo(Map.of(
                        "birth",
                        Situation.GRANTED,
                        "residence",
                        Situation.UNDER_WAY,
                        "insurance",
                        Situation.UNDER_WAY));
        var residence = answers(id, "residence");
        assertThat(residence.text("/subject/personalNumber")).isEqualTo(number);
        assertThat(residence.text("/subject/fullName")).isEqualTo("Tôn Thất An");
        assertThat(residence.text("/whom/kind")).isEqualTo("CHILD");
        assertThat(residence.text("/applicant/fullName")).isEqualTo("Lê Thị Thu Hà");
        assertThat(answers(id, "insurance").text("/insured/personalNumber")).isEqualTo(number);
        assertThat(member(id, "residence").answers())
                .as("what stands with the dossier does not stand here too")
                .isEqualTo("{}");
        assertThat(dossiers.get(member(id, "residence").dossierId()).seat().agency())
                .isEqualTo(other.committee());

        led(id, "residence", Map.of());
        led(id, "insurance", Map.of());
        assertThat(situations(id).values()).containsOnly(Situation.GRANTED);
        assertThat(mother.page("/lien-thong/ho-so")).contains("/lien-thong/ho-so/" + id);
    }

    @Test
    void three_procedures_of_a_death_are_filed_as_one_with_one_paper() throws Exception {
        var id = filed(DEATH, death("ALLOWANCE"));
        assertThat(List.of(mother.typed, mother.sent))
                .as("typed values, pages sent")
                .isEqualTo(List.of(23, 7));
        assertThat(situations(id))
                .isEqualTo(
                        Map.of("death", Situation.UNDER_WAY, "residence", Situation.WAITS, "funeral", Situation.WAITS));
        var given = dossiers.filed(member(id, "death").dossierId()).papers();
        assertThat(given).hasSize(1);
        led(id, "death", Map.of());
        var used = dossiers.filed(member(id, "residence").dossierId()).papers();
        assertThat(used).hasSize(1);
        assertThat(used.getFirst().component()).isEqualTo("proof");
        assertThat(used.getFirst().document())
                .as("given once, used twice")
                .isEqualTo(given.getFirst().document());
        led(id, "residence", Map.of());
        led(id, "funeral", Map.of());
        assertThat(situations(id).values()).containsOnly(Situation.GRANTED);
    }

    @Test
    void who_has_the_pension_gets_the_other_support_with_the_number_of_the_extract() throws Exception {
        var id = filed(DEATH, death("PENSION"));
        assertThat(situations(id).keySet()).containsExactlyInAnyOrder("death", "residence", "pension-funeral");
        led(id, "death", Map.of());
        assertThat(answers(id, "pension-funeral").text("/death/extract")).isNotBlank();
    }
}
