package vn.motcua.changes.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.changes.ChangeSearch;
import vn.motcua.changes.ConfigurationArea;
import vn.motcua.proof.LoggedTable;
import vn.motcua.shared.BadInput.Finding;
import vn.motcua.shared.SearchText;
import vn.motcua.shared.WrittenTime;
import vn.motcua.ui.Said;

/**
 * What somebody looks for in the change log, as typed.
 *
 * @param area name of a {@link ConfigurationArea}
 * @param words in values, names, reason or decision
 * @param account of who changed it, with its kind before it or without
 * @param from first day
 * @param to last day
 * @param row {@code kind:identity}, as links write it
 * @param before cursor
 */
record WantedChanges(
        @Nullable String area,
        @Nullable String words,
        @Nullable String account,
        @Nullable String from,
        @Nullable String to,
        @Nullable String row,
        @Nullable UUID before) {
    /** What cannot be read is left out of the search and named. */
    record Read(ChangeSearch search, List<Finding> findings) {}

    Read read(ZoneId zone) {
        var findings = new ArrayList<Finding>();
        var first = day(from, "from", findings);
        var last = day(to, "to", findings);
        if (first.isPresent() && last.isPresent() && last.get().isBefore(first.get())) {
            findings.add(Said.of("changes.bad.order").at("to"));
        }
        var search = new ChangeSearch(
                given(area).flatMap(name -> area(name, findings)),
                words(findings),
                given(account).map(name -> name.contains(":") ? name : "officer:" + name),
                given(row).flatMap(typed -> row(typed, findings)),
                first.map(day -> start(day, zone)),
                last.map(day -> start(day.plusDays(1), zone)),
                Optional.ofNullable(before));
        return new Read(search, findings);
    }

    /** Signs alone are found nowhere, and must not find everything. */
    private String words(List<Finding> findings) {
        var typed = given(words).orElse("");
        if (!typed.isEmpty() && SearchText.fold(typed).isBlank()) {
            findings.add(Said.of("changes.bad.words").at("words"));
        }
        return typed;
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    private static Optional<String> given(@Nullable String typed) {
        return Optional.ofNullable(typed).map(String::strip).filter(words -> !words.isEmpty());
    }

    private static Optional<ConfigurationArea> area(String name, List<Finding> findings) {
        var found = Arrays.stream(ConfigurationArea.values())
                .filter(area -> area.name().equals(name))
                .findFirst();
        if (found.isEmpty()) {
            findings.add(Said.of("changes.bad.area").at("area"));
        }
        return found;
    }

    private static Optional<ChangeSearch.Row> row(String typed, List<Finding> findings) {
        int colon = typed.indexOf(':');
        var kind = colon < 0 ? typed : typed.substring(0, colon);
        var table = Arrays.stream(LoggedTable.values())
                .filter(one -> one.kind().equals(kind))
                .findFirst();
        if (colon < 0 || table.isEmpty()) {
            findings.add(Said.of("changes.bad.row").at("row"));
            return Optional.empty();
        }
        return Optional.of(new ChangeSearch.Row(table.orElseThrow(), typed.substring(colon + 1)));
    }

    private static Optional<LocalDate> day(@Nullable String typed, String field, List<Finding> findings) {
        var given = given(typed);
        if (given.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(WrittenTime.day(given.orElseThrow()));
        } catch (DateTimeException noDay) {
            findings.add(Said.of("changes.bad.day").at(field));
            return Optional.empty();
        }
    }
}
