package vn.motcua.editors.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.editors.Entitlement;
import vn.motcua.editors.GiveEntitlement;
import vn.motcua.identity.AccountId;
import vn.motcua.organisation.AgencyId;
import vn.motcua.shared.BadInput;
import vn.motcua.shared.BadInput.Finding;
import vn.motcua.shared.WrittenTime;
import vn.motcua.ui.Said;

/** What was typed into the form or sent as JSON, read field by field; collects everything that is wrong with it. */
final class EntitlementFields {
    private static final String OFFICER = "officer:";
    private static final Pattern ACCOUNT = Pattern.compile(OFFICER + "[^\\s\\p{Cntrl}:]{1,100}");

    private final Map<String, String> values;
    private final List<String> fields;
    private final List<Finding> findings = new ArrayList<>();

    /** @param fields that were chosen */
    EntitlementFields(Map<String, String> values, List<String> fields) {
        this.values = values;
        this.fields = fields.stream()
                .map(String::strip)
                .filter(field -> !field.isEmpty())
                .toList();
    }

    /** @throws BadInput when something cannot be read, with all of it */
    GiveEntitlement.Wish wish() {
        var account = account();
        var agency = agency();
        var from = day("from");
        var to = value("to").isEmpty() ? null : day("to");
        if (from == null && value("from").isEmpty()) {
            bad("from", "from-missing");
        }
        if (fields.size() > Entitlement.FIELDS_MAX) {
            bad("fields", "fields-many", Entitlement.FIELDS_MAX, fields.size());
        }
        if (!findings.isEmpty() || account == null || from == null) {
            throw new BadInput(findings);
        }
        return new GiveEntitlement.Wish(account, agency, fields, from, to);
    }

    /** The last day; null where none is named. */
    @Nullable
    LocalDate lastDay() {
        var day = day("lastDay");
        if (!findings.isEmpty()) {
            throw new BadInput(findings);
        }
        return day;
    }

    private String value(String name) {
        return values.getOrDefault(name, "").strip();
    }

    private void bad(String name, String key, Object... facts) {
        findings.add(Said.of("editors.bad." + key, facts).at(name));
    }

    /** Its kind need not be typed: there are officers only. */
    private @Nullable AccountId account() {
        var typed = value("account");
        var named = typed.startsWith(OFFICER) ? typed : OFFICER + typed;
        if (!ACCOUNT.matcher(named).matches()) {
            bad("account", "account");
            return null;
        }
        return new AccountId(named);
    }

    private @Nullable AgencyId agency() {
        var typed = value("agency");
        if (typed.isEmpty()) {
            return null;
        }
        try {
            return new AgencyId(UUID.fromString(typed));
        } catch (IllegalArgumentException _) {
            bad("agency", "agency");
            return null;
        }
    }

    private @Nullable LocalDate day(String name) {
        var typed = value(name);
        if (typed.isEmpty()) {
            return null;
        }
        try {
            return WrittenTime.day(typed);
        } catch (DateTimeException _) {
            bad(name, "day", typed);
            return null;
        }
    }
}
