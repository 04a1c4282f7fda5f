package vn.motcua.organisation.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import motcua.vietnamese.ForeignLetters;
import motcua.vietnamese.Text;
import org.jspecify.annotations.Nullable;
import vn.motcua.organisation.Validity;
import vn.motcua.shared.BadInput;
import vn.motcua.shared.Language;
import vn.motcua.shared.UsableTime;
import vn.motcua.ui.Messages;

/** What was typed into a form or sent as JSON, read field by field; collects everything that is wrong with it. */
final class Fields {
    private final Map<String, String> values;
    private final Messages messages;
    private final Language language;
    private final List<BadInput.Finding> findings = new ArrayList<>();

    Fields(Map<String, String> values, Messages messages, Language language) {
        this.values = values;
        this.messages = messages;
        this.language = language;
    }

    @Nullable
    String optional(String name) {
        var value = values.get(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** The empty text when it is missing, which is then a finding. */
    String required(String name) {
        var value = optional(name);
        if (value == null) {
            bad(name, "organisation.bad.required", messages.text(language, "organisation.field." + name));
            return "";
        }
        return value;
    }

    /** A name as it stands on papers and is searched for: in the form of all names, and each word in one alphabet. */
    String name(String name) {
        return judged(name, required(name));
    }

    /** The empty text when it is missing. */
    String optionalName(String name) {
        return judged(name, Objects.requireNonNullElse(optional(name), ""));
    }

    private String judged(String name, String value) {
        ForeignLetters.first(value)
                .ifPresent(letter -> bad(
                        name,
                        "organisation.bad.foreign-letter",
                        Character.toString(letter),
                        "U+%04X".formatted(letter)));
        return Text.name(value);
    }

    LocalDate day(String name) {
        var value = required(name);
        return value.isEmpty() ? LocalDate.EPOCH : parsed(name, value);
    }

    Validity validity() {
        var from = day("from");
        var last = optional("to");
        var to = last == null ? null : parsed("to", last);
        if (to != null && to.isBefore(from)) {
            bad("to", "organisation.bad.order");
            return Validity.since(from);
        }
        return new Validity(from, to);
    }

    private LocalDate parsed(String name, String value) {
        try {
            return UsableTime.day(value);
        } catch (DateTimeException _) {
            bad(name, "organisation.bad.day", value);
            return LocalDate.EPOCH;
        }
    }

    /** The first of the choices when none was made, which is then a finding. */
    <E extends Enum<E>> E choice(String name, Class<E> type) {
        var value = required(name);
        var choices = type.getEnumConstants();
        var chosen =
                Arrays.stream(choices).filter(one -> one.name().equals(value)).findFirst();
        if (chosen.isEmpty() && !value.isEmpty()) {
            bad(name, "organisation.bad.choice", Arrays.toString(choices));
        }
        return chosen.orElse(choices[0]);
    }

    String text(String key) {
        return messages.text(language, key);
    }

    void bad(String name, String key, Object... arguments) {
        findings.add(new BadInput.Finding(name, messages.text(language, key, arguments)));
    }

    /** @throws BadInput with everything that was wrong */
    void verify() {
        if (!findings.isEmpty()) {
            throw new BadInput(findings);
        }
    }
}
