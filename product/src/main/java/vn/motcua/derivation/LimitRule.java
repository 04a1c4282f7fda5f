package vn.motcua.derivation;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.motcua.catalogue.OpenPoint.What;
import vn.motcua.catalogue.ProcedureContent.Channel;
import vn.motcua.catalogue.ProcedureContent.Limit;
import vn.motcua.packages.PackageLayout;

/**
 * {@code limit}: the published time limit, when every way of filing states the same one and nobody must look at it. Limits that
 * differ by way or by case are left open with all of them: which one holds is not for a rule to choose.
 */
final class LimitRule {
    private static final int AMOUNT_MAX = 3650;

    record Time(int amount, String unit) {}

    private LimitRule() {}

    static void apply(Derivation made) {
        var channels = made.content().channels();
        var said = new LinkedHashSet<Optional<Time>>();
        boolean isQuestioned = false;
        for (int i = 0; i < channels.size(); i++) {
            said.add(time(channels.get(i).limit(), made.rules));
            isQuestioned |= made.isQuestioned("/channels/" + i + "/limit");
        }
        var text = channels.stream().map(LimitRule::inWords).collect(Collectors.joining("; "));
        if (channels.isEmpty() || said.equals(Set.of(Optional.<Time>empty()))) {
            made.leaveOpen(What.LIMIT, "Nội dung công bố không nêu thời hạn tính được.", text);
        } else if (said.size() > 1) {
            made.leaveOpen(
                    What.LIMIT,
                    "Thời hạn khác nhau theo hình thức nộp hoặc theo trường hợp, hoặc có hình thức không nêu.",
                    text);
        } else if (isQuestioned) {
            made.leaveOpen(What.LIMIT, "Thời hạn ghi ở bảng và ở mô tả không khớp hoặc chưa rõ.", text);
        } else {
            set(made, said.getFirst().orElseThrow());
        }
    }

    /** As the clock counts it; a part of a working day in hours. Months and hours of the day are not counted yet. */
    static Optional<Time> time(Limit limit, Rules rules) {
        var amount = limit.amount();
        var unit = limit.unit();
        if (amount == null || unit == null) {
            return Optional.empty();
        }
        return switch (unit) {
            case WORKING_DAY ->
                whole(amount)
                        .map(days -> new Time(days, "WORKING_DAY"))
                        .or(() -> whole(amount.multiply(BigDecimal.valueOf(rules.hoursOfWorkingDay())))
                                .map(hours -> new Time(hours, "WORKING_HOUR")));
            case WORKING_HOUR -> whole(amount).map(hours -> new Time(hours, "WORKING_HOUR"));
            case CALENDAR_DAY -> whole(amount).map(days -> new Time(days, "CALENDAR_DAY"));
            case HOUR, MONTH -> Optional.empty();
        };
    }

    private static Optional<Integer> whole(BigDecimal amount) {
        return amount.stripTrailingZeros().scale() <= 0
                        && amount.signum() > 0
                        && amount.compareTo(BigDecimal.valueOf(AMOUNT_MAX)) <= 0
                ? Optional.of(amount.intValueExact())
                : Optional.empty();
    }

    private static void set(Derivation made, Time time) {
        made.service
                .putObject("limit")
                .put("amount", time.amount())
                .put("unit", time.unit())
                .putNull("cutOff")
                .put("pauseMode", "SUBTRACT");
        made.derived(PackageLayout.SERVICE, "/limit", "limit");
    }

    private static String inWords(Channel channel) {
        var stated = channel.limit().stated();
        return channel.way().published() + ": " + (stated.isBlank() ? "không nêu" : stated);
    }
}
