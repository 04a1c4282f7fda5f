package motcua.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LifeTemplateTest {
    private static final String ANSWERS = """
            {"applicant": {"fullName": "Nguyễn Văn An", "personalNumber": "046095012345"}}""";

    @Test
    void a_copy_names_its_own_person_by_number_wherever_the_template_names_the_other() {
        var number = LifeTemplate.personalNumber(ANSWERS);
        var evidence = TextPattern.of("{\"evidence\":\"CCCD 046095012345\"}", Map.of(number, Copy.PERSONAL_NUMBER));

        assertThat(number).isEqualTo("046095012345");
        assertThat(evidence.fill(Map.of(Copy.PERSONAL_NUMBER, "046010000007"), 0))
                .isEqualTo("{\"evidence\":\"CCCD 046010000007\"}");
    }

    @Test
    void of_copies_few_are_of_one_person_and_everybody_has_one_account() {
        var neighbourhood =
                Neighbourhood.with(List.of(new Neighbourhood.Commune("19789", "counter", "agency", "H57.104")));
        var filers = IntStream.range(0, 20_000).mapToObj(neighbourhood::who).toList();

        var numbers = filers.stream().map(Neighbourhood.Who::personalNumber).distinct();
        assertThat(numbers).hasSize(20_000).allMatch(number -> number.matches("[0-9]{12}"));
        assertThat(filers.getFirst().account())
                .isEqualTo(neighbourhood.who(0).account())
                .isNotEqualTo(filers.getLast().account());
    }
}
