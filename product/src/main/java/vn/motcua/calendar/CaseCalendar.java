package vn.motcua.calendar;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.motcua.shared.UsableTime;

/** Reads the calendar that a case brings along. */
final class CaseCalendar {
    private static final String FIELD = "calendar";
    private static final ZoneId DEFAULT_ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Set<String> FIELDS = Set.of("zone", "week", "holidays", "makeUpDays", "years");
    private static final Map<String, DayOfWeek> DAYS =
            Arrays.stream(DayOfWeek.values()).collect(Collectors.toUnmodifiableMap(DayOfWeek::name, day -> day));

    private CaseCalendar() {}

    /** @return null when something is wrong with it, which has then been added to the findings */
    static @Nullable WorkingCalendar read(JsonNode node, CaseFindings found) {
        if (!found.isObject(node, FIELD)) {
            return null;
        }
        found.refuseUnknown(node, FIELDS, FIELD + ".");
        var zone = zone(node.get("zone"), found);
        var week = week(node.get("week"), found);
        var calendar = WorkingCalendar.of(zone, week == null ? Week.OFFICE_HOURS : week);
        holidays(node.get("holidays"), calendar, found);
        makeUpDays(node.get("makeUpDays"), calendar, found);
        years(node.get("years"), calendar, found);
        return found.isEmpty() ? calendar.build() : null;
    }

    private static ZoneId zone(@Nullable JsonNode node, CaseFindings found) {
        if (node == null || node.isNull()) {
            return DEFAULT_ZONE;
        }
        try {
            if (node.isString()) {
                return ZoneId.of(node.stringValue());
            }
        } catch (DateTimeException e) {
            // answered below
        }
        found.add("UNKNOWN_ZONE", FIELD + ".zone", node);
        return DEFAULT_ZONE;
    }

    private static @Nullable Week week(@Nullable JsonNode node, CaseFindings found) {
        var field = FIELD + ".week";
        if (!found.isObject(node, field) || node == null) {
            return null;
        }
        var week = new EnumMap<DayOfWeek, List<WorkingTime>>(DayOfWeek.class);
        for (var entry : node.properties()) {
            var day = DAYS.get(entry.getKey());
            if (day == null) {
                found.add("UNKNOWN_DAY_OF_WEEK", field + "." + entry.getKey(), null);
            } else {
                week.put(day, times(entry.getValue(), field + "." + entry.getKey(), found));
            }
        }
        if (week.values().stream().allMatch(List::isEmpty)) {
            if (found.isEmpty()) {
                found.add("NO_WORKING_TIME", field, null);
            }
            return null;
        }
        return new Week(week);
    }

    /** Times in any order; empty when something is wrong with them. */
    private static List<WorkingTime> times(JsonNode node, String field, CaseFindings found) {
        if (!node.isArray()) {
            found.add("NOT_A_LIST", field, node);
            return List.of();
        }
        var times = new ArrayList<WorkingTime>(node.size());
        boolean areRead = true;
        for (int i = 0; i < node.size(); i++) {
            var item = node.get(i);
            var time = item.isString() ? WorkingTime.read(item.stringValue()) : java.util.Optional.<WorkingTime>empty();
            if (time.isEmpty()) {
                found.add("NOT_AN_INTERVAL", field + "[" + i + "]", item);
                areRead = false;
            }
            time.ifPresent(times::add);
        }
        times.sort(Comparator.comparingInt(WorkingTime::fromMinute));
        if (areRead && !WorkingTime.areInOrder(times)) {
            found.add("INTERVALS_OVERLAP", field, node);
            areRead = false;
        }
        return areRead ? times : List.of();
    }

    private static void holidays(@Nullable JsonNode node, WorkingCalendar.Builder calendar, CaseFindings found) {
        if (node == null || node.isNull()) {
            return;
        }
        var field = FIELD + ".holidays";
        if (!node.isArray()) {
            found.add("NOT_A_LIST", field, node);
            return;
        }
        for (int i = 0; i < node.size(); i++) {
            var item = node.get(i);
            var date = item.isString() ? date(item.stringValue()) : null;
            if (date == null) {
                found.add("NOT_A_DATE", field + "[" + i + "]", item);
            } else {
                calendar.holiday(date);
            }
        }
    }

    private static void makeUpDays(@Nullable JsonNode node, WorkingCalendar.Builder calendar, CaseFindings found) {
        if (node == null || node.isNull()) {
            return;
        }
        var field = FIELD + ".makeUpDays";
        if (!found.isObject(node, field)) {
            return;
        }
        for (var entry : node.properties()) {
            var name = field + "." + entry.getKey();
            var date = date(entry.getKey());
            if (date == null) {
                found.add("NOT_A_DATE", name, null);
                continue;
            }
            var times = times(entry.getValue(), name, found);
            if (!times.isEmpty()) {
                calendar.makeUp(date, times, "");
            } else if (entry.getValue().isArray() && entry.getValue().isEmpty()) {
                found.add("NO_WORKING_TIME", name, null);
            }
        }
    }

    private static void years(@Nullable JsonNode node, WorkingCalendar.Builder calendar, CaseFindings found) {
        if (node == null || node.isNull()) {
            return;
        }
        boolean isRange = node.isArray()
                && node.size() == 2
                && node.get(0).isInt()
                && node.get(1).isInt()
                && node.get(0).intValue() >= WorkingCalendar.YEAR_MIN
                && node.get(1).intValue() <= WorkingCalendar.YEAR_MAX
                && node.get(0).intValue() <= node.get(1).intValue();
        if (isRange) {
            calendar.covering(node.get(0).intValue(), node.get(1).intValue());
        } else {
            found.add("NOT_A_RANGE_OF_YEARS", FIELD + ".years", node);
        }
    }

    private static @Nullable LocalDate date(String text) {
        try {
            return UsableTime.day(text);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
