package vn.motcua.catalogue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.catalogue.ProcedureContent.Level;
import vn.motcua.proof.SoundRows;
import vn.motcua.shared.ChangedOutside;
import vn.motcua.shared.ProcedureCode;

/** Reads the catalogue: one procedure on a day, lists, counts and search. */
@Component
public class Procedures {
    private static final int PAGE_MAX = 200;

    /** A line of a list. */
    public record Entry(ProcedureCode code, String name, String field, List<Level> levels, boolean inReview) {
        public Entry {
            levels = List.copyOf(levels);
        }
    }

    /**
     * What a list is narrowed to; everything null: nothing.
     *
     * @param words searched in code and name
     */
    public record Filter(
            @Nullable String field,
            @Nullable Level level,
            ProcedureVersion.@Nullable State state,
            @Nullable ReviewReason reason,
            @Nullable String words) {
        public static final Filter NONE = new Filter(null, null, null, null, null);
    }

    /** Procedures in force today. */
    public record Counts(int procedures, int published, int inReview, Map<ReviewReason, Integer> openItems) {}

    private final ProcedureStore store;
    private final ProcedureSearch search;
    private final JdbcClient jdbc;
    private final Clock clock;

    Procedures(ProcedureStore store, ProcedureSearch search, JdbcClient jdbc, Clock clock) {
        this.store = store;
        this.search = search;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @throws ChangedOutside when it is not what was published */
    public Optional<ProcedureVersion> find(ProcedureCode code, LocalDate on) {
        return store.find(code, on);
    }

    /** What these procedures are called now; one that is not there, or whose name somebody changed, is left out. */
    public Map<ProcedureCode, String> names(Collection<ProcedureCode> codes) {
        var names = new HashMap<ProcedureCode, String>();
        store.named(codes).forEach((code, named) -> names.put(code, named.name()));
        return names;
    }

    /** All versions, the newest first. */
    public List<ProcedureVersion> versionsOf(ProcedureCode code) {
        return store.versionsOf(code);
    }

    /** The published record of a version, field by field, as found; empty for our own seed. */
    public Map<String, String> originalOf(ProcedureVersionId id) {
        return store.original(id);
    }

    /**
     * Forgives missing diacritics and typing errors and knows everyday words. The best comes first.
     *
     * @param limit at most so many
     */
    @Transactional
    public List<Entry> search(String query, int limit) {
        return vouched(search.search(query, Math.min(limit, PAGE_MAX)));
    }

    /**
     * A page with fewer than the limit is the last one; what is left out of it, because somebody changed it, makes room for others.
     *
     * @param after the last code of the page before; none for the first page
     */
    public List<Entry> list(Filter filter, @Nullable ProcedureCode after, int limit) {
        int most = Math.clamp(limit, 1, PAGE_MAX);
        var found = new ArrayList<Entry>();
        var from = after;
        boolean goesOn;
        do {
            var part = part(filter, from, most);
            found.addAll(vouched(part.rows()));
            goesOn = part.read() == most && !part.rows().isEmpty();
            from = goesOn ? part.rows().getLast().code() : from;
        } while (goesOn && found.size() < most);
        return List.copyOf(found.subList(0, Math.min(found.size(), most)));
    }

    private SoundRows<Entry> part(Filter filter, @Nullable ProcedureCode after, int limit) {
        return ProcedureSearch.entries(jdbc.sql("""
                select p.code, p.name, p.field, v.content -> 'levels' as levels, v.state
                  from catalogue.procedure p
                  join catalogue.procedure_version v on v.code = p.code and daterange(v.valid_from, v.valid_to) @> :today::date
                 where p.code > coalesce(cast(:after as text), '')
                   and (cast(:field as text) is null or p.field = :field)
                   and (cast(:level as text) is null or v.content -> 'levels' @> to_jsonb(cast(:level as text)))
                   and (cast(:state as text) is null or v.state = :state)
                   and (cast(:reason as text) is null or exists (select from catalogue.review_item i
                        where i.version_id = v.id and i.reason = :reason and i.resolution is null))
                   and (cast(:words as text) is null or p.folded_name like '%' || :words || '%' or p.code = :code)
                 order by p.code
                 limit :limit
                """)
                .param("today", today())
                .param("after", after == null ? null : after.value())
                .param("field", filter.field())
                .param("level", filter.level() == null ? null : filter.level().name())
                .param("state", filter.state() == null ? null : filter.state().name())
                .param(
                        "reason",
                        filter.reason() == null ? null : filter.reason().name())
                .param("words", filter.words() == null ? null : vn.motcua.shared.SearchText.fold(filter.words()))
                .param("code", filter.words() == null ? "" : filter.words().strip())
                .param("limit", limit));
    }

    /** A name or field that somebody changed stands in no list. */
    private List<Entry> vouched(List<Entry> entries) {
        var named = store.named(entries.stream().map(Entry::code).toList());
        return entries.stream()
                .filter(entry -> named.get(entry.code()) instanceof ProcedureStore.Named(var _, var name, var field)
                        && name.equals(entry.name())
                        && field.equals(entry.field()))
                .toList();
    }

    /** The fields (lĩnh vực) with at least one procedure, by name. */
    public List<String> fields() {
        return jdbc.sql(
                        "select distinct field collate \"vi-VN-x-icu\" as field from catalogue.procedure where field <> '' order by 1")
                .query((rs, _) -> rs.getString(1))
                .list();
    }

    public Counts counts() {
        record State(String state, int number) {}
        record Items(String reason, int number) {}
        int published = 0;
        int inReview = 0;
        for (var row : jdbc.sql("""
                select state, count(*) as number from catalogue.procedure_version
                 where daterange(valid_from, valid_to) @> :today::date group by state
                """)
                .param("today", today())
                .query((rs, _) -> new State(rs.getString(1), rs.getInt(2)))
                .list()) {
            if (row.state().equals("PUBLISHED")) {
                published = row.number();
            } else {
                inReview = row.number();
            }
        }
        var items = new java.util.EnumMap<ReviewReason, Integer>(ReviewReason.class);
        for (var row : jdbc.sql("""
                select i.reason, count(*) as number from catalogue.review_item i
                  join catalogue.procedure_version v on v.id = i.version_id and v.valid_to is null
                 where i.resolution is null group by i.reason
                """)
                .query((rs, _) -> new Items(rs.getString(1), rs.getInt(2)))
                .list()) {
            items.put(ReviewReason.valueOf(row.reason()), row.number());
        }
        return new Counts(published + inReview, published, inReview, items);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
