package vn.motcua.catalogue.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.BeanUtils;
import vn.motcua.catalogue.FilingPlace;
import vn.motcua.shared.BadInput;
import vn.motcua.shared.Language;
import vn.motcua.ui.Messages;

/** The same for the page and for machines. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FilingPlaceFieldsTest {
    private static final Messages MESSAGES = BeanUtils.instantiateClass(Messages.class);

    @Test
    void an_address_beside_here_is_refused_and_not_dropped() {
        var fields = new FilingPlaceFields("", "HERE", "https://dichvucong.gov.vn/", "1/12/2026");
        assertThatThrownBy(() -> fields.read(MESSAGES, Language.VI))
                .isInstanceOfSatisfying(
                        BadInput.class,
                        bad -> assertThat(bad.findings())
                                .extracting(BadInput.Finding::pointer)
                                .containsExactly("url"));
        assertThat(new FilingPlaceFields("", "HERE", " ", "1/12/2026").read(MESSAGES, Language.VI))
                .isEqualTo(new FilingPlaceFields.Wish(null, new FilingPlace.Here(), LocalDate.of(2026, 12, 1)));
    }

    @Test
    void all_that_is_wrong_is_said_at_once() {
        var fields = new FilingPlaceFields("1.00", "NATIONAL_PORTAL", "https://10.0.0.1/", "31/02/2026");
        assertThatThrownBy(() -> fields.read(MESSAGES, Language.VI))
                .isInstanceOfSatisfying(
                        BadInput.class,
                        bad -> assertThat(bad.findings())
                                .extracting(BadInput.Finding::pointer)
                                .containsExactly("procedure", "url", "from"));
    }
}
