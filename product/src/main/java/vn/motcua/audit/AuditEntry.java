package vn.motcua.audit;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What was done to whose data. Ids only: whatever could be free text is refused.
 *
 * @param thing kind of thing, as {@code dossier}
 * @param action what was done to it, as {@code read}
 * @param thingId which one; null for lists
 * @param account who did it; null for nobody signed in
 * @param persons ids of those whose data was touched
 * @param purpose why; null for what needs none
 * @param things all that was shown, as {@code dossier:…}
 * @param asked what was looked for, as a code from which it cannot be read; null where nothing was
 */
public record AuditEntry(
        String thing,
        String action,
        @Nullable String thingId,
        @Nullable String account,
        List<String> persons,
        @Nullable Purpose purpose,
        List<String> things,
        @Nullable String asked) {
    private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9-]*");
    private static final Pattern ID = Pattern.compile("\\S{1,200}");

    public AuditEntry {
        persons = List.copyOf(persons);
        things = List.copyOf(things);
        if (!WORD.matcher(thing).matches() || !WORD.matcher(action).matches()) {
            throw new IllegalArgumentException("An audit entry must name thing and action in plain words, but named '"
                    + thing + "' and '" + action + "'");
        }
        needsId("thing", thingId);
        needsId("account", account);
        persons.forEach(person -> needsId("person", person));
        things.forEach(each -> needsId("thing", each));
    }

    public AuditEntry(
            String thing, String action, @Nullable String thingId, @Nullable String account, List<String> persons) {
        this(
                thing,
                action,
                thingId,
                account,
                persons,
                null,
                thingId == null ? List.of() : List.of(thing + ":" + thingId),
                null);
    }

    public static AuditEntry of(String thing, String action, @Nullable String account) {
        return new AuditEntry(thing, action, null, account, List.of());
    }

    /** Whether this names a thing or an account: no blanks, 200 letters at most. */
    public static boolean isId(String id) {
        return ID.matcher(id).matches();
    }

    private static void needsId(String what, @Nullable String id) {
        if (id != null && !isId(id)) {
            throw new IllegalArgumentException("An audit entry must have an id for its " + what + ", not free text");
        }
    }
}
