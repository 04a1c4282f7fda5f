package vn.motcua.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.ReflectionTestUtils;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.WithSpring;
import vn.motcua.proof.RowLog;

/** Nobody waits for the index of the search. */
@WithSpring
@DisplayNameGeneration(ReplaceUnderscores.class)
class WarmSearchTest {
    @Autowired
    JdbcClient jdbc;

    @Autowired
    RowLog rows;

    @Autowired
    SearchRevision revision;

    @Autowired
    JsonMapper json;

    @Autowired
    Clock clock;

    @Test
    void the_index_is_there_before_anybody_searches() {
        var memory = memory(revision);
        assertThat(ReflectionTestUtils.getField(memory, "known")).isNull();

        memory.warm();

        assertThat(ReflectionTestUtils.getField(memory, "known")).isNotNull();
        assertThat(memory.index()).isSameAs(memory.index());
    }

    @Test
    void a_database_that_is_away_just_then_stops_no_start() {
        var memory = memory(new SearchRevision(jdbc) {
            @Override
            UUID now() {
                throw new IllegalStateException("The database is away");
            }
        });
        assertThatCode(memory::warm).doesNotThrowAnyException();
    }

    private SearchMemory memory(SearchRevision asked) {
        return new SearchMemory(jdbc, rows, asked, json, clock);
    }
}
