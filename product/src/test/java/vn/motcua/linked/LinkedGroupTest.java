package vn.motcua.linked;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import vn.motcua.forms.Answers;
import vn.motcua.linked.LinkedGroup.After;
import vn.motcua.linked.LinkedGroup.Fill;
import vn.motcua.linked.LinkedGroup.Member;
import vn.motcua.linked.LinkedGroup.SharedPaper;
import vn.motcua.linked.LinkedGroup.When;
import vn.motcua.linked.LinkedGroup.WithoutResult;
import vn.motcua.shared.LocalText;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LinkedGroupTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final LocalText TEXT = new LocalText("a", "a");
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    @Test
    void the_two_groups_of_the_decree_are_there_from_their_first_day_on() {
        assertThat(services("2026-11-30").inForce())
                .extracting(LinkedGroup::key)
                .containsExactly("birth-residence-insurance", "death-residence-funeral");
        assertThat(services("2025-12-31").inForce()).isEmpty();
    }

    @Test
    void what_is_chosen_says_which_procedures_apply() {
        var death = services("2026-11-30").today("death-residence-funeral");
        assertThat(keys(death, Map.of("residence", "YES", "allowance", "ALLOWANCE")))
                .containsExactly("death", "residence", "funeral");
        assertThat(keys(death, Map.of("residence", "NO", "allowance", "PENSION")))
                .containsExactly("death", "pension-funeral");
        assertThat(keys(death, Map.of())).containsExactly("death");
    }

    @Test
    void a_definition_says_what_is_wrong_with_it() {
        var fine = member("a");
        assertThat(of(fine).faults()).hasSize(1);
        assertThat(of(fine, member("b")).faults()).isEmpty();
        var late = new Member(
                "b",
                "1.001193",
                new When("nobody", List.of("YES")),
                List.of(),
                List.of(new After("c", WithoutResult.WAITS)),
                List.of(new Fill("/x", "d:/x", null, null, null, null), new Fill("/y", null, null, null, null, null)),
                List.of(new SharedPaper("proof", "e:proof")));
        assertThat(of(fine, late, fine).faults())
                .containsExactlyInAnyOrder(
                        "b names c, which must stand above it",
                        "b names d, which must stand above it",
                        "b names e, which must stand above it",
                        "b depends on an answer that no question offers",
                        "b/y must have exactly one source",
                        "Two members are called a");
    }

    @Test
    void an_answer_that_was_given_is_taken_over_and_not_asked_again() {
        var carried = new CarriedAnswers(
                Map.of("a", answers("{'applicant': {'fullName': 'An', 'phone': ''}, 'kind': 'MOTHER'}")), Map.of());
        var member = filled(
                new Fill("/applicant", "a:/applicant", null, null, null, null),
                new Fill("/whom", "a:/kind", Map.of("MOTHER", "CHILD", "*", "OTHER"), null, null, null),
                new Fill("/fixed", null, null, JsonNodeFactory.instance.booleanNode(false), null, null),
                new Fill("/gone", "a:/nothing", null, null, null, null));
        var into = carried.into(member, answers("{'applicant': {'fullName': 'Bình'}, 'own': 'x'}"));
        assertThat(JSON.readTree(into.json()))
                .isEqualTo(
                        JSON.readTree(
                                "{\"applicant\": {\"fullName\": \"An\", \"phone\": \"\"}, \"own\": \"x\", \"whom\": \"CHILD\", \"fixed\": false}"));
        assertThat(List.of("/applicant/phone", "/whom", "/fixed"))
                .allMatch(pointer -> carried.isKnown(member, pointer));
        assertThat(List.of("/own", "/gone", "/applicants")).noneMatch(pointer -> carried.isKnown(member, pointer));
    }

    @Test
    void what_is_proposed_is_asked_and_takes_the_place_of_no_answer() {
        var carried = new CarriedAnswers(Map.of("a", answers("{'name': 'An'}")), Map.of());
        var member = filled(new Fill("/head", "a:/name", null, null, null, true));
        assertThat(carried.into(member, answers("{}")).text("/head")).isEqualTo("An");
        assertThat(carried.into(member, answers("{'head': 'Bình'}")).text("/head"))
                .isEqualTo("Bình");
        assertThat(carried.isKnown(member, "/head")).isFalse();
    }

    @Test
    void what_comes_with_a_result_is_awaited_until_it_is_there() {
        var member = filled(new Fill("/number", null, null, null, "a:personalNumber", null));
        var before = new CarriedAnswers(Map.of("a", answers("{}")), Map.of());
        assertThat(before.isAwaited(member, "/number")).isTrue();
        assertThat(before.into(member, answers("{}")).value("/number")).isEmpty();
        var after = new CarriedAnswers(Map.of(), Map.of("a", Map.of("personalNumber", "046226001234")));
        assertThat(after.isAwaited(member, "/number")).isFalse();
        assertThat(after.into(member, answers("{}")).text("/number")).isEqualTo("046226001234");
        var blank = new CarriedAnswers(Map.of(), Map.of("a", Map.of()));
        assertThat(blank.isAwaited(member, "/number"))
                .as("the result says nothing of it, so the citizen must")
                .isFalse();
    }

    @Test
    void what_the_eid_vouches_for_there_it_vouches_for_here() {
        var there = Answers.filed(
                JSON.readTree("{\"applicant\": {\"fullName\": \"An\"}}"),
                Map.of("/applicant/fullName", "eid.fullName"));
        var carried = new CarriedAnswers(Map.of("a", there), Map.of());
        var member = filled(new Fill("/person", "a:/applicant", null, null, null, null));
        assertThat(carried.into(member, answers("{}")).sources()).isEqualTo(Map.of("/person/fullName", "eid.fullName"));
    }

    private static LinkedGroups services(String day) {
        var noon = LocalDate.parse(day).atTime(12, 0).atZone(ZONE).toInstant();
        return new LinkedGroups(JSON, Clock.fixed(noon, ZONE));
    }

    private static List<String> keys(LinkedGroup service, Map<String, String> choices) {
        return service.applying(choices).stream().map(Member::key).toList();
    }

    private static Answers answers(String json) {
        return Answers.of(JSON.readTree(json.replace('\'', '"')));
    }

    private static LinkedGroup of(Member... members) {
        return new LinkedGroup("test", "", 1, LocalDate.EPOCH, null, "", TEXT, TEXT, List.of(), List.of(members));
    }

    private static Member member(String key) {
        return new Member(key, "1.001193", null, List.of(), List.of(), List.of(), List.of());
    }

    private static Member filled(Fill... fills) {
        return new Member("b", "1.001193", null, List.of(), List.of(), List.of(fills), List.of());
    }
}
