package motcua.linkage.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import motcua.linkage.profile.Column;
import motcua.linkage.profile.Kind;
import motcua.linkage.profile.Profile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("slow")
@DisplayNameGeneration(ReplaceUnderscores.class)
class DuckDbEngineTest {
    @TempDir
    Path folder;

    private DuckDbEngine engine;

    @BeforeEach
    void open() {
        engine = new DuckDbEngine(200, 2, folder.resolve("spill"));
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+84912345678",
                "-12345678901",
                "4.609512E+10",
                "123456789e12",
                "1234567890E1",
                "1_2345678901",
                " 12345678901",
                "12345678901 ",
                "0x1234567890",
                "12345678901.",
                "000000000000",
                "１２３４５６７８９０１２",
                "12345678901"
            })
    void only_digits_above_zero_write_a_whole_number(String text) {
        assertThat(whole(text, 12)).isEmpty();
    }

    @Test
    void digits_write_their_number() {
        assertThat(whole("001084012345", 12)).containsExactly(1_084_012_345L);
        assertThat(whole("999999999999", 12)).containsExactly(999_999_999_999L);
        assertThat(whole("000000001", 9)).containsExactly(1L);
        assertThat(whole("0912345678", 10)).containsExactly(912_345_678L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"number", "phone"})
    void a_usual_form_reads_what_the_kind_reads(String word) {
        var kind = Objects.requireNonNull(Profile.named("vietnamese").kinds().get(word));
        var texts = texts();
        engine.table(
                "texts",
                List.of(new Column("raw", Column.Type.TEXT)),
                texts.stream().map(List::of).toList());
        var forms = kind.usualForms().stream()
                .map(form -> form.column(form.value("raw")))
                .toList();
        var select = String.join(", ", forms);
        var present = String.join(" is not null or ", forms) + " is not null";

        var read = Rows.list(
                engine,
                "select raw, " + select + " from texts where " + present,
                row -> Map.entry(Objects.requireNonNull(row.text(0)), values(row, kind)));

        assertThat(read).hasSizeGreaterThan(50);
        assertThat(read).allSatisfy(entry -> assertThat(entry.getValue()).isEqualTo(kind.normalise(entry.getKey())));
    }

    @Test
    void rows_without_numbers_are_those_that_an_anti_join_leaves() {
        rows(2_200_000);
        engine.view(
                "numbers",
                "select row_no as no from rows where row_no % 7 = 3 or row_no in (0, 1048575, 1048576, 2199999)");

        engine.without("rest", "rows", "select no from numbers where no <> 2097152");
        engine.without("all_rows", "rows", "select no from numbers where no < 0");
        engine.without(
                "last", "(select * from rows where row_no >= 2097152)", "select no from numbers where no < 1048576");
        engine.without("none", "(select * from rows where 1 = 0)", "select no from numbers");

        assertThat(numbers("rest"))
                .isEqualTo(IntStream.range(1, 2_199_999)
                        .filter(i -> i == 2_097_152 || i % 7 != 3 && i != 1_048_575 && i != 1_048_576)
                        .mapToObj(i -> (long) i)
                        .toList());
        assertThat(numbers("all_rows")).hasSize(2_200_000);
        assertThat(numbers("last")).hasSize(2_200_000 - 2_097_152);
        assertThat(numbers("none")).isEmpty();
    }

    @Test
    void rows_without_numbers_are_known_to_both_that_run_together() {
        rows(100);
        engine.without("rest", "rows", "select row_no as no from rows where row_no >= 40");
        var counts = new long[2];

        engine.together(
                () -> counts[0] = Rows.number(engine, "select count(*) from rest"),
                () -> counts[1] = Rows.number(engine, "select count(*) from rest"));

        assertThat(counts).containsExactly(40, 40);
    }

    @Test
    void another_thread_learns_how_far_a_query_is() throws InterruptedException {
        var progress = engine.progress();
        var query = Thread.ofPlatform()
                .start(() -> Rows.number(
                        engine, "select sum(length(md5(md5(cast(range as varchar))))) from range(4000000)"));
        var seen = Engine.Done.UNKNOWN;
        while (query.isAlive() && seen.share() <= 0) {
            seen = progress.get();
        }
        query.join();

        assertThat(seen.share()).isGreaterThan(0).isLessThanOrEqualTo(1);
        assertThat(seen.rows()).isPositive();
    }

    @Test
    void when_one_of_two_fails_the_other_is_done_and_the_failure_told() {
        var isDone = new AtomicBoolean();

        assertThatThrownBy(() -> engine.together(() -> isDone.set(true), () -> engine.run("select no_such_column")))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("no_such_column");
        assertThat(isDone).isTrue();

        isDone.set(false);
        assertThatThrownBy(() -> engine.together(() -> engine.run("select no_such_column"), () -> isDone.set(true)))
                .isInstanceOf(EngineException.class);
        assertThat(isDone).isTrue();
    }

    /** Digits with a few letters and signs among them, of the lengths that numbers have. */
    private static List<String> texts() {
        var random = new Random(11);
        var texts = new ArrayList<String>();
        for (var i = 0; i < 4_000; i++) {
            var text = new StringBuilder();
            var length = 9 + random.nextInt(6);
            var signs = i % 2 == 0 ? "0123456789" : "0123456789012345678901234567890123456789+-. eE_x";
            for (var k = 0; k < length; k++) {
                text.append(signs.charAt(random.nextInt(signs.length())));
            }
            texts.add(i % 3 == 0 ? "0" + text.substring(1) : text.toString());
        }
        IntStream.range(0, 10)
                .forEach(digit -> texts.add("0" + String.valueOf(digit).repeat(9)));
        texts.addAll(List.of("0900000000", "0990999999", "0900000009", "000000000", "000000000000"));
        // What becomes of a telephone number hangs on the three digits behind its zero: each, at its ends and within.
        IntStream.rangeClosed(0, 999)
                .mapToObj(start -> "0%03d".formatted(start))
                .forEach(start -> texts.addAll(List.of(start + "000000", start + "271828", start + "999999")));
        return texts;
    }

    private static List<String> values(Row row, Kind kind) {
        return IntStream.rangeClosed(1, kind.usualForms().size())
                .mapToObj(row::text)
                .map(value -> value == null ? "" : value)
                .toList();
    }

    private List<Long> whole(String text, int digits) {
        return Rows.list(
                engine,
                "select n from (select #whole(" + DuckDbEngine.literal(text) + ", " + digits
                        + ") as n) w where n is not null",
                row -> row.number(0));
    }

    private void rows(int count) {
        engine.view("rows", "select range as row_no from range(" + count + ")");
    }

    private List<Long> numbers(String dataset) {
        return Rows.list(engine, "select row_no from " + dataset + " order by row_no", row -> row.number(0));
    }
}
