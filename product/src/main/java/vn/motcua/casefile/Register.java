package vn.motcua.casefile;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.api.ListCursor;
import vn.motcua.dossier.Decision;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierEvent;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.HandOver;
import vn.motcua.organisation.AgencyId;
import vn.motcua.presentation.ProcedureWords;
import vn.motcua.presentation.Timeliness;

/**
 * The register of a counter (sổ theo dõi hồ sơ, form 07): what it received, in the order of receipt. Each line follows from the
 * dossier's log; nothing is written into the register itself, so it has no gaps and no corrections.
 */
@Component
public class Register {
    /** A year's book, as registers are closed at its end. */
    public static final int DAYS_MAX = 366;

    private static final int PAGE_LINES = 50;

    /** Which part of the register. */
    public record Part(
            AgencyId counter,
            LocalDate from,
            LocalDate to,
            @Nullable String cursor) {
        /** Whether it ends after it begins, and within a year. */
        public boolean isPossible() {
            return !to.isBefore(from) && to.isBefore(from.plusDays(DAYS_MAX));
        }
    }

    /**
     * @param phone as the applicant gave it; empty for none
     * @param endedAt when its handling ended; null while it goes on
     * @param returnedAt when the result was handed over; null before
     * @param timeliness of the end; before it, only that it is late already
     */
    public record Line(
            DossierId id,
            String number,
            String procedure,
            String owner,
            String phone,
            AgencyId agency,
            Instant receivedAt,
            Instant dueAt,
            @Nullable Instant endedAt,
            @Nullable Instant returnedAt,
            HandOver.@Nullable Way way,
            Optional<Timeliness> timeliness,
            Notes notes) {}

    /**
     * What the column of notes says.
     *
     * @param supplements how often one was asked for
     */
    public record Notes(int supplements, boolean isExtended, boolean isStopped, boolean isRejected) {}

    /** @param next where the next page begins; null on the last one */
    public record Page(List<Line> lines, @Nullable String next) {
        public Page {
            lines = List.copyOf(lines);
        }
    }

    private record Found(DossierId id, Instant receivedAt) {}

    private final JdbcClient jdbc;
    private final Dossiers dossiers;
    private final ProcedureWords procedures;
    private final Clock clock;

    Register(JdbcClient jdbc, Dossiers dossiers, ProcedureWords procedures, Clock clock) {
        this.jdbc = jdbc;
        this.dossiers = dossiers;
        this.procedures = procedures;
        this.clock = clock;
    }

    /** Who may read it was judged before. */
    public Page read(Part part) {
        var found = find(part);
        var shown = found.subList(0, Math.min(PAGE_LINES, found.size()));
        var next = found.size() <= PAGE_LINES
                ? null
                : new ListCursor(
                                shown.getLast().receivedAt(),
                                shown.getLast().id().value())
                        .text();
        return new Page(shown.stream().map(one -> line(one.id())).toList(), next);
    }

    private List<Found> find(Part part) {
        var from = ListCursor.of(part.cursor(), ListCursor.FIRST);
        return jdbc.sql("""
                select id, received_at from dossier.dossier
                 where counter = :counter and received_at >= :from and received_at < :to
                   and (received_at, id) > (:after, :afterId) order by received_at, id limit :limit
                """)
                .param("counter", part.counter().value())
                .param("from", start(part.from()).atOffset(ZoneOffset.UTC))
                .param("to", start(part.to().plusDays(1)).atOffset(ZoneOffset.UTC))
                .param("after", from.bound())
                .param("afterId", from.id())
                .param("limit", PAGE_LINES + 1)
                .query((row, _) -> new Found(
                        new DossierId(row.getObject("id", UUID.class)),
                        row.getObject("received_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private Line line(DossierId id) {
        var dossier = dossiers.get(id);
        var filed = dossiers.filed(id);
        return of(
                dossier,
                dossiers.trace(id),
                new Names(
                        procedures.name(dossier.filing().procedure()),
                        dossiers.ownerName(filed),
                        filed.answers().text("/applicant/phone")),
                new Moment(clock.instant(), clock.getZone()));
    }

    /** What a dossier is called. */
    record Names(String procedure, String owner, String phone) {}

    record Moment(Instant now, ZoneId zone) {}

    /** The line of a dossier that was received, from its log. */
    static Line of(Dossier dossier, List<DossierEvent> log, Names names, Moment moment) {
        var receipt = dossier.received().orElseThrow();
        var end = log.stream()
                .filter(event -> event instanceof DossierEvent.Decided || event instanceof DossierEvent.Withdrawn)
                .findFirst();
        var handed = last(log, DossierEvent.HandedOver.class);
        var judgedAt = end.map(DossierEvent::at).orElse(moment.now());
        boolean isRejected = last(log, DossierEvent.Decided.class)
                .filter(decided -> decided.verdict() == Decision.Verdict.REJECTED)
                .isPresent();
        return new Line(
                dossier.id(),
                receipt.number().value(),
                names.procedure(),
                names.owner(),
                names.phone(),
                dossier.seat().agency(),
                receipt.receivedAt(),
                receipt.dueAt(),
                end.map(DossierEvent::at).orElse(null),
                handed.map(DossierEvent.HandedOver::at).orElse(null),
                handed.map(DossierEvent.HandedOver::way).orElse(null),
                Timeliness.of(log, judgedAt, moment.zone()).filter(how -> end.isPresent() || how == Timeliness.AFTER),
                new Notes(
                        dossier.supplements(), receipt.isExtended(), dossier instanceof Dossier.Withdrawn, isRejected));
    }

    private static <E extends DossierEvent> Optional<E> last(List<DossierEvent> log, Class<E> kind) {
        return log.stream().filter(kind::isInstance).map(kind::cast).reduce((_, later) -> later);
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }
}
