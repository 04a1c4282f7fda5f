package vn.motcua.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DueCommandTest {
    private static final String FRIDAY = """
            {"receivedAt":"2026-11-20T10:00:00+07:00","limit":{"amount":3,"unit":"WORKING_DAY"}}
            """;

    @Test
    void the_new_holiday_moves_a_limit_of_three_days_to_thursday() {
        assertThat(run(FRIDAY)).singleElement().asString().startsWith("""
                {"dueAt":"2026-11-26T17:00:00+07:00","countsFrom":"2026-11-20T10:00:00+07:00",\
                "counted":[{"day":"2026-11-23","number":1},{"day":"2026-11-25","number":2},{"day":"2026-11-26","number":3}],\
                "skipped":[{"day":"2026-11-20","reason":"DAY_OF_RECEIPT"},{"day":"2026-11-21","reason":"WEEKLY_REST"},\
                {"day":"2026-11-22","reason":"WEEKLY_REST"},\
                {"day":"2026-11-24","reason":"HOLIDAY","name":"Ngày Văn hóa Việt Nam"}],"rules":[""");
    }

    @Test
    void a_bad_case_has_its_error_on_its_own_line_and_the_rest_go_on() {
        var answers = run(FRIDAY + "nonsense\n\n{\"receivedAt\":\"2026-11-20\",\"limit\":{\"amount\":0}}\n" + FRIDAY);

        assertThat(answers).hasSize(4);
        assertThat(answers.get(0)).isEqualTo(answers.get(3));
        assertThat(answers.get(1))
                .startsWith("{\"error\":{\"code\":\"NOT_JSON\",\"field\":\"\",\"message\":")
                .contains("dòng:cột 1:")
                .doesNotContain("Unrecognized", "token");
        assertThat(answers.get(2))
                .startsWith("{\"error\":{\"code\":\"NOT_AN_INSTANT\",\"field\":\"receivedAt\"")
                .contains("AMOUNT_OUT_OF_RANGE", "\"field\":\"limit.unit\"");
    }

    @Test
    void a_year_without_calendar_is_refused() {
        assertThat(run(FRIDAY.replace("2026-11-20", "2027-12-30")))
                .singleElement()
                .asString()
                .startsWith("{\"error\":{\"code\":\"YEAR_NOT_COVERED\",\"field\":\"calendar\"");
    }

    @Test
    void a_misspelt_field_is_refused_rather_than_passed_over() {
        assertThat(run("{\"cutof\":\"15:00\"," + FRIDAY.strip().substring(1)))
                .singleElement()
                .asString()
                .startsWith("{\"error\":{\"code\":\"UNKNOWN_FIELD\",\"field\":\"cutof\"");
    }

    @Test
    void a_line_without_end_does_not_fill_the_memory() {
        assertThat(run("[".repeat(3 << 20) + "\n" + FRIDAY))
                .hasSize(2)
                .first()
                .asString()
                .contains("LINE_TOO_LONG");
    }

    @Test
    void a_case_with_its_own_calendar_does_not_need_the_province() throws IOException {
        var line = FRIDAY.strip().substring(0, FRIDAY.strip().length() - 1)
                + ",\"calendar\":{\"zone\":\"Asia/Ho_Chi_Minh\",\"week\":{\"FRIDAY\":[\"07:30-11:30\"]}}}";
        var out = new ByteArrayOutputStream();

        DueCommand.run(
                new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                () -> {
                    throw new IllegalStateException("must not be asked");
                });

        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("{\"dueAt\":\"2026-12-11T11:30:00+07:00\"");
    }

    private static List<String> run(String input) {
        var out = new ByteArrayOutputStream();
        try {
            int exit = DueCommand.run(
                    new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                    new PrintStream(out, true, StandardCharsets.UTF_8),
                    ShippedCalendars::province);
            assertThat(exit).isZero();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
