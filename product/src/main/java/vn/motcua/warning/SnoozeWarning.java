package vn.motcua.warning;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.dossier.DossierId;
import vn.motcua.identity.Permission;
import vn.motcua.identity.User;
import vn.motcua.organisation.OnDuty;
import vn.motcua.shared.NotFound;

/**
 * Puts a warning off for some working days, with a reason that everybody reads who sees it. It stays counted; nobody is reminded of it
 * until then, unless it comes to another rung.
 */
@Component
public class SnoozeWarning {
    /** In characters. */
    public static final int REASON_LENGTH_MAX = 500;

    public sealed interface Outcome {
        record PutOff(LocalDate until) implements Outcome {}

        /** A limit of the law waits for nobody. */
        record CannotWait() implements Outcome {}

        /** No reason, or too long a one. */
        record ReasonUnusable() implements Outcome {}

        /** Not a day from tomorrow on, or later than the ladder allows. */
        record DayUnusable(LocalDate latest) implements Outcome {}
    }

    private final Warnings warnings;
    private final OfficeCalendars calendars;
    private final OnDuty onDuty;
    private final JdbcClient jdbc;
    private final Clock clock;

    SnoozeWarning(Warnings warnings, OfficeCalendars calendars, OnDuty onDuty, JdbcClient jdbc, Clock clock) {
        this.warnings = warnings;
        this.calendars = calendars;
        this.onDuty = onDuty;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param until the last day without it; null where none was given
     * @throws NotFound where no warning stands, and for whoever handles nothing where it lies
     */
    @Transactional
    public Outcome snooze(DossierId id, @Nullable LocalDate until, String reason, User.Officer by) {
        var warned = warnings.find(id)
                .filter(found -> onDuty.may(by, Permission.HANDLE_TASK, found.deskAgency())
                        || onDuty.may(by, Permission.HANDLE_TASK, found.agency()))
                .orElseThrow(() -> new NotFound("warning of dossier " + id));
        if (!warned.rung().canWait()) {
            return new Outcome.CannotWait();
        }
        var text = reason.strip();
        if (text.isEmpty() || text.length() > REASON_LENGTH_MAX) {
            return new Outcome.ReasonUnusable();
        }
        var now = clock.instant();
        var moments = calendars.at(now).of(warned.agency().value());
        var latest = moments.dayAhead(warnings.ladder().snoozeDaysMax());
        if (until == null || !until.isAfter(moments.dayOf(now)) || until.isAfter(latest)) {
            return new Outcome.DayUnusable(latest);
        }

        jdbc.sql("""
                insert into warning.snooze (dossier_id, rung, until_day, reason, officer, at)
                values (:id, :rung, :until, :reason, :officer, :at)
                on conflict (dossier_id) do update set
                    rung = excluded.rung, until_day = excluded.until_day, reason = excluded.reason,
                    officer = excluded.officer, at = excluded.at
                """)
                .param("id", id.value())
                .param("rung", warned.rung().key())
                .param("until", until)
                .param("reason", text)
                .param("officer", by.account().value())
                .param("at", now.atOffset(ZoneOffset.UTC))
                .update();
        return new Outcome.PutOff(until);
    }
}
