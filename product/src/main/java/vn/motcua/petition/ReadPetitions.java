package vn.motcua.petition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.audit.Touched;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.User;
import vn.motcua.organisation.AgencyId;
import vn.motcua.shared.NotFound;

/** Reads petitions: what an officer's agency has, counted and listed by the same condition; what a person sent; what is published. */
@Component
public class ReadPetitions {
    private static final int OWN_MAX = 100;

    /** Whose petitions an officer sees; those kept apart by their own rights. */
    private static final String SEEN = """
             (p.agency_id = any(:all::uuid[]) and coalesce(p.track, '') not in ('COMPLAINT', 'DENUNCIATION')
              or p.agency_id = any(:complaints::uuid[]) and p.track = 'COMPLAINT'
              or p.agency_id = any(:denunciations::uuid[]) and p.track = 'DENUNCIATION')
            """;

    private final PetitionStore store;
    private final PetitionAccess access;
    private final JdbcClient jdbc;
    private final Clock clock;

    ReadPetitions(PetitionStore store, PetitionAccess access, JdbcClient jdbc, Clock clock) {
        this.store = store;
        this.access = access;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @throws NotFound when there is none, or the officer may not see it today */
    public Petition of(PetitionId id, User.Officer officer) {
        var petition = store.find(id).orElseThrow(() -> new NotFound("petition " + id));
        access.reading(officer, petition);
        return petition;
    }

    /** Those linked to it, for who sees it. */
    public List<Petition> linkedTo(PetitionId id) {
        return store.linkedTo(id).stream()
                .map(store::find)
                .flatMap(Optional::stream)
                .toList();
    }

    /** What is due first comes first. */
    public List<PetitionLine> list(PetitionScope scope, User.Officer officer, int from, int limit) {
        var seen = access.seen(officer);
        var query = jdbc.sql("""
                select p.id, p.number, p.subject, p.sender_name, p.agency_id, p.channel, p.stage, p.track, p.filed_at, p.due_at,
                       p.turn, p.ended_at, p.is_late, p.verdict, p.account
                  from petition.petition p where
                """ + SEEN + condition(scope)
                + " order by p.turn <> 'OFFICE', p.due_at nulls last, p.filed_at desc, p.id offset :from limit :limit");
        return with(query, scope, seen)
                .param("from", from)
                .param("limit", limit)
                .query((row, _) -> {
                    var id = new PetitionId(row.getObject("id", UUID.class));
                    Touched.note("petition", id, row.getString("account"));
                    var track = row.getString("track");
                    var verdict = row.getString("verdict");
                    return new PetitionLine(
                            id,
                            row.getString("number"),
                            row.getString("subject"),
                            row.getString("sender_name"),
                            new AgencyId(row.getObject("agency_id", UUID.class)),
                            Channel.valueOf(row.getString("channel")),
                            Stage.valueOf(row.getString("stage")),
                            track == null ? null : Track.valueOf(track),
                            row.getObject("filed_at", OffsetDateTime.class).toInstant(),
                            PetitionStore.instant(row.getObject("due_at", OffsetDateTime.class)),
                            row.getString("turn").equals(Turn.Who.OFFICE.name()),
                            PetitionStore.instant(row.getObject("ended_at", OffsetDateTime.class)),
                            row.getObject("is_late", Boolean.class),
                            verdict == null ? null : Verdict.valueOf(verdict));
                })
                .list();
    }

    /** How many lines {@link #list} has for each group; with the same track, month and words. */
    public Map<PetitionGroup, Integer> counts(PetitionScope scope, User.Officer officer) {
        var query = jdbc.sql("select " + counted() + " from petition.petition p where " + SEEN
                + condition(scope.in(PetitionGroup.ALL)));
        return with(query, scope, access.seen(officer))
                .query((row, _) -> counts(row))
                .single();
    }

    /** The same of every agency that has any, without what is kept apart; for who may read figures of whatever agency. */
    public Map<AgencyId, Map<PetitionGroup, Integer>> byAgency(PetitionScope scope) {
        var byAgency = new HashMap<AgencyId, Map<PetitionGroup, Integer>>();
        var query = jdbc.sql("select p.agency_id, " + counted() + """
                 from petition.petition p where coalesce(p.track, '') not in ('COMPLAINT', 'DENUNCIATION')
                """ + condition(scope.in(PetitionGroup.ALL))
                + " group by p.agency_id");
        with(query, scope, new PetitionAccess.Seen(List.of(), List.of(), List.of()))
                .query((row, _) -> byAgency.put(new AgencyId(row.getObject("agency_id", UUID.class)), counts(row)))
                .list();
        return byAgency;
    }

    /** Whether the officer reads petitions of the agency. */
    public boolean sees(User.Officer officer, AgencyId agency) {
        return access.seen(officer).all().contains(agency);
    }

    private static String counted() {
        return Stream.of(PetitionGroup.values())
                .map(group -> "count(*) filter (where " + group.condition() + ") as n_" + group.name())
                .collect(Collectors.joining(", "));
    }

    private static Map<PetitionGroup, Integer> counts(ResultSet row) throws SQLException {
        var counts = new EnumMap<PetitionGroup, Integer>(PetitionGroup.class);
        for (var group : PetitionGroup.values()) {
            counts.put(group, row.getInt("n_" + group.name()));
        }
        return counts;
    }

    private static String condition(PetitionScope scope) {
        return " and (" + scope.group().condition() + ")"
                + (scope.agency() == null ? "" : " and p.agency_id = :agency")
                + (scope.track() == null ? "" : " and p.track = :track")
                + (scope.month() == null ? "" : " and p.filed_at >= :begin and p.filed_at < :end")
                + (scope.words().isEmpty() ? "" : " and p.words like :fragment");
    }

    private JdbcClient.StatementSpec with(
            JdbcClient.StatementSpec query, PetitionScope scope, PetitionAccess.Seen seen) {
        var filled = query.param("all", ids(seen.all()))
                .param("complaints", ids(seen.complaints()))
                .param("denunciations", ids(seen.denunciations()))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC));
        var agency = scope.agency();
        if (agency != null) {
            filled = filled.param("agency", agency.value());
        }
        var track = scope.track();
        if (track != null) {
            filled = filled.param("track", track.name());
        }
        var month = scope.month();
        if (month != null) {
            filled = filled.param("begin", start(month)).param("end", start(month.plusMonths(1)));
        }
        return scope.words().isEmpty()
                ? filled
                : filled.param("fragment", PetitionWords.fragment(PetitionWords.folded(scope.words())));
    }

    private OffsetDateTime start(YearMonth month) {
        return month.atDay(1).atStartOfDay(clock.getZone()).toOffsetDateTime();
    }

    private static String[] ids(Collection<AgencyId> agencies) {
        return agencies.stream().map(AgencyId::toString).toArray(String[]::new);
    }

    /** What a person sent while signed in, newest first, the last hundred. */
    public List<Petition> own(AccountId account) {
        return jdbc
                .sql("""
                select id from petition.petition where account = :account order by filed_at desc, id limit :limit
                """)
                .param("account", account.value())
                .param("limit", OWN_MAX)
                .query((row, _) -> new PetitionId(row.getObject("id", UUID.class)))
                .list()
                .stream()
                .map(store::find)
                .flatMap(Optional::stream)
                .toList();
    }

    /** @param words part of a title, question or answer, as typed; empty for all */
    public List<PublishedPetition> published(String words, int from, int limit) {
        return store.published(PetitionWords.folded(words), from, limit);
    }

    /** @throws NotFound when none is published under this id */
    public PublishedPetition published(PetitionId id) {
        return store.published(id).orElseThrow(() -> new NotFound("published petition " + id));
    }

    /** When the sender's or the office's turn ends; null where nobody owes anything. */
    public @Nullable Instant dueAt(PetitionId id) {
        return jdbc.sql("select due_at from petition.petition where id = :id and due_at is not null")
                .param("id", id.value())
                .query((row, _) -> row.getObject("due_at", OffsetDateTime.class).toInstant())
                .optional()
                .orElse(null);
    }
}
