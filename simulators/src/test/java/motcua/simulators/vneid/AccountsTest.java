package motcua.simulators.vneid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AccountsTest {
    private final Accounts accounts = new Accounts(new JsonMapper());

    @Test
    void a_personal_number_tells_province_sex_and_year_of_birth() {
        for (var account : accounts.of(Realm.VNEID)) {
            var citizen = (Citizen) account;
            var born = citizen.birthDate().substring(0, 4);
            var century = born.startsWith("20") ? 2 : 0;
            var sex = citizen.sex().equals("MALE") ? 0 : 1;
            assertThat(citizen.personalNumber())
                    .matches("\\d{12}")
                    .startsWith("046" + (century + sex) + born.substring(2));
        }
    }

    @Test
    void there_are_persons_of_both_levels_and_two_organisations() {
        var citizens =
                accounts.of(Realm.VNEID).stream().map(Citizen.class::cast).toList();

        assertThat(citizens).hasSizeGreaterThanOrEqualTo(12);
        assertThat(citizens).extracting(Citizen::level).contains(1, 2);
        assertThat(citizens)
                .filteredOn(citizen -> citizen.organisationNumber() != null)
                .hasSize(2);
    }

    @Test
    void no_two_accounts_share_name_or_subject() {
        for (var realm : Realm.values()) {
            var names = new HashSet<String>();
            accounts.of(realm).forEach(account -> {
                assertThat(names.add(account.username())).isTrue();
                assertThat(names.add(account.subject()) || account.subject().equals(account.username()))
                        .isTrue();
            });
        }
    }
}
