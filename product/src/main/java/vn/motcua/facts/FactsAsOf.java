package vn.motcua.facts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.DossierFeed;

/**
 * The facts as they stood at a moment, for those who count them: a dossier that went on since is as its last event up to the moment left
 * it. Late is what the recorded clock says, and nothing else: the working calendar is not asked again.
 */
@Component
public class FactsAsOf {
    /** Where the rows come from, in {@link #of}. */
    public static final String TABLE = "facts.dossier_fact";

    /**
     * The rule of index 766 (2.1), with the columns that measures may name. {@code stopped_at}: the clock stands from the decision, from
     * the end without one, or since somebody else is waited for; what still runs is measured against the moment. A second supplement after
     * receipt makes it late, whatever the clock says.
     */
    private static final String SOURCE = """
            select j.*,
                   coalesce(j.supplements_in_handling > 1 or coalesce(j.stopped_at, j.as_of) > j.due_at, false) as is_late
              from (
                select d.dossier_id, d.number, d.procedure_code, d.service, d.channel, d.is_assisted, d.area,
                       d.filed_counter, d.filed_agency, d.submitted_at, d.fee_due, d.first_due_at, d.is_signed, d.verdict,
                       d.counts_from, t.as_of, t.period_from, t.period_to,
                       coalesce(e.place, d.place) as place,
                       case when e.place is null then d.agency else e.agency end as agency,
                       case when e.place is null then d.counter else e.counter end as counter,
                       case when e.place is null then d.due_at else e.due_at end as due_at,
                       case when e.place is null then d.waits_for else e.waits_for end as waits_for,
                       case when e.place is null then d.waits_since else e.waits_since end as waits_since,
                       case when e.place is null then d.supplements_in_handling
                            else e.supplements_in_handling end as supplements_in_handling,
                       case when d.received_at <= t.as_of then d.received_at end as received_at,
                       coalesce(d.received_at <= t.as_of, false) as is_received,
                       coalesce(d.received_at <= t.as_of and d.received_at >= t.period_from, false) as is_received_in_period,
                       coalesce(d.fee_paid_at <= t.as_of, false) as is_paid,
                       coalesce(d.extended_at <= t.as_of, false) as is_extended,
                       coalesce(d.handed_over_at <= t.as_of, false) as is_handed_over,
                       case when d.ended_at <= t.as_of then d.ended_at end as ended_at,
                       case when d.ended_at <= t.as_of then d.ended_as end as ended_as,
                       coalesce(d.ended_at > t.as_of, true) as is_open,
                       coalesce(d.ended_at <= t.as_of and d.ended_at >= t.period_from, false) as is_ended_in_period,
                       case when d.ended_at <= t.as_of then d.ended_at
                            when e.place is null then d.waits_since
                            else e.waits_since end as stopped_at
                  from FACTS d
                 cross join (select cast(:asOf as timestamptz) as as_of, cast(:from as timestamptz) as period_from,
                                    cast(:to as timestamptz) as period_to) t
                  LAST_EVENT
                 where d.submitted_at <= t.as_of and (d.ended_at is null or d.ended_at >= t.period_from)
              ) j
            """;

    /** As PostgreSQL finds it quickly: few dossiers went on since, and an index knows the events of each. */
    private static final String LAST_EVENT = """
            left join lateral (
                        select e.* from facts.event_fact e
                         where e.dossier_id = d.dossier_id and e.at <= t.as_of and d.last_at > t.as_of
                         order by e.place desc limit 1) e on true
            """;

    /** @param behind from the last event that was counted to now, where more are waiting; zero when all are counted */
    public record Reading(long place, Instant movedAt, Duration behind, long passedOver) {}

    private final DossierFeed feed;
    private final FactStore store;
    private final Clock clock;

    FactsAsOf(DossierFeed feed, FactStore store, Clock clock) {
        this.feed = feed;
        this.store = store;
        this.clock = clock;
    }

    /**
     * A relation in SQL with one row for each dossier that lived in a period, and the parameters {@code asOf}, {@code from}, {@code to}.
     *
     * @param facts {@link #TABLE}, or another relation with its columns
     */
    public static String of(String facts) {
        return of(facts, LAST_EVENT.strip());
    }

    /**
     * The same for another engine.
     *
     * @param lastEvent the join that gives each dossier {@code d} that went on since the moment {@code t.as_of} its last event up to
     *     it, as {@code e} with the columns of {@code facts.event_fact}; nothing for the others
     */
    public static String of(String facts, String lastEvent) {
        return SOURCE.replace("FACTS", facts).replace("LAST_EVENT", lastEvent);
    }

    /** How far the log was counted. */
    public Reading reading() {
        var now = clock.instant();
        return store.cursor()
                .stand()
                .map(stand -> new Reading(
                        stand.place(),
                        stand.movedAt(),
                        feed.placeAfter(stand.place()).isPresent()
                                ? Duration.between(stand.movedAt(), now)
                                : Duration.ZERO,
                        store.cursor().passedOver()))
                .orElse(new Reading(DossierFeed.BEGINNING, now, Duration.ZERO, 0));
    }
}
