package motcua.bench;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.ClockRule;
import vn.motcua.calendar.Limit;
import vn.motcua.calendar.LimitUnit;
import vn.motcua.calendar.Pause;

/** Random cases of due dates in 2026, the same at each call: all units, some with a cut-off, some with a pause. */
final class ClockCases {
    /** @param pause null for most */
    record Case(
            Instant receivedAt, ClockRule rule, @Nullable Pause pause) {
        List<Pause> pauses() {
            return pause == null ? List.of() : List.of(pause);
        }

        /** As {@code ./motcua due} reads it, on one line. */
        String json() {
            var cutOff = rule.cutOff() == null ? "" : ",\"cutOff\":\"" + rule.cutOff() + "\"";
            var pauses = pause == null
                    ? ""
                    : ",\"pauses\":[{\"from\":\"" + pause.from() + "\",\"to\":\"" + pause.to() + "\"}]";
            return "{\"receivedAt\":\"" + receivedAt + "\",\"limit\":{\"amount\":"
                    + rule.limit().amount() + ",\"unit\":\"" + rule.limit().unit() + "\"}" + cutOff + pauses + "}";
        }
    }

    private static final long SEED = 20_261_122;
    private static final Instant FIRST =
            LocalDate.of(2026, 1, 5).atStartOfDay(ZoneId.of("Asia/Ho_Chi_Minh")).toInstant();
    private static final List<LimitUnit> UNITS = List.of(LimitUnit.values());
    private static final int DAYS = 270;
    private static final int DAY_SECONDS = 86_400;
    private static final int AMOUNT_MAX = 30;
    private static final int ONE_CUT_OFF_IN = 4;
    private static final int ONE_PAUSE_IN = 5;
    private static final int PAUSE_DAYS_MAX = 10;

    private ClockCases() {}

    static List<Case> some(int count) {
        var random = new Random(SEED);
        var cases = new ArrayList<Case>(count);
        for (int i = 0; i < count; i++) {
            var received = FIRST.plusSeconds(random.nextInt(DAYS * DAY_SECONDS));
            var unit = UNITS.get(random.nextInt(UNITS.size()));
            var rule = ClockRule.of(new Limit(1 + random.nextInt(AMOUNT_MAX), unit));
            boolean hasCutOff = random.nextInt(ONE_CUT_OFF_IN) == 0;
            var from = received.plusSeconds(random.nextInt(DAY_SECONDS));
            var pause = random.nextInt(ONE_PAUSE_IN) == 0
                    ? new Pause(from, from.plusSeconds(1 + random.nextInt(PAUSE_DAYS_MAX * DAY_SECONDS)))
                    : null;
            cases.add(new Case(received, hasCutOff ? rule.withCutOff(LocalTime.of(15, 0)) : rule, pause));
        }
        return cases;
    }
}
