package vn.motcua.organisation.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.audit.AuditTrail;
import vn.motcua.audit.ThingNames;

/** What people look for in the access log, in the words they have: names of officers, personal numbers, dossier numbers. */
@Component
class AccessSearches {
    private static final String OFFICER = "officer:";
    private static final String NOTHING = "nothing:none";

    /** What was typed; each empty where it was not. */
    record Wanted(String account, String person, String dossier, String thing, String thingId) {}

    private final ThingNames names;
    private final AuditTrail trail;
    private final Desk desk;

    AccessSearches(ThingNames names, AuditTrail trail, Desk desk) {
        this.names = names;
        this.trail = trail;
        this.desk = desk;
    }

    AuditTrail.Search of(Wanted wanted, @Nullable UUID before) {
        return new AuditTrail.Search(
                account(wanted.account()), given(wanted.thing()), touched(wanted), asked(wanted), before);
    }

    /** The account of the person asked for: looking is logged too. */
    List<String> person(Wanted wanted) {
        var account = desk.accountOf(given(wanted.person()));
        return account != null && account.matches("\\S{1,200}") ? List.of(account) : List.of();
    }

    /** An officer's account, also without its kind before it. */
    private @Nullable String account(String typed) {
        var given = given(typed);
        return given == null || given.contains(":") ? given : OFFICER + given;
    }

    private List<String> touched(Wanted wanted) {
        var account = desk.accountOf(given(wanted.person()));
        if (account != null) {
            return names.touchedWith(account);
        }
        var number = given(wanted.dossier());
        if (number != null) {
            var called = names.called(number);
            return called.isEmpty() ? List.of(NOTHING) : called;
        }
        var id = given(wanted.thingId());
        return id == null ? List.of() : List.of(wanted.thing() + ":" + id);
    }

    /** Who was looked for is found, even where nothing was there to be seen. */
    private @Nullable String asked(Wanted wanted) {
        var words = given(wanted.person()) == null ? given(wanted.dossier()) : given(wanted.person());
        return words == null ? null : trail.codeOf(words);
    }

    private static @Nullable String given(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
