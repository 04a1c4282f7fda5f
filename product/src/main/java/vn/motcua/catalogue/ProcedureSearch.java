package vn.motcua.catalogue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.catalogue.ProcedureContent.Level;
import vn.motcua.catalogue.Procedures.Entry;
import vn.motcua.shared.ProcedureCode;
import vn.motcua.shared.SearchText;

/**
 * Compares folded words by trigrams, so that missing diacritics and typing errors hardly count. Everyday words that the
 * query contains lead to their procedures, or add the words of the law to the query.
 */
@Component
class ProcedureSearch {
    private static final int QUERY_LENGTH_MAX = 120;
    /** Words that say nothing about which procedure is meant. */
    private static final Set<String> FILLERS = Set.of(
            "toi", "muon", "can", "xin", "hoi", "thu", "tuc", "cach", "nhu", "the", "nao", "o", "dau", "de", "cho",
            "minh", "em", "anh", "chi");

    private final JdbcClient jdbc;
    private final Clock clock;

    ProcedureSearch(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Meaning(@Nullable String code, @Nullable String term, double likeness) {}

    List<Entry> search(String query, int limit) {
        var bare = query.strip();
        var folded = SearchText.fold(bare.substring(0, Math.min(bare.length(), QUERY_LENGTH_MAX)));
        if (folded.isEmpty()) {
            return List.of();
        }
        var words = withoutFillers(folded);
        var meant = new LinkedHashMap<String, Double>();
        var queries = new LinkedHashMap<String, Double>(Map.of(words, 1.0));
        if (ProcedureCode.isValid(bare)) {
            meant.put(bare, 2.0);
        }
        for (var meaning : meanings(folded)) {
            if (meaning.code() != null) {
                meant.merge(meaning.code(), meaning.likeness(), Math::max);
            } else if (meaning.term() != null && queries.size() < 4) {
                queries.merge(SearchText.fold(meaning.term()), meaning.likeness() * 0.95, Math::max);
            }
        }
        return ranked(queries, meant, limit);
    }

    private static String withoutFillers(String folded) {
        var kept = new ArrayList<String>();
        for (var word : folded.split(" ", -1)) {
            if (!FILLERS.contains(word)) {
                kept.add(word);
            }
        }
        return kept.isEmpty() ? folded : String.join(" ", kept);
    }

    /**
     * What everyday words in the query mean; likeness 1 when the query contains them letter for letter, and less where the
     * query has only a part of them.
     */
    private List<Meaning> meanings(String folded) {
        return jdbc.sql("""
                select code, term, likeness
                  from (select code, term,
                               greatest(strict_word_similarity(folded_phrase, :query), similarity(folded_phrase, :query),
                                        case when position(' ' in :query) > 0
                                             then strict_word_similarity(:query, folded_phrase)
                                                  * (1 + length(:query)::float8 / length(folded_phrase)) / 2
                                             else 0 end) as likeness,
                               length(folded_phrase) as length
                          from catalogue.everyday_word where valid_to is null) w
                 where likeness >= 0.75
                 order by likeness desc, length desc
                 limit 12
                """)
                .param("query", folded)
                .query((rs, _) -> new Meaning(rs.getString("code"), rs.getString("term"), rs.getDouble("likeness")))
                .list();
    }

    private List<Entry> ranked(Map<String, Double> queries, Map<String, Double> meant, int limit) {
        jdbc.sql("select set_config('pg_trgm.word_similarity_threshold', '0.5', true)")
                .query(rs -> {});
        return entries(jdbc.sql("""
                with query (words, weight) as (
                    select * from unnest(cast(:words as text[]), cast(:weights as float8[]))
                ), meant (code, likeness) as (
                    select * from unnest(cast(:codes as text[]), cast(:likenesses as float8[]))
                ), hit as (
                    select p.code,
                           max(q.weight * (0.7 * word_similarity(q.words, p.folded_name)
                                         + 0.2 * similarity(q.words, p.folded_name)
                                         + case when position(q.words in p.folded_name) > 0 then 0.25 else 0 end)) as score
                      from query q join catalogue.procedure p on q.words <% p.folded_name
                     group by p.code
                    union all
                    select code, likeness + 0.05 from meant
                ), best as (
                    select code, max(score) as score from hit group by code order by 2 desc limit 400
                )
                select p.code, p.name, p.field, v.content -> 'levels' as levels, v.state
                  from best b
                  join catalogue.procedure p on p.code = b.code
                  join catalogue.procedure_version v on v.code = p.code and daterange(v.valid_from, v.valid_to) @> :today::date
                 order by b.score + case when v.content -> 'levels' @> '"COMMUNE"' then 0.02 else 0 end desc,
                          length(p.name), p.code
                 limit :limit
                """)
                .param("words", queries.keySet().toArray(String[]::new))
                .param("weights", queries.values().toArray(Double[]::new))
                .param("codes", meant.keySet().toArray(String[]::new))
                .param("likenesses", meant.values().toArray(Double[]::new))
                .param("today", LocalDate.ofInstant(clock.instant(), clock.getZone()))
                .param("limit", limit));
    }

    private static final JsonMapper JSON = CatalogueJson.MAPPER;

    static List<Entry> entries(JdbcClient.StatementSpec statement) {
        return statement
                .query((rs, _) -> new Entry(
                        new ProcedureCode(rs.getString("code")),
                        rs.getString("name"),
                        rs.getString("field"),
                        List.of(JSON.readValue(rs.getString("levels"), Level[].class)),
                        rs.getString("state").equals("IN_REVIEW")))
                .list();
    }
}
