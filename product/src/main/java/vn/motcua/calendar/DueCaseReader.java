package vn.motcua.calendar;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.motcua.shared.UsableTime;

/** Reads cases from JSON. Not for several threads: it remembers the calendars it has read. */
final class DueCaseReader {
    private static final Set<String> CASE_FIELDS =
            Set.of("id", "name", "note", "receivedAt", "limit", "cutOff", "pauses", "pauseMode", "calendar");
    private static final Set<String> LIMIT_FIELDS = Set.of("amount", "unit");
    private static final Set<String> PAUSE_FIELDS = Set.of("from", "to");
    private static final int CALENDARS_REMEMBERED = 64;
    private static final int PAUSES_MAX = 100;

    private final Cache<JsonNode, WorkingCalendar> remembered =
            Caffeine.newBuilder().maximumSize(CALENDARS_REMEMBERED).build();

    DueCase.Reading read(JsonNode node) {
        if (!node.isObject()) {
            return new DueCase.Reading.Bad(null, List.of(new DueCase.Finding("NOT_AN_OBJECT", "", "")));
        }
        var id = node.get("id") == null ? null : node.get("id").asString("");
        var found = new CaseFindings();
        found.refuseUnknown(node, CASE_FIELDS, "");
        var receivedAt = instant(node.get("receivedAt"), "receivedAt", found);
        var limit = limit(node.get("limit"), found);
        var cutOff = cutOff(node.get("cutOff"), found);
        var pauses = pauses(node.get("pauses"), found);
        var mode = mode(node.get("pauseMode"), found);
        var calendar = calendar(node.get("calendar"), found);
        if (receivedAt == null || limit == null || !found.isEmpty()) {
            return new DueCase.Reading.Bad(id, found.all());
        }
        return new DueCase.Reading.Good(
                new DueCase(id, receivedAt, new ClockRule(limit, cutOff, mode), pauses, calendar));
    }

    private static @Nullable Limit limit(@Nullable JsonNode node, CaseFindings found) {
        if (!found.isObject(node, "limit") || node == null) {
            return null;
        }
        found.refuseUnknown(node, LIMIT_FIELDS, "limit.");
        var amount = node.get("amount");
        boolean isAmount = found.isPresent(amount, "limit.amount");
        if (isAmount && amount != null && !(amount.isIntegralNumber() && amount.canConvertToInt())) {
            found.add("NOT_A_WHOLE_NUMBER", "limit.amount", amount);
            isAmount = false;
        } else if (isAmount && amount != null && (amount.intValue() < 1 || amount.intValue() > Limit.AMOUNT_MAX)) {
            found.add("AMOUNT_OUT_OF_RANGE", "limit.amount", amount);
            isAmount = false;
        }
        var unit = oneOf(LimitUnit.values(), node.get("unit"), "limit.unit", "UNKNOWN_UNIT", found);
        return isAmount && amount != null && unit != null ? new Limit(amount.intValue(), unit) : null;
    }

    private static PauseMode mode(@Nullable JsonNode node, CaseFindings found) {
        if (node == null || node.isNull()) {
            return PauseMode.SUBTRACT;
        }
        var mode = oneOf(PauseMode.values(), node, "pauseMode", "UNKNOWN_PAUSE_MODE", found);
        return mode == null ? PauseMode.SUBTRACT : mode;
    }

    private static <E extends Enum<E>> @Nullable E oneOf(
            E[] values, @Nullable JsonNode node, String field, String code, CaseFindings found) {
        if (!found.isPresent(node, field) || node == null) {
            return null;
        }
        var value = Arrays.stream(values)
                .filter(v -> node.isString() && v.name().equals(node.stringValue()))
                .findFirst();
        if (value.isEmpty()) {
            found.add(code, field, node);
        }
        return value.orElse(null);
    }

    private static @Nullable LocalTime cutOff(@Nullable JsonNode node, CaseFindings found) {
        if (node == null || node.isNull()) {
            return null;
        }
        try {
            if (node.isString()) {
                return LocalTime.parse(node.stringValue());
            }
        } catch (DateTimeException e) {
            // answered below
        }
        found.add("NOT_A_TIME", "cutOff", node);
        return null;
    }

    private static @Nullable Instant instant(@Nullable JsonNode node, String field, CaseFindings found) {
        if (!found.isPresent(node, field) || node == null) {
            return null;
        }
        try {
            if (node.isString()) {
                var moment = OffsetDateTime.parse(node.stringValue()).toInstant();
                if (UsableTime.isUsable(moment)) {
                    return moment;
                }
            }
        } catch (DateTimeException e) {
            // answered below
        }
        found.add("NOT_AN_INSTANT", field, node);
        return null;
    }

    private static List<Pause> pauses(@Nullable JsonNode node, CaseFindings found) {
        if (node == null || node.isNull()) {
            return List.of();
        }
        if (!node.isArray()) {
            found.add("NOT_A_LIST", "pauses", node);
            return List.of();
        }
        if (node.size() > PAUSES_MAX) {
            found.add("TOO_MANY_PAUSES", "pauses", null);
            return List.of();
        }
        var pauses = new ArrayList<Pause>(node.size());
        for (int i = 0; i < node.size(); i++) {
            var field = "pauses[" + i + "]";
            var pause = node.get(i);
            if (!found.isObject(pause, field)) {
                continue;
            }
            found.refuseUnknown(pause, PAUSE_FIELDS, field + ".");
            var from = instant(pause.get("from"), field + ".from", found);
            var end = pause.get("to");
            var to = end == null || end.isNull() ? null : instant(end, field + ".to", found);
            if (from != null && to != null && to.isBefore(from)) {
                found.add("PAUSE_ENDS_BEFORE_IT_BEGINS", field + ".to", end);
            } else if (from != null) {
                pauses.add(new Pause(from, to));
            }
        }
        return pauses;
    }

    private @Nullable WorkingCalendar calendar(@Nullable JsonNode node, CaseFindings found) {
        if (node == null || node.isNull()) {
            return null;
        }
        var known = remembered.getIfPresent(node);
        if (known == null) {
            known = CaseCalendar.read(node, found);
            if (known != null) {
                remembered.put(node, known);
            }
        }
        return known;
    }
}
