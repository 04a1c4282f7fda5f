package vn.motcua.editors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import vn.motcua.editors.Hindrance.Why;
import vn.motcua.identity.AccountId;
import vn.motcua.organisation.AgencyId;
import vn.motcua.shared.ProcedureCode;

/** What is needed to edit a procedure, and what is missing. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WhatIsAskedTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);
    private static final AgencyId PROVINCE = new AgencyId(UUID.randomUUID());
    private static final AgencyId JUSTICE = new AgencyId(UUID.randomUUID());
    private static final AgencyId OFFICE = new AgencyId(UUID.randomUUID());
    private static final AgencyId POLICE = new AgencyId(UUID.randomUUID());

    private static Entitlement given(@Nullable AgencyId agency, @Nullable LocalDate to, String... fields) {
        return new Entitlement(
                new EntitlementId(UUID.randomUUID()),
                new AccountId("officer:x"),
                agency,
                List.of(fields),
                DAY,
                to,
                new Entitlement.Given(new AccountId("officer:admin"), Instant.EPOCH));
    }

    private static WhatIsAsked asked(String field, List<Set<AgencyId>> deciding) {
        return new WhatIsAsked(field, Set.copyOf(deciding));
    }

    private static final Set<AgencyId> BY_OFFICE = Set.of(OFFICE, JUSTICE, PROVINCE);
    private static final Set<AgencyId> BY_JUSTICE = Set.of(JUSTICE, PROVINCE);
    private static final Set<AgencyId> BY_POLICE = Set.of(POLICE, PROVINCE);

    @Test
    void the_whole_province_and_all_fields_are_everything_also_where_nobody_decides() {
        var all = List.of(given(null, null));
        assertThat(asked("Hộ tịch", List.of(BY_OFFICE, BY_POLICE)).whyNot(all)).isEmpty();
        assertThat(asked("", List.of()).whyNot(all)).isEmpty();
    }

    @Test
    void an_agency_is_meant_with_all_below_it() {
        var justice = List.of(given(JUSTICE, null));
        assertThat(asked("Hộ tịch", List.of(BY_JUSTICE)).whyNot(justice)).isEmpty();
        assertThat(asked("Hộ tịch", List.of(BY_OFFICE)).whyNot(justice)).isEmpty();
        assertThat(asked("Hộ tịch", List.of(BY_POLICE)).whyNot(justice)).contains(Why.AGENCY);
        assertThat(asked("Hộ tịch", List.of(BY_JUSTICE)).whyNot(List.of(given(OFFICE, null))))
                .contains(Why.AGENCY);
    }

    @Test
    void what_others_decide_too_or_nobody_decides_is_beyond_an_agency() {
        var justice = List.of(given(JUSTICE, null));
        assertThat(asked("Hộ tịch", List.of(BY_JUSTICE, BY_POLICE)).whyNot(justice))
                .contains(Why.BEYOND_AGENCY);
        assertThat(asked("Hộ tịch", List.of()).whyNot(justice)).contains(Why.BEYOND_AGENCY);
        assertThat(asked("Hộ tịch", List.of(BY_JUSTICE, BY_POLICE)).whyNot(List.of(given(PROVINCE, null))))
                .isEmpty();
    }

    @Test
    void a_field_is_needed_as_much_as_the_agency_and_by_the_same_entitlement() {
        var two = List.of(given(JUSTICE, null, "Hộ tịch"), given(POLICE, null, "Cư trú"));
        assertThat(asked("Hộ tịch", List.of(BY_JUSTICE)).whyNot(two)).isEmpty();
        assertThat(asked("Cư trú", List.of(BY_POLICE)).whyNot(two)).isEmpty();
        assertThat(asked("Cư trú", List.of(BY_JUSTICE)).whyNot(two)).contains(Why.AGENCY);
        assertThat(asked("Đất đai", List.of(BY_JUSTICE)).whyNot(two)).contains(Why.FIELD);
        assertThat(asked("", List.of(BY_JUSTICE)).whyNot(two)).contains(Why.FIELD);
    }

    @Test
    void who_has_nothing_today_may_edit_nothing() {
        assertThat(asked("Hộ tịch", List.of(BY_JUSTICE)).whyNot(List.of())).isEqualTo(Optional.of(Why.NOTHING_TODAY));
    }

    @Test
    void it_holds_from_its_first_day_to_its_last_and_never_where_it_was_withdrawn() {
        var brief = given(null, DAY.plusDays(1));
        assertThat(List.of(-1, 0, 1, 2).stream().map(days -> brief.holdsOn(DAY.plusDays(days))))
                .containsExactly(false, true, true, false);
        assertThat(brief.isOver(DAY.plusDays(2))).isTrue();
        assertThat(brief.isOver(DAY.plusDays(1))).isFalse();
        var withdrawn = brief.endingOn(DAY.minusDays(1));
        assertThat(withdrawn.isWithdrawn()).isTrue();
        assertThat(withdrawn.holdsOn(DAY)).isFalse();
    }

    @Test
    void it_names_a_bounded_number_of_fields() {
        var fields = IntStream.rangeClosed(0, Entitlement.FIELDS_MAX)
                .mapToObj(i -> "Lĩnh vực " + i)
                .toArray(String[]::new);
        assertThatThrownBy(() -> given(null, null, fields)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_hindrance_says_the_reason_and_who_may_in_both_languages() {
        var code = new ProcedureCode("1.004873");
        for (var why : Why.values()) {
            var said = new Hindrance(code, why, "Hộ tịch", List.of("Sở Tư pháp"), List.of("Lan", "Minh")).said();
            assertThat(said.vietnamese()).as(why.name()).contains("Lan, Minh");
            assertThat(said.english()).as(why.name()).contains("Lan, Minh").isNotEqualTo(said.vietnamese());
        }
        assertThat(new Hindrance(code, Why.AGENCY, "Hộ tịch", List.of("Sở Tư pháp"), List.of())
                        .said()
                        .vietnamese())
                .contains("Sở Tư pháp", "toàn tỉnh");
        var facts = new Hindrance(null, Why.COMMON, "", List.of(), List.of()).facts();
        assertThat(facts.containsKey("procedure")).isFalse();
        assertThat(String.valueOf(facts.get("why"))).isEqualTo("COMMON");
    }
}
