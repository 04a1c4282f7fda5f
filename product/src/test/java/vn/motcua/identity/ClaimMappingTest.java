package vn.motcua.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.WithSpring;

@WithSpring
@DisplayNameGeneration(ReplaceUnderscores.class)
class ClaimMappingTest {
    @Autowired
    Accounts accounts;

    private ClaimMapping mapping;

    @BeforeEach
    void map_without_other_names() {
        mapping = mapping(Map.of());
    }

    @Test
    void a_person_is_read_from_the_national_portals_profile() {
        var user = mapping.user(
                Realm.CITIZEN,
                Map.of(
                        "sub", "x",
                        "HoVaTen", "Nguyễn Văn An",
                        "SoDinhDanh", "046095012345",
                        "GioiTinh", "Nam",
                        "NgaySinh", "12/3/1995",
                        "DiaChi", "12 Lê Lợi",
                        "loAs", "2"));

        assertThat(user)
                .isEqualTo(new User.Citizen(
                        accounts.ofCitizen("046095012345"),
                        2,
                        new EidClaims(
                                "046095012345",
                                "Nguyễn Văn An",
                                "1995-03-12",
                                "MALE",
                                null,
                                "12 Lê Lợi",
                                null,
                                null,
                                null,
                                null,
                                null,
                                null)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"lan mc", "Nguyễn Thị Lan", "long"})
    void an_officer_is_known_by_a_short_word_that_the_access_log_can_keep(String subject) {
        var sub = subject.equals("long") ? "x".repeat(300) : subject;
        assertThatThrownBy(() -> mapping.user(Realm.OFFICER, Map.of("sub", sub, "name", "Lan")))
                .isInstanceOf(ClaimMapping.Unusable.class);
    }

    @Test
    void whoever_acts_for_an_organisation_has_the_organisations_account() {
        var user = (User.Citizen) mapping.user(
                Realm.CITIZEN,
                Map.of(
                        "name", "Trương Công Sơn",
                        "personal_number", "046083014092",
                        "MaSoThue", "3301234567",
                        "TenDoanhNghiep", "Công ty"));

        assertThat(user.account()).isEqualTo(accounts.ofOrganisation("3301234567"));
        assertThat(user.claims().personalNumber()).isEqualTo("046083014092");
        assertThat(user.claims().organisationNumber()).isEqualTo("3301234567");
    }

    @ParameterizedTest
    @CsvSource({
        "1945, 1945",
        "00/00/1945, 1945",
        "00001945, 1945",
        "03/1945, 1945-03",
        "1945-03, 1945-03",
        "12/3/1945, 1945-03-12",
        "0000-03-12,",
        "31/02/1945,",
        "không rõ,"
    })
    void a_birth_date_is_told_as_far_as_the_provider_knows_it(String told, String born) {
        var claims = Map.<String, Object>of("name", "A", "personal_number", "046145000731", "birthdate", told);

        assertThat(((User.Citizen) mapping.user(Realm.CITIZEN, claims)).claims().birthDate())
                .isEqualTo(born);
    }

    @Test
    void an_unknown_level_counts_as_the_lower_one() {
        var claims = Map.<String, Object>of("name", "A", "personal_number", "046095012345", "acr", "gold");

        assertThat(((User.Citizen) mapping.user(Realm.CITIZEN, claims)).level()).isEqualTo(1);
    }

    @Test
    void claims_without_a_personal_number_make_no_account() {
        assertThatThrownBy(() -> mapping.user(Realm.CITIZEN, Map.of("sub", "x", "name", "A")))
                .isInstanceOf(ClaimMapping.Unusable.class)
                .hasMessageContaining("personal-number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Nguуễn Văn An", "Lê Thị Hοa", "Trần 😀 An", "An \u0301"})
    void a_name_of_two_alphabets_or_that_no_paper_can_show_opens_no_session(String name) {
        var number = "046095012399";
        assertThatThrownBy(() -> mapping.user(Realm.CITIZEN, Map.of("personal_number", number, "name", name)))
                .isInstanceOf(ClaimMapping.UnusableName.class);
        assertThatThrownBy(() -> mapping.user(Realm.OFFICER, Map.of("sub", "lan", "name", name)))
                .isInstanceOf(ClaimMapping.UnusableName.class);
        assertThatThrownBy(() -> mapping.user(
                        Realm.CITIZEN,
                        Map.of(
                                "personal_number",
                                number,
                                "name",
                                "An",
                                "MaSoThue",
                                "3301234999",
                                "TenDoanhNghiep",
                                name)))
                .isInstanceOf(ClaimMapping.UnusableName.class);
        assertThat(accounts.find(number)).isEmpty();
    }

    @Test
    void an_officer_holds_only_roles_that_exist() {
        var claims = Map.<String, Object>of("sub", "lan", "name", "Lan", "roles", List.of("LEADER", "KING"));

        assertThat(mapping.user(Realm.OFFICER, claims))
                .isEqualTo(new User.Officer(new AccountId("officer:lan"), "Lan", Set.of(Role.LEADER)));
    }

    @Test
    void another_provider_may_call_the_claims_otherwise() {
        var renamed = mapping(Map.of("personal-number", "cccd", "full-name", "ho_ten"));
        var claims = Map.<String, Object>of("cccd", "046095012345", "ho_ten", "An", "name", "not this one");

        var user = (User.Citizen) renamed.user(Realm.CITIZEN, claims);

        assertThat(user.claims().fullName()).isEqualTo("An");
        assertThat(user.account()).isEqualTo(accounts.ofCitizen("046095012345"));
        assertThat(user.account().value()).startsWith("citizen:").doesNotContain("046095012345");
        assertThat(accounts.find("046095012345")).contains(user.account());
    }

    @Test
    void a_number_that_no_register_gives_names_nobody() {
        var claims = Map.<String, Object>of("personal_number", "0".repeat(41), "name", "An");

        assertThatThrownBy(() -> mapping.user(Realm.CITIZEN, claims)).isInstanceOf(ClaimMapping.Unusable.class);
    }

    private ClaimMapping mapping(Map<String, String> names) {
        var provider = new IdentitySettings.Provider("https://id.example", "client", "secret", List.of(), "", names);
        return new ClaimMapping(new IdentitySettings(provider, provider, "motcua", List.of()), accounts);
    }
}
