package vn.motcua.directive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.directive.Deadline.Kind;
import vn.motcua.organisation.AgencyId;

/** Deadlines as documents write them, committees that were merged, and deeds as they are kept. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DeadlineTest {
    @ParameterizedTest
    @CsvSource({
        "15/12/2026, DATE, 2026-12-15",
        "trước ngày 15/12/2026, DATE, 2026-12-15",
        "Hoàn thành trước 15/12/2026, DATE, 2026-12-15",
        "chậm nhất ngày 5 tháng 1 năm 2027, DATE, 2027-01-05",
        "2026-12-15, DATE, 2026-12-15",
        "tháng 12/2026, MONTH_END, 2026-12-31",
        "Trong tháng 2 năm 2028, MONTH_END, 2028-02-29",
        "cuối tháng 11/2026, MONTH_END, 2026-11-30",
        "Quý IV/2026, MONTH_END, 2026-12-31",
        "quý 1 năm 2027, MONTH_END, 2027-03-31",
        "hằng tuần, WEEKLY, ",
        "Báo cáo hàng tháng, MONTHLY, ",
        "Hằng quý, QUARTERLY, ",
        "Thường xuyên, NONE, ",
    })
    void words_come_to_a_kind_and_a_day(String written, Kind kind, @Nullable LocalDate day) {
        var read = DeadlineWords.read(written).orElseThrow();
        assertThat(read.kind()).isEqualTo(kind);
        assertThat(read.day()).isEqualTo(day);
        assertThat(read.written()).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "sớm",
                "trước 15/12",
                "tháng 13/2026",
                "quý 5/2026",
                "31/02/2026",
                "sau ngày 15/12/2026",
                "trong 15 ngày kể từ 1/12/2026"
            })
    void of_other_words_nothing_is_made(String written) {
        assertThat(DeadlineWords.read(written)).isEmpty();
    }

    @Test
    void no_deadline_has_a_reason_and_a_day_is_there_where_one_is_said() {
        assertThatThrownBy(() -> new Deadline("", Kind.NONE, null, "")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Deadline("", Kind.DATE, null, "")).isInstanceOf(IllegalArgumentException.class);
        assertThat(new Deadline("", Kind.MONTH_END, LocalDate.of(2026, 12, 3), "").day())
                .isEqualTo(LocalDate.of(2026, 12, 31));
    }

    @ParameterizedTest
    @CsvSource({
        "WEEKLY, 2026-11-30, , , 2026-12-06",
        "WEEKLY, 2026-12-06, , , 2026-12-06",
        "MONTHLY, 2026-11-30, , , 2026-11-30",
        "MONTHLY, 2026-11-30, 2026-11-30, , 2026-12-31",
        "QUARTERLY, 2026-11-30, , , 2026-12-31",
        "QUARTERLY, 2026-11-30, 2027-01-02, , 2027-06-30",
        "MONTHLY, 2026-11-30, 2026-11-30, 2026-12-15, 2026-12-15",
    })
    void a_periodic_one_is_due_at_the_end_of_the_first_period_without_a_report(
            Kind kind, LocalDate given, @Nullable LocalDate reported, @Nullable LocalDate last, LocalDate due) {
        assertThat(new Deadline("", kind, last, "").dueOn(given, reported)).isEqualTo(Optional.of(due));
    }

    /** These stand in the log: what they are called and how they are written may never change. */
    @Test
    void deeds_that_were_kept_are_read_for_ever() {
        var json = JsonMapper.builder().build();
        var until = LocalDate.of(2027, 1, 5);
        var kept = List.of(
                "{\"rules\":\"2026-11\"}",
                "{}",
                "{\"percent\":50,\"text\":\"Đang làm\",\"evidence\":[{\"document\":\"00000000-0000-0000-0000-000000000009\","
                        + "\"name\":\"minh-chung.pdf\",\"sha256\":\"" + "0".repeat(64) + "\"}]}",
                "{\"text\":\"Xong\",\"evidence\":[{\"document\":\"00000000-0000-0000-0000-000000000009\","
                        + "\"name\":\"minh-chung.pdf\",\"sha256\":\"" + "0".repeat(64) + "\"}]}",
                "{\"text\":\"Được\"}",
                "{\"text\":\"Thiếu\"}",
                "{\"until\":\"2027-01-05\",\"text\":\"Mưa lũ\"}",
                "{\"text\":\"\"}",
                "{\"text\":\"Không\"}",
                "{\"until\":\"2027-01-05\",\"text\":\"Sớm hơn\"}",
                "{}",
                "{\"text\":\"\"}",
                "{\"text\":\"Trùng\"}",
                "{\"to\":\"MEASURE\",\"reference\":\"on-time\",\"text\":\"\"}");
        var deeds = ALife.everyDeed(until);
        for (int i = 0; i < deeds.size(); i++) {
            assertThat(DirectiveStore.deed(json, deeds.get(i).kind(), kept.get(i)))
                    .isEqualTo(deeds.get(i));
            assertThat(json.readTree(json.writeValueAsString(deeds.get(i)))).isEqualTo(json.readTree(kept.get(i)));
        }
        assertThatThrownBy(() -> DirectiveStore.deed(json, "unknown", "{}")).isInstanceOf(IllegalStateException.class);
    }

    /** As the reform, digital transformation and Project 06 committees of a city became one. */
    @Test
    void a_committee_that_was_merged_is_counted_with_the_one_that_went_on() {
        var reform = committee(1, 4);
        var digital = committee(2, 4);
        var project = committee(3, 2);
        var whole = committee(4, 0);
        var other = committee(5, 0);
        var all = List.of(reform, digital, project, whole, other);
        assertThat(Committees.withPredecessors(whole.id(), all))
                .isEqualTo(Set.of(whole.id(), reform.id(), digital.id(), project.id()));
        assertThat(Committees.withPredecessors(digital.id(), all)).isEqualTo(Set.of(digital.id(), project.id()));
        var day = LocalDate.of(2026, 6, 1);
        assertThat(Committees.mayMerge(whole, other, day, Set.of(whole.id()))).isTrue();
        assertThat(Committees.mayMerge(whole, whole, day, Set.of(whole.id()))).isFalse();
        assertThat(Committees.mayMerge(reform, other, day, Set.of(reform.id())))
                .as("it has ended")
                .isFalse();
    }

    private static Committee committee(long id, long into) {
        return new Committee(
                new CommitteeId(new UUID(0, id)),
                "Ban " + id,
                new AgencyId(new UUID(0, 1)),
                LocalDate.of(2025, 1, 1),
                into == 0 ? null : LocalDate.of(2025, 12, 31),
                into == 0 ? null : new CommitteeId(new UUID(0, into)));
    }
}
