package vn.motcua.calendar;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a case and its answer look, for the description of the API only: {@link DueCaseReader} reads cases strictly and
 * {@link DueAnswerWriter} writes answers.
 */
final class DueDatesShape {
    private DueDatesShape() {}

    record DueDateCase(
            @Nullable String id,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            OffsetDateTime receivedAt,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            DueDateLimit limit,

            @Schema(
                    description = "Local time after which a receipt counts as of the next working day",
                    example = "15:00")
            @Nullable
            String cutOff,

            @Nullable List<DueDatePause> pauses,
            @Nullable PauseMode pauseMode,

            @Schema(description = "Left out: the province's own") @Nullable
            DueDateCalendar calendar) {}

    record DueDateLimit(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, minimum = "1", maximum = "10000")
            int amount,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            LimitUnit unit) {}

    record DueDatePause(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            OffsetDateTime from,

            @Schema(description = "Left out while the pause lasts") @Nullable
            OffsetDateTime to) {}

    record DueDateCalendar(
            @Schema(example = "Asia/Ho_Chi_Minh") @Nullable String zone,

            @Schema(description = "Intervals by day, as 07:30-11:30")
            Map<DayOfWeek, List<String>> week,

            @Nullable List<LocalDate> holidays,
            @Nullable Map<LocalDate, List<String>> makeUpDays,

            @Schema(description = "First and last year covered") @Nullable
            List<Integer> years) {}

    record DueDateAnswer(
            @Nullable String id,
            OffsetDateTime dueAt,
            OffsetDateTime countsFrom,
            List<CountedTime> counted,
            List<SkippedTime> skipped,
            List<DueDateRule> rules,

            @Schema(description = "In lists: why this case has no answer") @Nullable
            DueDateError error) {}

    record CountedTime(
            LocalDate day,
            @Nullable Integer number,
            @Nullable String from,
            @Nullable String to) {}

    record SkippedTime(
            LocalDate day,
            String reason,
            @Nullable String from,
            @Nullable String to,
            @Nullable String name) {}

    record DueDateRule(String code, String text) {}

    record DueDateError(String code, String field, String message) {}
}
