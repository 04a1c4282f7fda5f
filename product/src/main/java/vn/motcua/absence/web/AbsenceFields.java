package vn.motcua.absence.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.absence.AbsenceReason;
import vn.motcua.absence.AbsenceWish;
import vn.motcua.identity.AccountId;
import vn.motcua.organisation.AgencyId;
import vn.motcua.shared.BadInput;
import vn.motcua.shared.Language;
import vn.motcua.shared.ProcedureCode;
import vn.motcua.shared.WrittenTime;
import vn.motcua.ui.Messages;

/** What was typed into the form or sent as JSON, read field by field; collects everything that is wrong with it. */
final class AbsenceFields {
    private static final Pattern ACCOUNT = Pattern.compile("officer:[^\\s\\p{Cntrl}:]{1,100}");
    private static final Pattern BETWEEN = Pattern.compile("[\\s,;]+");

    private static final int SHOWN_MAX = 60;

    private final Map<String, String> values;
    private final Messages messages;
    private final Language language;
    private final List<BadInput.Finding> findings = new ArrayList<>();

    AbsenceFields(Map<String, String> values, Messages messages, Language language) {
        this.values = values;
        this.messages = messages;
        this.language = language;
    }

    /**
     * @param self for whom it is when nobody is named; null where somebody must be
     * @param agencies of which one is meant; where it is one only, it need not be named
     * @throws BadInput when something cannot be read, with all of it
     */
    AbsenceWish wish(@Nullable AccountId self, Set<AgencyId> agencies) {
        var officer = account("officer");
        if (officer == null && self == null) {
            required("officer");
        }
        var agency = agency(agencies);
        var from = day("from");
        var to = day("to");
        var standIn = account("standIn");
        var procedures = procedures();
        var reason = reason();
        var decision = decision();
        if (!findings.isEmpty() || agency == null || from == null || to == null || reason == null) {
            throw new BadInput(findings);
        }
        var who = officer == null ? self : officer;
        if (who == null) {
            throw new IllegalStateException("An absence must be somebody's, but is nobody's and that was not found");
        }
        return new AbsenceWish(who, agency, from, to, standIn, procedures, reason, decision);
    }

    /** The day of that field; null when none is given. */
    @Nullable
    LocalDate optionalDay(String name) {
        if (value(name).isEmpty()) {
            return null;
        }
        var day = day(name);
        if (day == null) {
            throw new BadInput(findings);
        }
        return day;
    }

    private String value(String name) {
        return values.getOrDefault(name, "").strip();
    }

    private void bad(String name, String key, Object... arguments) {
        findings.add(new BadInput.Finding(name, messages.text(language, key, arguments)));
    }

    /** Enough to find it again; a whole text in a sentence is read by nobody. */
    private static String shortened(String typed) {
        return typed.length() <= SHOWN_MAX ? typed : typed.substring(0, SHOWN_MAX) + "…";
    }

    private boolean required(String name) {
        if (value(name).isEmpty()) {
            bad(name, "absence.bad.required", messages.text(language, "absence.field." + name));
            return false;
        }
        return true;
    }

    private @Nullable LocalDate day(String name) {
        if (!required(name)) {
            return null;
        }
        try {
            return WrittenTime.day(value(name));
        } catch (DateTimeException _) {
            bad(name, "absence.bad.day", shortened(value(name)));
            return null;
        }
    }

    private @Nullable AccountId account(String name) {
        var given = value(name);
        if (given.isEmpty()) {
            return null;
        }
        if (!ACCOUNT.matcher(given).matches()) {
            bad(name, "absence.bad.account");
            return null;
        }
        return new AccountId(given);
    }

    private @Nullable AgencyId agency(Set<AgencyId> agencies) {
        var given = value("agency");
        if (given.isEmpty() && agencies.size() == 1) {
            return agencies.iterator().next();
        }
        var chosen = agencies.stream().filter(one -> one.equals(parsed(given))).findFirst();
        if (chosen.isEmpty()) {
            bad("agency", "absence.bad.agency");
        }
        return chosen.orElse(null);
    }

    private static @Nullable AgencyId parsed(String given) {
        try {
            return new AgencyId(UUID.fromString(given));
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    private List<String> procedures() {
        var given = value("procedures");
        var codes = given.isEmpty()
                ? List.<String>of()
                : BETWEEN.splitAsStream(given).filter(code -> !code.isEmpty()).toList();
        codes.stream()
                .filter(code -> !ProcedureCode.isValid(code))
                .findFirst()
                .ifPresent(code -> bad("procedures", "absence.bad.code", shortened(code)));
        if (codes.size() > AbsenceWish.PROCEDURES_MAX) {
            bad("procedures", "absence.bad.codes", AbsenceWish.PROCEDURES_MAX);
        }
        return codes;
    }

    private @Nullable AbsenceReason reason() {
        if (!required("reason")) {
            return null;
        }
        var chosen = Arrays.stream(AbsenceReason.values())
                .filter(one -> one.name().equals(value("reason")))
                .findFirst();
        if (chosen.isEmpty()) {
            bad("reason", "absence.bad.reason");
        }
        return chosen.orElse(null);
    }

    private AbsenceWish.@Nullable Decision decision() {
        var number = value("decisionNumber");
        var day = value("decisionDay").isEmpty() ? null : day("decisionDay");
        if (number.length() > AbsenceWish.Decision.NUMBER_LENGTH_MAX) {
            bad("decisionNumber", "absence.bad.number-long", AbsenceWish.Decision.NUMBER_LENGTH_MAX);
        }
        if (number.isEmpty() && !value("decisionDay").isEmpty()) {
            bad("decisionNumber", "absence.bad.number-missing");
        }
        return number.isEmpty() ? null : new AbsenceWish.Decision(number, day);
    }
}
