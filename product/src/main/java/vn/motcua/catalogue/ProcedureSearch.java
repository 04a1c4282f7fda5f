package vn.motcua.catalogue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.catalogue.ProcedureContent.Level;
import vn.motcua.catalogue.Procedures.Entry;
import vn.motcua.proof.SoundRows;
import vn.motcua.shared.ProcedureCode;

/** Finds procedures by their code and by the words people use, and counts what is not found. */
@Component
class ProcedureSearch {
    private static final int QUERY_LENGTH_MAX = 120;
    /** Less of the query was found: what is shown is hardly what was meant. */
    private static final double FOUND_MIN = 0.5;

    private final SearchMemory memory;
    private final MissedSearches missed;
    private final JdbcClient jdbc;
    private final Clock clock;

    ProcedureSearch(SearchMemory memory, MissedSearches missed, JdbcClient jdbc, Clock clock) {
        this.memory = memory;
        this.missed = missed;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Entry> search(String query, int limit) {
        var bare = query.strip();
        var words = bare.substring(0, Math.min(bare.length(), QUERY_LENGTH_MAX));
        if (words.isEmpty()) {
            return List.of();
        }
        var hits = memory.index().search(words, limit);
        var codes = new ArrayList<String>();
        if (ProcedureCode.isValid(bare)) {
            codes.add(bare);
        } else if (hits.isEmpty() || hits.getFirst().covered() < FOUND_MIN) {
            missed.count(words);
        }
        hits.forEach(hit -> codes.add(hit.code()));
        return entries(codes, limit);
    }

    private List<Entry> entries(List<String> codes, int limit) {
        var statement = jdbc.sql("""
                select p.code, p.name, p.field, v.content -> 'levels' as levels, v.state
                  from unnest(cast(:codes as text[])) with ordinality f (code, place)
                  join catalogue.procedure p on p.code = f.code
                  join catalogue.procedure_version v on v.code = p.code and daterange(v.valid_from, v.valid_to) @> :today::date
                 order by f.place
                 limit :limit
                """)
                .param("codes", codes.stream().distinct().toArray(String[]::new))
                .param("today", LocalDate.ofInstant(clock.instant(), clock.getZone()))
                .param("limit", limit);
        return entries(statement).rows();
    }

    private static final JsonMapper JSON = CatalogueJson.MAPPER;

    static SoundRows<Entry> entries(JdbcClient.StatementSpec statement) {
        return SoundRows.of(
                statement,
                (rs, _) -> new Entry(
                        new ProcedureCode(rs.getString("code")),
                        rs.getString("name"),
                        rs.getString("field"),
                        List.of(JSON.readValue(rs.getString("levels"), Level[].class)),
                        rs.getString("state").equals("IN_REVIEW")));
    }
}
