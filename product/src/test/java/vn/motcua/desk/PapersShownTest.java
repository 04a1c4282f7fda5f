package vn.motcua.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PapersShownTest {
    private static final List<String> NAMED = List.of("identity", "residence", "divorce");

    @Test
    void one_tick_says_of_each_paper_that_the_page_named_that_it_was_shown() {
        assertThat(PapersShown.in(Map.of(PapersShown.ALL, List.of("true"), PapersShown.NAMED, NAMED)))
                .isEqualTo(NAMED);
    }

    @Test
    void without_it_only_what_was_ticked_by_itself_was_shown() {
        assertThat(PapersShown.in(Map.of(PapersShown.NAMED, NAMED))).isEmpty();
        assertThat(PapersShown.in(Map.of(PapersShown.ONE, List.of("residence"), PapersShown.NAMED, NAMED)))
                .containsExactly("residence");
    }

    @Test
    void a_paper_ticked_both_ways_was_shown_once() {
        assertThat(PapersShown.in(Map.of(
                        PapersShown.ALL, List.of("true"),
                        PapersShown.ONE, List.of("residence"),
                        PapersShown.NAMED, NAMED)))
                .isEqualTo(NAMED);
    }

    @Test
    void the_one_tick_speaks_of_nothing_that_the_page_did_not_name() {
        assertThat(PapersShown.in(Map.of(PapersShown.ALL, List.of("true")))).isEmpty();
    }

    @Test
    void it_is_offered_where_it_saves_something() {
        assertThat(PapersShown.offersAll(NAMED, List.of())).isTrue();
        assertThat(PapersShown.offersAll(NAMED, List.of("identity"))).isTrue();
        assertThat(PapersShown.offersAll(NAMED, NAMED)).isFalse();
        assertThat(PapersShown.offersAll(List.of("identity"), List.of())).isFalse();
        assertThat(PapersShown.offersAll(List.of(), List.of())).isFalse();
    }
}
