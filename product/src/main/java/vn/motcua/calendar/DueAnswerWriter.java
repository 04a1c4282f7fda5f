package vn.motcua.calendar;

import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import vn.motcua.shared.Language;

/** Writes answers as JSON, each with its explanation. */
final class DueAnswerWriter {
    private final CalendarTexts texts;
    private final Map<AppliedRule, String> ruleTexts = new EnumMap<>(AppliedRule.class);

    DueAnswerWriter(Language language) {
        texts = new CalendarTexts(language);
        for (var rule : AppliedRule.values()) {
            ruleTexts.put(rule, texts.text(rule.textKey()));
        }
    }

    void write(JsonGenerator json, @Nullable String id, DueOutcome outcome, ZoneId zone) {
        if (outcome instanceof DueOutcome.Due(DueDate due)) {
            writeDue(json, id, due);
        } else {
            writeError(json, id, List.of(finding(outcome, zone)));
        }
    }

    /** Why there is no due date. */
    static DueCase.Finding finding(DueOutcome outcome, ZoneId zone) {
        return switch (outcome) {
            case DueOutcome.Due _ -> throw new IllegalStateException("There must be no due date, but there is one");
            case DueOutcome.YearNotCovered(int year) -> new DueCase.Finding("YEAR_NOT_COVERED", "calendar", "" + year);
            case DueOutcome.PauseStillOpen(var since) ->
                new DueCase.Finding("PAUSE_STILL_OPEN", "pauses", moment(since, zone));
        };
    }

    /** The first finding in full; the others, if any, in {@code others}. */
    void writeError(JsonGenerator json, @Nullable String id, List<DueCase.Finding> findings) {
        json.writeStartObject();
        writeId(json, id);
        json.writeName("error");
        json.writeStartObject();
        writeFinding(json, findings.getFirst());
        if (findings.size() > 1) {
            json.writeName("others");
            json.writeStartArray();
            for (var finding : findings.subList(1, findings.size())) {
                json.writeStartObject();
                writeFinding(json, finding);
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    String message(DueCase.Finding finding) {
        return texts.text("calendar.case." + finding.code(), finding.found());
    }

    private void writeFinding(JsonGenerator json, DueCase.Finding finding) {
        json.writeStringProperty("code", finding.code());
        json.writeStringProperty("field", finding.field());
        json.writeStringProperty("message", message(finding));
    }

    private static void writeId(JsonGenerator json, @Nullable String id) {
        if (id != null) {
            json.writeStringProperty("id", id);
        }
    }

    private void writeDue(JsonGenerator json, @Nullable String id, DueDate due) {
        json.writeStartObject();
        writeId(json, id);
        json.writeStringProperty("dueAt", moment(due.dueAt(), due.zone()));
        json.writeStringProperty("countsFrom", moment(due.countsFrom(), due.zone()));
        json.writeName("counted");
        json.writeStartArray();
        for (var counted : due.counted()) {
            writeCounted(json, counted);
        }
        json.writeEndArray();
        json.writeName("skipped");
        json.writeStartArray();
        for (var skipped : due.skipped()) {
            writeSkipped(json, skipped);
        }
        json.writeEndArray();
        json.writeName("rules");
        json.writeStartArray();
        for (var rule : due.rules()) {
            json.writeStartObject();
            json.writeStringProperty("code", rule.name());
            json.writeStringProperty("text", ruleTexts.get(rule));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void writeCounted(JsonGenerator json, Counted counted) {
        json.writeStartObject();
        json.writeStringProperty("day", counted.day().toString());
        switch (counted) {
            case Counted.Day(var _, int number) -> json.writeNumberProperty("number", number);
            case Counted.Hours(var _, LocalTime from, LocalTime to) -> {
                json.writeStringProperty("from", from.toString());
                json.writeStringProperty("to", end(to));
            }
        }
        json.writeEndObject();
    }

    private static void writeSkipped(JsonGenerator json, Skipped skipped) {
        json.writeStartObject();
        json.writeStringProperty("day", skipped.day().toString());
        var from = skipped.from();
        var to = skipped.to();
        if (from != null && to != null) {
            json.writeStringProperty("from", from.toString());
            json.writeStringProperty("to", end(to));
        }
        json.writeStringProperty("reason", skipped.reason().name());
        if (!skipped.name().isEmpty()) {
            json.writeStringProperty("name", skipped.name());
        }
        json.writeEndObject();
    }

    private static String moment(java.time.Instant moment, ZoneId zone) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(OffsetDateTime.ofInstant(moment, zone));
    }

    private static String end(LocalTime to) {
        return to.equals(LocalTime.MIDNIGHT) ? "24:00" : to.toString();
    }
}
