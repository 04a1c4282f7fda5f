package vn.motcua.warning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Forecasts look at nothing of the future, say on how many cases they rest, and stand beside what needs no forecast. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ForecastTest {
    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void a_state_has_nothing_of_what_comes_later() {
        var one = taking("slow", 0, 90);
        assertThat(one.at(day(1))).isEqualTo(new PastCase.State("Internet", "slow", "received", 1, 0, 4));
        assertThat(one.at(day(30)))
                .isEqualTo(one.at(day(30).plusSeconds(1)))
                .isEqualTo(new PastCase.State("Internet", "slow", "appraised", 2, 2, 4));
        assertThat(one.at(BEGIN.minusSeconds(1)).step()).isEqualTo("-");
    }

    @Test
    void quick_and_slow_ones_are_told_apart_with_the_reason_in_numbers() {
        var cases = new ArrayList<PastCase>();
        for (int i = 0; i < 40; i++) {
            cases.add(taking("slow", i, 90));
            cases.add(taking("quick", i, 50));
        }
        var forecast = new Forecast(cases, 14);
        var slow = forecast.lateness(taking("slow", 0, 90).at(day(42)));
        var quick = forecast.lateness(taking("quick", 0, 50).at(day(42)));
        assertThat(slow.share()).isGreaterThan(0.7);
        assertThat(quick.share()).isLessThan(0.3);
        assertThat(slow.reasons().getFirst().trait()).isEqualTo("group");
        assertThat(slow.reasons().getFirst().late()).isEqualTo(40);
        assertThat(slow.reasons().getFirst().of()).isEqualTo(40);
    }

    @Test
    void of_few_cases_the_wider_table_is_asked() {
        var cases = new ArrayList<PastCase>();
        for (int i = 0; i < Forecast.SAMPLES_MIN - 1; i++) {
            cases.add(taking("slow", i, 90));
        }
        var few = new Forecast(cases, 14).remaining(taking("slow", 0, 90).at(day(1)));
        assertThat(few.number()).as("all steps of all").isEqualTo(2 * cases.size());
        cases.add(taking("slow", 99, 90));
        var enough = new Forecast(cases, 14).remaining(taking("slow", 0, 90).at(day(1)));
        assertThat(enough.number()).isEqualTo(Forecast.SAMPLES_MIN);
        assertThat(enough.p50()).isEqualTo(Duration.ofDays(90));
    }

    @Test
    void who_learns_from_cases_that_had_not_ended_would_see_the_future_and_does_not() {
        var cases = new ArrayList<PastCase>();
        for (int i = 0; i < 100; i++) {
            cases.add(taking(i % 2 == 0 ? "slow" : "quick", i, i % 2 == 0 ? 90 : 50));
        }
        var result = CompareForecasts.of(cases);
        assertThat(result.cut()).isEqualTo(day(70));
        assertThat(result.tried()).isEqualTo(30);
        assertThat(result.learnt()).as("those that ended by day 70").isEqualTo(10);
        assertThatThrownBy(() -> CompareForecasts.of(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    /** J.C.A.M. Buijs, receipt phase of an environmental permit application process (WABO), 4TU.ResearchData. */
    @Test
    void on_a_public_log_with_legal_limits_it_is_better_than_what_needs_no_forecast() throws IOException {
        var log = Stream.of("../shared/data", "../../shared/data", "../../../shared/data")
                .map(folder -> Path.of(folder, "wabo-receipt.csv.gz"))
                .filter(Files::exists)
                .findFirst();
        assumeTrue(log.isPresent(), "The public log is not here: ../shared/data/wabo-receipt.csv.gz");
        var result = CompareForecasts.of(EventLogFile.read(log.orElseThrow()));
        assertThat(result.learnt()).isEqualTo(713);
        assertThat(result.tried()).isEqualTo(399);
        assertThat(result.stillOpen().getFirst().precision()).isCloseTo(0.47, within(0.01));
        assertThat(result.lateness().auc()).isGreaterThanOrEqualTo(0.70);
        assertThat(result.lateness().precision()).isGreaterThanOrEqualTo(0.60);
        assertThat(result.time().byStep()).isCloseTo(19.5, within(0.5));
        assertThat(result.time().byStepAndLimit())
                .isLessThanOrEqualTo(18)
                .isLessThan(result.time().byStep());
        assertThat(result.time().within75()).isBetween(0.65, 0.9);
        var said = new ByteArrayOutputStream();
        ForecastCommand.say(result, new PrintStream(said, true, StandardCharsets.UTF_8));
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("Learnt from 713 cases", "AUC 0.7");
    }

    @Test
    void a_file_that_is_no_log_is_refused_in_words(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("log.csv"), "case:concept:name,concept:name\nonly-one\n");
        var said = new ByteArrayOutputStream();
        assertThat(ForecastCommand.run(List.of(file.toString()), new PrintStream(said, true, StandardCharsets.UTF_8)))
                .isEqualTo(1);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("no event log");
        assertThat(ForecastCommand.run(List.of(), new PrintStream(said, true, StandardCharsets.UTF_8)))
                .isEqualTo(2);
    }

    /** Begins so many days after the first, is appraised ten days later, due after 56 days. */
    private static PastCase taking(String group, int begins, int days) {
        return new PastCase(
                "Internet",
                group,
                day(begins),
                day(begins + 56),
                day(begins + days),
                List.of(
                        new PastCase.Passed("received", day(begins)),
                        new PastCase.Passed("appraised", day(begins + 10))));
    }

    private static Instant day(int number) {
        return BEGIN.plus(Duration.ofDays(number));
    }
}
