package vn.motcua.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.WithSpring;
import vn.motcua.organisation.OrganisationRefusal.Rule;

/** Who opens an agency again must mean the same one: nothing of the wish is dropped in silence. */
@WithSpring
@DisplayNameGeneration(ReplaceUnderscores.class)
class OpenedAgainTest {
    private static final LocalDate FIRST = LocalDate.of(2025, 7, 1);
    private static final Agency.Contact CONTACT = new Agency.Contact("1 Lê Lợi", "0234 000000");
    private static final Agency.Contact ELSEWHERE = new Agency.Contact("9 Lê Lợi", "02343 999 999");

    @Autowired
    Agencies agencies;

    @Test
    void opening_it_again_with_anything_else_is_refused_and_nothing_is_dropped() {
        var code = "Y98." + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        var opened = agencies.open(wish(code, "Sở Cũ", CONTACT)).orThrow();

        for (var again : List.of(wish(code, "Sở Khác", CONTACT), wish(code, "Sở Cũ", ELSEWHERE))) {
            assertThat(agencies.open(again))
                    .isInstanceOfSatisfying(
                            Change.Refused.class,
                            refused -> assertThat(refused.refusal().rule()).isEqualTo(Rule.CODE_IN_USE));
        }
        assertThat(agencies.get(opened.id())).isEqualTo(opened);
    }

    private static OpenAgency wish(String code, String name, Agency.Contact contact) {
        return new OpenAgency(code, name, AgencyKind.DEPARTMENT, new AreaCode("46"), null, null, contact, FIRST);
    }
}
