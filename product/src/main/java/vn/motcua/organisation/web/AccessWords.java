package vn.motcua.organisation.web;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.motcua.audit.AuditEntry;
import vn.motcua.audit.AuditTrail;
import vn.motcua.audit.ThingNames;
import vn.motcua.identity.AccountId;
import vn.motcua.organisation.Officers;
import vn.motcua.shared.Language;
import vn.motcua.ui.Messages;

/** Entries of the access log as sentences: who did what with whose data, and why. */
@Component
class AccessWords {
    private static final int NAMED_MAX = 5;
    private static final int SHORT = 12;

    /**
     * An entry in words.
     *
     * @param who name of the officer; the account where no officer has it
     * @param what what was done with what
     * @param why purpose and legal ground; empty where none is recorded
     */
    record Said(AuditTrail.Recorded recorded, String who, String what, String why) {}

    private final Officers officers;
    private final ThingNames names;
    private final Messages messages;

    AccessWords(Officers officers, ThingNames names, Messages messages) {
        this.officers = officers;
        this.names = names;
        this.messages = messages;
    }

    List<Said> of(List<AuditTrail.Recorded> entries, Language language) {
        var things = new HashSet<String>();
        entries.forEach(recorded -> things.addAll(recorded.entry().things()));
        var called = names.of(things);
        var known = new HashMap<String, String>();
        return entries.stream()
                .map(recorded -> new Said(
                        recorded,
                        who(recorded, known, language),
                        what(recorded.entry(), called, language),
                        why(recorded.entry(), language)))
                .toList();
    }

    private String who(AuditTrail.Recorded recorded, Map<String, String> known, Language language) {
        var account = recorded.entry().account();
        if (account == null) {
            return messages.text(language, "organisation.access.nobody");
        }
        return known.computeIfAbsent(account, _ -> name(account));
    }

    private String name(String account) {
        return officers.name(new AccountId(account)).orElse(account);
    }

    private String what(AuditEntry entry, Map<String, String> called, Language language) {
        var key = "audit.said." + entry.thing() + "." + entry.action();
        var done = messages.has(language, key) ? messages.text(language, key) : entry.thing() + " " + entry.action();
        var which = which(entry, called, language);
        var sought = entry.asked() == null ? "" : " " + messages.text(language, "audit.said.asked");
        return done + (which.isEmpty() ? "" : " " + which) + sought;
    }

    private String which(AuditEntry entry, Map<String, String> called, Language language) {
        var names = entry.things().stream()
                .filter(thing -> thing.startsWith(entry.thing() + ":"))
                .map(thing -> called.getOrDefault(thing, shortly(thing)))
                .toList();
        if (names.isEmpty()) {
            return String.join(", ", entry.persons());
        }
        if (names.size() <= NAMED_MAX) {
            return String.join(", ", names);
        }
        return messages.text(
                language,
                "audit.said.and-more",
                String.join(", ", names.subList(0, NAMED_MAX)),
                names.size() - NAMED_MAX);
    }

    /** What nothing else is known of: the end of its id, by which two can be told apart. */
    private static String shortly(String thing) {
        var id = thing.substring(thing.indexOf(':') + 1);
        return id.length() <= SHORT ? id : "…" + id.substring(id.length() - SHORT);
    }

    private String why(AuditEntry entry, Language language) {
        var purpose = entry.purpose();
        return purpose == null
                ? ""
                : messages.text(language, "audit.purpose." + purpose) + " ("
                        + messages.text(language, "audit.ground." + purpose) + ")";
    }
}
