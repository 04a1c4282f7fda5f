package vn.motcua.organisation.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import motcua.vietnamese.ForeignLetters;
import motcua.vietnamese.Text;
import org.jspecify.annotations.Nullable;
import vn.motcua.identity.Role;
import vn.motcua.organisation.AdministrativeLevel;
import vn.motcua.organisation.AgencyKind;
import vn.motcua.organisation.CompetenceKind;
import vn.motcua.organisation.SignatureStyle;
import vn.motcua.organisation.Validity;
import vn.motcua.shared.BadInput;
import vn.motcua.shared.Language;
import vn.motcua.shared.WrittenTime;
import vn.motcua.ui.Messages;

/** What was typed into a form or sent as JSON, read field by field; collects everything that is wrong with it. */
final class Fields {
    /** Longer than any name, address or basis that people write. */
    private static final int LENGTH_MAX = 500;

    /** Two letters and more in a row. */
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]{2,}");

    private static final Pattern PHONE = Pattern.compile("[+(]?\\d(?=(?:\\D*\\d){2}).{2,79}");
    private static final Map<Class<?>, String> NAMES = Map.of(
            AgencyKind.class, "organisation.agency-kind.",
            CompetenceKind.class, "organisation.kind.",
            AdministrativeLevel.class, "organisation.level.",
            SignatureStyle.class, "organisation.signature.",
            Role.class, "organisation.role.");

    private final Map<String, String> values;
    private final Messages messages;
    private final Language language;
    private final List<BadInput.Finding> findings = new ArrayList<>();
    private final Set<String> tooLong = new HashSet<>();

    Fields(Map<String, String> values, Messages messages, Language language) {
        this.values = values;
        this.messages = messages;
        this.language = language;
    }

    @Nullable
    String optional(String name) {
        var value = values.get(name);
        if (value == null || value.isBlank()) {
            return null;
        }
        if (value.strip().length() > LENGTH_MAX && tooLong.add(name)) {
            bad(name, "organisation.bad.length", LENGTH_MAX);
        }
        return value.strip();
    }

    /** One telephone number or more, as a sign on a door has them; the empty text when there is none. */
    String phone(String name) {
        var value = Objects.requireNonNullElse(optional(name), "");
        if (!value.isEmpty() && !PHONE.matcher(value).matches()) {
            bad(name, "organisation.bad.phone");
        }
        return value;
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

    /** The name of an agency says what it is and of what or where: two words and more. */
    String agencyName(String name) {
        var read = name(name);
        if (!read.isEmpty() && WORD.matcher(read).results().count() < 2) {
            bad(name, "organisation.bad.agency-name", read);
        }
        return read;
    }

    /** The empty text when it is missing. */
    String address(String name) {
        var value = Objects.requireNonNullElse(optional(name), "");
        if (!value.isEmpty() && !WORD.matcher(value).find()) {
            bad(name, "organisation.bad.address", value);
        }
        return value;
    }

    /** What was filled in for another choice than the one that was made is not dropped in silence. */
    void unused(String name, String key) {
        if (optional(name) != null) {
            bad(name, key);
        }
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
        var read = Text.name(value);
        if (!read.isEmpty() && !WORD.matcher(read).find()) {
            bad(name, "organisation.bad.name", read);
        }
        return read;
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
            return WrittenTime.day(value);
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
            bad(name, "organisation.bad.choice", named(choices));
        }
        return chosen.orElse(choices[0]);
    }

    /** Choices as people call them, each with what a machine sends. */
    String named(Enum<?>[] choices) {
        return Arrays.stream(choices)
                .map(one -> text(NAMES.get(one.getDeclaringClass()) + one) + " (" + one + ")")
                .collect(Collectors.joining(", "));
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
