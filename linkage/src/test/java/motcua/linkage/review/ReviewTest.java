package motcua.linkage.review;

import static motcua.linkage.review.Review.Outcome.ALREADY_SO;
import static motcua.linkage.review.Review.Outcome.DECIDED_IT_ONESELF;
import static motcua.linkage.review.Review.Outcome.DONE_BY_OTHERS;
import static motcua.linkage.review.Review.Outcome.NOTHING_TO_UNDO;
import static motcua.linkage.review.Review.Outcome.NOT_DIFFERENT;
import static motcua.linkage.review.Review.Outcome.RECORDED;
import static motcua.linkage.review.Review.Outcome.SETTLED_MEANWHILE;
import static motcua.linkage.review.Verdict.MATCH;
import static motcua.linkage.review.Verdict.NO_MATCH;
import static motcua.linkage.review.Verdict.UNSURE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import motcua.linkage.spec.BadInputException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What clerks decide, take back and settle, over a real run, and again after the review was closed. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReviewTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T08:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path temporary;

    private Path folder = Path.of("");

    @BeforeEach
    void run() {
        folder = FinishedRun.in(temporary);
    }

    @Test
    void a_pair_carries_both_records_as_the_registers_write_them() {
        try (var review = open(1)) {
            assertThat(review.pairs().count()).isGreaterThan(20);
            var pair = review.pairs().get(3);
            assertThat(pair.number()).isEqualTo(3);
            assertThat(pair.leftId()).matches("P\\d{9}");
            assertThat(pair.sides().leftFound()).isTrue();
            assertThat(pair.sides().rightFound()).isTrue();
            assertThat(pair.sides().left())
                    .hasSize(6)
                    .anyMatch(value -> value != null && value.matches("\\d{4}-\\d{2}-\\d{2}|\\d{4}"));
            assertThat(pair.levels()).hasSize(6);
            assertThat(pair.evidence().bits()).isNotZero();
            assertThat(review.pairs().of(java.util.List.of(2, 5)))
                    .extracting(Pair::number)
                    .containsExactly(2, 5);
        }
    }

    @Test
    void a_decision_is_one_line_and_is_there_after_a_new_start() throws IOException {
        String expected;
        try (var review = open(1)) {
            var pair = review.pairs().get(0);
            assertThat(review.decide(0, "Lan", MATCH, "anh em sinh đôi?")).isEqualTo(RECORDED);
            assertThat(review.decide(0, "Lan", MATCH, "")).isEqualTo(ALREADY_SO);
            expected = "{\"left\":\"" + pair.leftId() + "\",\"right\":\"" + pair.rightId()
                    + "\",\"verdict\":\"match\",\"by\":\"Lan\",\"at\":\"2026-11-22T08:00:00Z\",\"note\":\"anh em sinh đôi?\"}\n";
        }
        assertThat(Files.readString(folder.resolve("decisions.jsonl"))).isEqualTo(expected);
        try (var review = open(1)) {
            assertThat(review.verdicts().own(0, "Lan")).isEqualTo(MATCH);
            assertThat(review.verdicts().isOpenFor(0, "Minh")).isFalse();
            assertThat(review.verdicts().progress("Lan"))
                    .isEqualTo(new Verdicts.Progress(1, review.pairs().count() - 1, 0));
            assertThat(review.verdicts().next(-1, pair -> review.verdicts().isOpenFor(pair, "Lan")))
                    .isEqualTo(1);
        }
    }

    @Test
    void undo_takes_back_one_after_the_other_also_after_a_new_start() {
        try (var review = open(1)) {
            review.decide(0, "Lan", MATCH, "");
            review.decide(1, "Lan", UNSURE, "");
            review.decide(2, "Lan", NO_MATCH, "");
            assertThat(review.undo("Lan")).isEqualTo(RECORDED);
            assertThat(review.verdicts().own(2, "Lan")).isNull();
        }
        try (var review = open(1)) {
            assertThat(review.verdicts().of(2)).isEmpty();
            assertThat(review.verdicts().last("Lan")).isEqualTo(1);
            assertThat(review.undo("Lan")).isEqualTo(RECORDED);
            assertThat(review.undo("Lan")).isEqualTo(RECORDED);
            assertThat(review.undo("Lan")).isEqualTo(NOTHING_TO_UNDO);
            assertThat(review.verdicts().progress("Lan").done()).isZero();
        }
    }

    @Test
    void two_clerks_see_each_pair_and_a_third_sees_none_that_is_done() {
        try (var review = open(2)) {
            review.decide(0, "Lan", MATCH, "");
            assertThat(review.verdicts().isOpenFor(0, "Minh")).isTrue();
            assertThat(review.verdicts().own(0, "Minh")).isNull();
            review.decide(0, "Minh", MATCH, "");
            assertThat(review.verdicts().differs(0)).isFalse();
            assertThat(review.verdicts().isOpenFor(0, "Hoa")).isFalse();
            assertThat(review.decide(0, "Hoa", NO_MATCH, "")).isEqualTo(DONE_BY_OTHERS);
        }
    }

    @Test
    void a_name_in_other_capitals_is_the_same_clerk() {
        try (var review = open(2)) {
            review.decide(0, "Lan", MATCH, "");
            assertThat(review.verdicts().known("LAN")).isEqualTo("Lan");
            assertThat(review.verdicts().own(0, "lan")).isEqualTo(MATCH);
        }
    }

    @Test
    void who_settles_is_neither_of_the_two_and_stands_above_them() throws IOException {
        try (var review = open(2)) {
            review.decide(0, "Lan", MATCH, "");
            assertThat(review.settle(0, "Chị Hoa", MATCH)).isEqualTo(NOT_DIFFERENT);
            review.decide(0, "Minh", NO_MATCH, "");
            assertThat(review.settle(0, "minh", MATCH)).isEqualTo(DECIDED_IT_ONESELF);
            assertThat(review.settle(0, "Chị Hoa", NO_MATCH)).isEqualTo(RECORDED);
            assertThat(review.settle(0, "Chị Hoa", MATCH)).isEqualTo(SETTLED_MEANWHILE);
            assertThat(review.decide(0, "Lan", MATCH, "")).isEqualTo(SETTLED_MEANWHILE);
        }
        assertThat(Files.readAllLines(folder.resolve("decisions.jsonl"))).hasSize(5);
        assertThat(motcua.linkage.run.Decisions.read(folder.resolve("decisions.jsonl"))
                        .isEmpty())
                .isFalse();
        try (var review = open(2)) {
            assertThat(review.verdicts().settlement(0))
                    .isEqualTo(new Verdicts.Settlement("Chị Hoa", NO_MATCH, Map.of("Lan", MATCH, "Minh", NO_MATCH)));
            assertThat(review.verdicts().differs(0)).isFalse();
            assertThat(review.verdicts().isOpenFor(0, "Lan")).isFalse();
            assertThat(review.undo("Chị Hoa")).isEqualTo(RECORDED);
            assertThat(review.verdicts().of(0)).isEqualTo(Map.of("Lan", MATCH, "Minh", NO_MATCH));
        }
        try (var review = open(2)) {
            assertThat(review.verdicts().differs(0)).isTrue();
            assertThat(review.verdicts().settlement(0)).isNull();
        }
    }

    @Test
    void decisions_about_pairs_of_another_run_are_left_alone() throws IOException {
        var other = "{\"left\":\"X1\",\"right\":\"Y1\",\"verdict\":\"match\",\"by\":\"Lan\"}\n";
        Files.writeString(folder.resolve("decisions.jsonl"), other);
        try (var review = open(1)) {
            assertThat(review.verdicts().progress("Lan").done()).isZero();
            review.decide(0, "Lan", MATCH, "");
        }
        assertThat(Files.readString(folder.resolve("decisions.jsonl"))).startsWith(other);
    }

    @Test
    void a_folder_that_is_no_finished_run_is_refused_in_one_clear_sentence() throws IOException {
        assertThatThrownBy(() -> Review.open(temporary.resolve("nowhere"), 1, CLOCK))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("must be the folder of a finished run, but there is none");
        assertThatThrownBy(() -> Review.open(Files.createDirectory(temporary.resolve("empty")), 1, CLOCK))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("has no run.json");
        Files.writeString(folder.resolve("doubtful.parquet"), "no parquet");
        assertThatThrownBy(() -> open(1))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("doubtful.parquet: must hold the doubtful pairs of a finished run");
        Files.delete(folder.resolve("doubtful.parquet"));
        assertThatThrownBy(() -> open(1))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("doubtful.parquet: must be there for a review")
                .hasMessageContaining("Finish the run into this folder first.");
        Files.writeString(folder.resolve("model.json"), "{");
        assertThatThrownBy(() -> open(1))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("model.json must be as the run wrote them");
    }

    @Test
    void registers_that_have_moved_are_both_named() throws IOException {
        var run = folder.resolve("run.json");
        Files.writeString(
                run,
                Files.readString(run).replace("population.csv", "gone-1.csv").replace("insurance.csv", "gone-2.csv"));
        assertThatThrownBy(() -> open(1))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("gone-1.csv")
                .hasMessageContaining("gone-2.csv")
                .hasMessageContaining("Put the register back where it lay");
    }

    private Review open(int clerks) {
        return Review.open(folder, clerks, CLOCK);
    }
}
