package motcua.linkage.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SpecReaderTest {
    private static final String SHORT = """
            profile: vietnamese
            id: {left: person_id, right: insurance_no}
            fields:
              number:  {kind: number, left: citizen_number, right: so_cccd}
              name:    {kind: name, left: full_name, right: ho_ten}
              born:    {kind: date, left: birth_date, right: ngay_sinh}
              commune: {kind: commune, right-kind: commune-before, left: commune, right: xa}
            """;

    @Test
    void a_short_spec_gets_its_rules_from_the_profile() {
        var spec = SpecReader.read("a.yaml", SHORT);
        assertThat(spec.exact().getFirst().words()).isEqualTo("[number.twelve, name.full, born.day]");
        assertThat(spec.blocks())
                .extracting(Rule::words)
                .contains("[name.full, born.day]")
                .doesNotContain("[phone.digits]");
        assertThat(spec.settings()).isEqualTo(Settings.DEFAULTS);
    }

    @Test
    void the_printed_spec_reads_back_as_the_same() {
        var spec = SpecReader.read("a.yaml", SHORT);
        assertThat(SpecReader.read("b.yaml", spec.yaml()).yaml()).isEqualTo(spec.yaml());
    }

    @Test
    void all_findings_come_at_once_with_their_lines() {
        var wrong = """
                id: {left: a}
                fields:
                  name: {kind: nam, left: a, right: b}
                  born: {kind: date, left: a}
                colour: red
                """;
        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> SpecReader.read("s.yaml", wrong))
                .satisfies(e -> assertThat(e.findings())
                        .hasSize(4)
                        .anyMatch(finding -> finding.startsWith("s.yaml:5: There is no 'colour'."))
                        .anyMatch(finding -> finding.contains("s.yaml:3: The kind of 'name'")));
    }

    @Test
    void a_profile_that_does_not_exist_hides_no_other_finding() {
        var wrong = """
                profile: klingon
                id: {left: a, right: [b]}
                fields:
                  name: {kind: name, left: a, right: b}
                blocks: [[nam], [name]]
                bands: {match: 2}
                """;
        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> SpecReader.read("s.yaml", wrong))
                .satisfies(e -> assertThat(e.findings())
                        .extracting(finding -> finding.substring(0, 9))
                        .containsExactlyInAnyOrder("s.yaml:1:", "s.yaml:2:", "s.yaml:5:", "s.yaml:6:"));
    }

    @Test
    void a_spec_without_fields_says_so() {
        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> SpecReader.read("s.yaml", "id: {left: a, right: b}\nfields: {}\n"))
                .withMessageContaining("at least one field");
    }

    @Test
    void a_rule_that_names_no_field_is_refused() {
        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> SpecReader.read("s.yaml", SHORT + "blocks: [[name.first], [town]]\n"))
                .satisfies(
                        e -> assertThat(e.findings()).hasSize(2).allMatch(finding -> finding.startsWith("s.yaml:8: ")));
    }

    @Test
    void a_number_out_of_range_is_refused_with_the_range() {
        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> SpecReader.read("s.yaml", SHORT + "bands: {match: 1.5}\n"))
                .withMessageContaining("'match' must be a number from 0.5 to 1, but is '1.5'");
    }
}
