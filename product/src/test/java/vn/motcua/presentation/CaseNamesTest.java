package vn.motcua.presentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import vn.motcua.catalogue.OnlineService.CaseOption;
import vn.motcua.catalogue.OnlineService.Guide;
import vn.motcua.shared.LocalText;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CaseNamesTest {
    @Test
    void a_yes_or_no_has_its_question_before_it_and_what_says_itself_has_none() {
        var guide = new Guide(
                new LocalText("Trẻ có giấy chứng sinh không?", "Is there a record of birth?"),
                List.of(
                        option("a", "Không có", "No"),
                        option("b", "Có, do bệnh viện cấp", "Yes, from a hospital"),
                        option("c", "Trẻ bị bỏ rơi", "The child was abandoned"),
                        option("d", "Cóc", "Toad")));

        assertThat(ProcedureWords.texts(guide))
                .extracting(one -> one.getValue().vi())
                .containsExactly(
                        "Trẻ có giấy chứng sinh không? Không có",
                        "Trẻ có giấy chứng sinh không? Có, do bệnh viện cấp",
                        "Trẻ bị bỏ rơi",
                        "Cóc");
        assertThat(ProcedureWords.texts(guide).getFirst().getValue().en()).isEqualTo("Is there a record of birth? No");
    }

    private static CaseOption option(String key, String vi, String en) {
        return new CaseOption(key, new LocalText(vi, en), null, null);
    }
}
