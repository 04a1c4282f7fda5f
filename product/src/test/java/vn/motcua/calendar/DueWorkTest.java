package vn.motcua.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DueWorkTest {
    private static final String LONG = "{\"receivedAt\":\"2026-11-20T10:00:00+07:00\",\"limit\":{\"amount\":10000,"
            + "\"unit\":\"WORKING_DAY\"}%s}";

    @Test
    void thousands_of_usual_cases_are_answered() {
        var usual = read(LONG.formatted("").replace("10000", "10"));
        var work = new DueWork();
        assertThat(IntStream.range(0, DueDatesApi.CASES_MAX).allMatch(_ -> work.take(usual)))
                .isTrue();
    }

    @Test
    void of_a_thousand_endless_cases_the_first_are_answered() {
        var endless = read(LONG.formatted(""));
        var work = new DueWork();
        assertThat(IntStream.range(0, 1_000).filter(_ -> work.take(endless))).hasSize(12);
    }

    @Test
    void what_is_wrong_is_told_in_full_of_a_hundred_cases_and_of_more_the_first_thing() {
        var work = new DueWork();
        var findings = IntStream.range(0, 20).boxed().toList();
        assertThat(IntStream.range(0, 100).map(_ -> work.told(findings).size()).sum())
                .isEqualTo(2_000);
        assertThat(work.told(findings)).containsExactly(0);
        assertThat(work.told(List.of(7))).containsExactly(7);
    }

    @Test
    void pauses_of_centuries_and_restarts_by_the_hundred_count_too() {
        var pause = "{\"from\":\"1900-01-01T00:00:00Z\",\"to\":\"2199-12-31T00:00:00Z\"}";
        var centuries = read(LONG.formatted(",\"pauses\":[" + pause + "," + pause + "," + pause + "]"));
        assertThat(new DueWork().take(centuries)).isFalse();
        var restarts = read(
                LONG.formatted(",\"pauseMode\":\"RESTART\",\"pauses\":[" + (pause + ",").repeat(50) + pause + "]"));
        assertThat(new DueWork().take(restarts)).isFalse();
    }

    @Test
    void a_case_has_at_most_a_hundred_pauses() {
        var pauses = ",\"pauses\":[" + "{},".repeat(100) + "{}]";
        var reading = new DueCaseReader().read(JsonMapper.shared().readTree(LONG.formatted(pauses)));
        assertThat(reading)
                .isInstanceOfSatisfying(
                        DueCase.Reading.Bad.class,
                        bad -> assertThat(bad.findings())
                                .containsExactly(new DueCase.Finding("TOO_MANY_PAUSES", "pauses", "")));
    }

    @Test
    void of_thousands_of_unknown_fields_the_first_are_named_and_none_in_full() {
        var names = new StringBuilder();
        IntStream.range(0, 5_000)
                .forEach(i ->
                        names.append(",\"").append("x".repeat(150)).append(i).append("\":1"));
        var reading = new DueCaseReader().read(JsonMapper.shared().readTree(LONG.formatted(names)));
        assertThat(reading).isInstanceOfSatisfying(DueCase.Reading.Bad.class, bad -> {
            assertThat(bad.findings()).hasSize(20);
            assertThat(bad.findings())
                    .allSatisfy(finding -> assertThat(finding.field()).hasSizeLessThan(110));
        });
    }

    private static DueCase read(String json) {
        return ((DueCase.Reading.Good)
                        new DueCaseReader().read(JsonMapper.shared().readTree(json)))
                .dueCase();
    }
}
