package vn.motcua.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.calendar.ClockRule;
import vn.motcua.calendar.DueDate;
import vn.motcua.calendar.DueOutcome;
import vn.motcua.calendar.Limit;
import vn.motcua.catalogue.ProcedureContent.Way;
import vn.motcua.decision.ATable;
import vn.motcua.rules.DecidedLimit;
import vn.motcua.rules.ProcedureTable;
import vn.motcua.rules.TableInput;
import vn.motcua.shared.Language;

/** How long a dossier may take where a table decides: by case, by channel, by the hour from which it counts. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LimitTableTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final String DAY = "\"WORKING_DAY\"";

    /** Works from 7:30 to 17:00 on weekdays, and counts by looking at no more than the start. */
    private static DueOutcome counted(String received, ClockRule rule, List<ClockRule> asked) {
        asked.add(rule);
        var at = ZonedDateTime.parse(received).withZoneSameInstant(ZONE);
        boolean isWorkingTime = at.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0
                && !at.toLocalTime().isBefore(LocalTime.of(7, 30))
                && at.toLocalTime().isBefore(LocalTime.of(17, 0));
        var start = isWorkingTime ? at : at.plusDays(1).with(LocalTime.of(7, 30));
        var due =
                start.plusDays(rule.limit().amount()).with(LocalTime.of(17, 0)).toInstant();
        return new DueOutcome.Due(new DueDate(due, ZONE, start.toInstant(), List.of(), List.of(), List.of()));
    }

    private static ATable table() {
        return ATable.named("Thời hạn")
                .output("name=\"Số\" typeRef=\"number\"/><output name=\"Đơn vị\" typeRef=\"string\"")
                .answers(2)
                .notes("Căn cứ", "Diễn giải", "In English");
    }

    private static LimitTerms terms(ATable table, TableInput... inputs) {
        var asked = new ProcedureTable("tables/limit.dmn", "Thời hạn", List.of(inputs), table.text());
        return new LimitTerms(new TimeLimit(5, "WORKING_DAY", null, "SUBTRACT", asked), Way.ONLINE);
    }

    private static LimitTerms byTheHour() {
        return terms(
                table().input("Giờ", "number")
                        .row("<= 15", "0", DAY, "Đ. 1", "Trong ngày", "Same day")
                        .row("> 15", "1", DAY, "Đ. 2", "Hôm sau", "Next day"),
                new TableInput("Giờ", TableInput.From.HOUR, null));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-17T09:00:00+07:00, 1, 2026-11-17T10:00:00Z",
        "2026-11-17T15:00:00+07:00, 1, 2026-11-17T10:00:00Z",
        "2026-11-17T15:01:00+07:00, 2, 2026-11-18T10:00:00Z",
        "2026-11-17T22:00:00+07:00, 1, 2026-11-18T10:00:00Z"
    })
    void by_three_on_the_same_day_and_what_comes_at_night_comes_in_the_morning(String received, int row, Instant due) {
        var asked = new ArrayList<ClockRule>();

        var promise = byTheHour().promise(rule -> counted(received, rule, asked), _ -> "");

        assertThat(promise.due())
                .isInstanceOfSatisfying(
                        DueOutcome.Due.class,
                        one -> assertThat(one.dueDate().dueAt()).isEqualTo(due));
        assertThat(Objects.requireNonNull(promise.decided()).ground().row()).isEqualTo(row);
    }

    @Test
    void the_row_says_why_with_its_article() {
        var promise =
                byTheHour().promise(rule -> counted("2026-11-17T09:00:00+07:00", rule, new ArrayList<>()), _ -> "");
        assertThat(Objects.requireNonNull(promise.decided()).ground().in(Language.VI))
                .isEqualTo("Trong ngày (dòng 1, Đ. 1)");
    }

    @Test
    void what_was_promised_is_counted_again_without_asking_the_table() {
        var terms = byTheHour();
        var promise = terms.promise(rule -> counted("2026-11-17T16:00:00+07:00", rule, new ArrayList<>()), _ -> "");
        assertThat(terms.clock(promise.decided())).isEqualTo(ClockRule.of(Limit.workingDays(1)));
        assertThat(terms.clock(null)).isEqualTo(ClockRule.of(Limit.workingDays(5)));
    }

    @Test
    void a_table_may_tell_cases_channels_and_answers_apart() {
        var terms = terms(
                table().policy("hitPolicy=\"FIRST\"")
                        .input("Trường hợp", "string")
                        .input("Cần xác minh", "boolean")
                        .row("\"lost\"", "true", "10", "\"CALENDAR_DAY\"", "Đ. 3", "Xác minh", "Verified")
                        .row("-", "-", "3", DAY, "Đ. 4", "Còn lại", "Else"),
                new TableInput("Trường hợp", TableInput.From.CASE, null),
                new TableInput("Cần xác minh", TableInput.From.ANSWER, "/verify"));

        var promise = terms.promise(
                rule -> counted("2026-11-17T09:00:00+07:00", rule, new ArrayList<>()),
                asked -> asked.equals("/case") ? "lost" : "true");

        assertThat(promise.decided())
                .isNotNull()
                .extracting(DecidedLimit::amount)
                .isEqualTo(10);
        assertThat(terms.asksMore(true)).isTrue();
        assertThat(byTheHour().asksMore(false)).isFalse();
    }

    @Test
    void a_limit_is_kept_with_its_table_and_read_back_as_it_was() {
        var limit = byTheHour().limit();
        var kept = CatalogueJson.MAPPER.writeValueAsString(limit);
        assertThat(CatalogueJson.MAPPER.readValue(kept, TimeLimit.class)).isEqualTo(limit);
        assertThat(CatalogueJson.MAPPER.writeValueAsString(new TimeLimit(3, "WORKING_DAY", null, "SUBTRACT")))
                .doesNotContain("table");
    }

    @Test
    void another_form_brings_its_table_only_where_the_limit_is_the_same() {
        var with = byTheHour().limit();
        assertThat(new TimeLimit(5, "WORKING_DAY", null, "SUBTRACT").askedBy(with))
                .isEqualTo(with);
        assertThat(new TimeLimit(6, "WORKING_DAY", null, "SUBTRACT")
                        .askedBy(with)
                        .table())
                .isNull();
        assertThat(with.askedBy(null).table()).isNull();
    }
}
