package vn.motcua.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.WithSpring;
import vn.motcua.shared.BadInput;
import vn.motcua.shared.Language;
import vn.motcua.shared.ProcedureCode;

/** What editors say of procedures is held against the catalogue, and short enough to be kept. */
@WithSpring
@DisplayNameGeneration(ReplaceUnderscores.class)
class UnknownProcedureTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @Autowired
    FilingPlaces filingPlaces;

    @Autowired
    EverydayWords everydayWords;

    @Test
    void a_procedure_that_does_not_exist_is_filed_nowhere_and_is_meant_by_no_words() {
        var unknown = new ProcedureCode("9.999999");
        var portal = new FilingPlace.NationalPortal(URI.create("https://dichvucong.gov.vn/mau"));
        assertThatThrownBy(() -> filingPlaces.set(unknown, portal, DAY, "An", Language.EN))
                .isInstanceOfSatisfying(
                        BadInput.class,
                        bad -> assertThat(bad.findings().getFirst().message())
                                .isEqualTo("There is no procedure 9.999999 in the catalogue. Check the code."));
        assertThatThrownBy(() -> everydayWords.add("giấy lạ", "9.999999", "An", Language.VI))
                .isInstanceOf(BadInput.class);
    }

    @Test
    void everyday_words_are_short_and_all_that_is_wrong_with_them_is_said_at_once() {
        assertThatThrownBy(() -> everydayWords.add("a".repeat(6_000), "b".repeat(9_000), "An", Language.VI))
                .isInstanceOfSatisfying(
                        BadInput.class,
                        bad -> assertThat(bad.findings())
                                .extracting(BadInput.Finding::pointer)
                                .containsExactly("phrase", "meaning"));
        assertThatThrownBy(() -> everydayWords.add("!!!", "…", "An", Language.VI))
                .isInstanceOfSatisfying(
                        BadInput.class, bad -> assertThat(bad.findings()).hasSize(2));
    }
}
