package vn.motcua.changes.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.changes.ConfigurationChange;
import vn.motcua.changes.ConfigurationChange.Deed;
import vn.motcua.changes.LongValues;
import vn.motcua.changes.NamedRows;
import vn.motcua.identity.AccountId;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.OrganisationNames;
import vn.motcua.shared.Language;
import vn.motcua.ui.Messages;

/** Changes in words: what was changed, each value before and after, by whom, why. Ids become the names of what they stand for. */
@Component
class ChangeWords {
    /** What only the machine needs. */
    static final Set<String> UNTOLD = Set.of(
            "id",
            "content_hash",
            "folded_name",
            "folded_field",
            "folded_phrase",
            "original",
            "revision",
            "version_id",
            "batch",
            "value_before",
            "proposed",
            "also",
            "imported_at",
            "recorded_at",
            "undone_at",
            "given_at",
            "resolved_at",
            "decided_at",
            "done_at",
            "opened_at",
            "accepted_at",
            "brought_in_at",
            "revisions",
            "sha256",
            "bpmn");

    /** Where a row itself says why. */
    private static final List<String> REASONS =
            List.of("publish_reason", "reason", "words", "note", "undone_reason", "basis", "source");

    private static final List<String> DECISIONS = List.of("decision", "decision_number");
    /** Where the words of a value stand; the first that has them. */
    private static final List<String> VALUES = List.of(
            "organisation.role.",
            "organisation.agency-kind.",
            "organisation.kind.",
            "organisation.signature.",
            "catalogue.state.",
            "catalogue.place.",
            "changes.value.");

    private static final Set<String> ACCOUNTS = Set.of(
            "account",
            "author",
            "reviewer",
            "opened_by",
            "decided_by",
            "recorded_by",
            "accepted_by",
            "undone_by",
            "resolved_by",
            "imported_by",
            "done_by",
            "repealed_by",
            "given_by");
    private static final DateTimeFormatter MOMENT_WRITTEN =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy", Locale.ROOT);
    private static final DateTimeFormatter DAY_WRITTEN = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final List<String> NAMING = List.of(
            "name",
            "name_vi",
            "title_vi",
            "key",
            "phrase",
            "officer_id",
            "position_id",
            "unit_id",
            "agency_id",
            "procedure_code",
            "code",
            "route_key",
            "version",
            "revision_id",
            "day",
            "year",
            "level",
            "field",
            "area_code",
            "calendar_id");

    /**
     * A change in words.
     *
     * @param who name of the officer, or that it was no person
     * @param thing kind and name of what was changed
     * @param values those that differ
     * @param reason empty where nobody said any
     * @param decision as before
     */
    record Told(
            ConfigurationChange change, String who, String thing, List<Value> values, String reason, String decision) {}

    /** @param before empty where there was none; likewise after */
    record Value(String column, String name, String before, String after) {}

    private final Officers officers;
    private final OrganisationNames names;
    private final List<NamedRows> named;
    private final Messages messages;
    private final Clock clock;

    ChangeWords(Officers officers, OrganisationNames names, List<NamedRows> named, Messages messages, Clock clock) {
        this.officers = officers;
        this.names = names;
        this.named = List.copyOf(named);
        this.messages = messages;
        this.clock = clock;
    }

    List<Told> of(List<ConfigurationChange> changes, Language language) {
        var ids = new HashSet<UUID>();
        changes.stream()
                .flatMap(change -> Stream.of(change.before(), change.after(), change.about()))
                .flatMap(values -> values.values().stream())
                .filter(value -> ID.matcher(value).matches())
                .forEach(value -> ids.add(UUID.fromString(value)));
        var called = names.of(ids);
        named.forEach(rows -> called.putAll(rows.names(ids)));
        var spoken = new Spoken(called, language);
        return changes.stream().map(spoken::told).toList();
    }

    /** One page's words. */
    private final class Spoken {
        private final Map<UUID, String> called;
        private final Language language;

        Spoken(Map<UUID, String> called, Language language) {
            this.called = called;
            this.language = language;
        }

        Told told(ConfigurationChange change) {
            var who = change.account() == null ? text("changes.nobody") : account(change.account());
            var reason = said(change.because().reason(), change, REASONS);
            var decision = said(change.because().decision(), change, DECISIONS);
            return new Told(
                    change,
                    who,
                    thing(change),
                    values(change, Set.copyOf(List.of(who, reason, decision, ""))),
                    reason,
                    decision);
        }

        private String thing(ConfigurationChange change) {
            var kind = text("changes.kind." + change.table().kind());
            if (change.deed() == Deed.MANY_ADDED) {
                return kind + ": " + text("changes.many", change.about().getOrDefault(ConfigurationChange.COUNT, ""));
            }
            var named = NAMING.stream()
                    .filter(change.about()::containsKey)
                    .map(column -> value(column, change.about().get(column)))
                    .limit(3)
                    .toList();
            return named.isEmpty() ? kind : kind + ": " + String.join(" · ", named);
        }

        /** @param told what the lines above say already: a row that is new repeats who made it and why in columns of its own */
        private List<Value> values(ConfigurationChange change, Set<String> told) {
            var values = new ArrayList<Value>();
            for (var column : change.columns()) {
                var before = value(column, change.before().get(column));
                var after = value(column, change.after().get(column));
                if (!UNTOLD.contains(column) && !(before.isEmpty() && told.contains(after))) {
                    values.add(new Value(column, text("changes.column." + column), before, after));
                }
            }
            return values;
        }

        private String said(String here, ConfigurationChange change, List<String> columns) {
            if (!here.isEmpty()) {
                return here;
            }
            return columns.stream()
                    .map(change.after()::get)
                    .filter(value -> value != null && !value.isEmpty() && LongValues.letters(value) == 0)
                    .findFirst()
                    .orElse("");
        }

        private String value(String column, @Nullable String value) {
            if (value == null || value.isEmpty()) {
                return "";
            }
            if (LongValues.letters(value) > 0) {
                return text("changes.long", LongValues.letters(value));
            }
            if (ACCOUNTS.contains(column)) {
                return account(value);
            }
            if (ID.matcher(value).matches()) {
                return called.getOrDefault(UUID.fromString(value), value);
            }
            return listed(column, value).orElseGet(() -> plain(value));
        }

        private Optional<String> listed(String column, String value) {
            if (!Elements.COLUMNS.contains(column)) {
                return Optional.empty();
            }
            return Elements.of(value)
                    .map(elements -> String.join(
                            ", ", elements.stream().map(one -> plain(one)).toList()));
        }

        private String plain(String value) {
            if (DAY.matcher(value).matches()) {
                return day(value);
            }
            if (MOMENT.matcher(value).matches()) {
                return moment(value);
            }
            return VALUES.stream()
                    .map(prefix -> prefix + value)
                    .filter(key -> messages.has(language, key))
                    .findFirst()
                    .map(this::text)
                    .orElse(value);
        }

        private String moment(String value) {
            try {
                return Instant.parse(value).atZone(clock.getZone()).format(MOMENT_WRITTEN);
            } catch (DateTimeParseException noMoment) {
                return value;
            }
        }

        private String day(String value) {
            try {
                return LocalDate.parse(value).format(DAY_WRITTEN);
            } catch (DateTimeParseException noDay) {
                return value;
            }
        }

        private String text(String key, Object... facts) {
            return messages.text(language, key, facts);
        }
    }

    private String account(String account) {
        return officers.name(new AccountId(account)).orElse(account);
    }
}
