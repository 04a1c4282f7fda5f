package vn.motcua.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.WithSpring;

@WithSpring
@DisplayNameGeneration(ReplaceUnderscores.class)
class MissedSearchesTest {
    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    Procedures procedures;

    @Autowired
    CatalogueSeed seed;

    private static String freshWords() {
        return "zq"
                + ThreadLocalRandom.current()
                        .ints(8, 'a', 'z')
                        .mapToObj(Character::toString)
                        .collect(Collectors.joining());
    }

    private MissedSearches daysLater(int days) {
        return new MissedSearches(jdbc, Clock.offset(clock, Duration.ofDays(days)));
    }

    private boolean isShown(String words, int daysLater) {
        return daysLater(daysLater).often().stream()
                .anyMatch(missed -> missed.words().equals(words));
    }

    @Test
    void words_show_only_when_they_came_often_and_on_several_days_and_go_after_some_weeks() {
        var words = freshWords();
        for (int i = 0; i < 9; i++) {
            daysLater(0).count(words);
        }
        assertThat(isShown(words, 0)).isFalse();
        daysLater(1).count(words);
        daysLater(2).count(words);
        assertThat(isShown(words, 2)).isTrue();
        assertThat(isShown(words, MissedSearches.KEPT_DAYS + 3)).isFalse();
    }

    @Test
    void what_looks_like_a_number_or_a_sentence_is_not_counted() {
        var words = freshWords();
        for (int day = 0; day < 3; day++) {
            for (int i = 0; i < 5; i++) {
                daysLater(day).count(words + " 001095012345");
                daysLater(day).count(words + "@example.com");
                daysLater(day).count(words + " a b c d e f g");
            }
        }
        assertThat(daysLater(3).often()).noneMatch(missed -> missed.words().contains(words));
    }

    @Test
    void a_search_that_finds_nothing_is_counted_and_one_that_finds_is_not() {
        seed.load();
        var words = freshWords();
        procedures.search(words, 10);
        procedures.search("dang ky khai sinh", 10);
        assertThat(jdbc.sql("select words from catalogue.missed_search where words = any(:words)")
                        .param("words", new String[] {words, "dang ky khai sinh"})
                        .query(String.class)
                        .list())
                .containsExactly(words);
    }
}
