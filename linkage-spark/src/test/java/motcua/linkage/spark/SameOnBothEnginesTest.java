package motcua.linkage.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import motcua.linkage.generate.Registers;
import motcua.linkage.run.LinkRun;
import motcua.linkage.run.Progress;
import motcua.linkage.run.Request;
import motcua.linkage.spec.BadInputException;
import motcua.linkage.spec.SpecReader;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same plan on the same registers, on the embedded engine and on Spark within this process. */
@Tag("slow")
@DisplayNameGeneration(ReplaceUnderscores.class)
class SameOnBothEnginesTest {
    private static final String SPEC = """
            profile: vietnamese
            id: {left: person_id, right: insurance_no}
            fields:
              number:  {kind: number, left: citizen_number, right: so_cccd}
              name:    {kind: name, left: full_name, right: ho_ten}
              born:    {kind: date, left: birth_date, right: ngay_sinh}
              sex:     {kind: sex, left: sex, right: gioi_tinh}
              commune: {kind: commune, right-kind: commune-before, left: commune, right: xa}
              phone:   {kind: phone, left: phone, right: dien_thoai}
            blocks:
              - [number.twelve]
              - [name.full, born.day]
              - [phone.digits, born.year]
            """;

    @TempDir
    private Path folder;

    @Test
    void both_engines_give_the_same_files_byte_for_byte() throws IOException {
        new Registers(4_000, 3).write(folder, "csv");
        run("duckdb");
        run("spark");
        for (var file : List.of("links.csv", "doubtful.csv", "model.json", "report.json", "report.html")) {
            assertThat(Files.mismatch(folder.resolve("duckdb/" + file), folder.resolve("spark/" + file)))
                    .as(file)
                    .isEqualTo(-1);
        }
        assertThat(Files.readAllLines(folder.resolve("spark/links.csv"))).hasSizeGreaterThan(3_000);
    }

    @Test
    void a_run_that_was_broken_off_goes_on_to_the_same_files() throws IOException {
        new Registers(2_000, 5).write(folder, "csv");
        run("duckdb");
        assertThatThrownBy(() -> run("spark", new BreaksOff(12))).isInstanceOf(IllegalStateException.class);
        assertThat(folder.resolve("spark/links.csv")).doesNotExist();
        var said = new ByteArrayOutputStream();

        run("spark", new PrintStream(said, true, StandardCharsets.UTF_8));

        assertThat(said.toString(StandardCharsets.UTF_8)).containsPattern("Going on after 1\\d finished steps");
        for (var file : List.of("links.csv", "doubtful.csv", "model.json", "report.json")) {
            assertThat(Files.mismatch(folder.resolve("duckdb/" + file), folder.resolve("spark/" + file)))
                    .as(file)
                    .isEqualTo(-1);
        }
    }

    @Test
    void what_spark_does_not_do_is_refused_before_anything_is_written() {
        var request = request("spark").keeping(true);
        assertThatThrownBy(() -> new LinkRun(request, Progress.silent()).run("spark"))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("--since and --keep work with the embedded engine only");
        assertThat(request.out()).doesNotExist();
    }

    /** Fails as the line of this number is told, when the step that it tells is done. */
    private static final class BreaksOff extends PrintStream {
        private int left;

        BreaksOff(int lines) {
            super(nullOutputStream());
            left = lines;
        }

        @Override
        public PrintStream printf(Locale locale, String format, Object... facts) {
            if (--left == 0) {
                throw new IllegalStateException("The power is gone.");
            }
            return this;
        }
    }

    private void run(String engine) {
        run(engine, new PrintStream(PrintStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    }

    private void run(String engine, PrintStream said) {
        new LinkRun(request(engine), new Progress(said)).run(engine);
    }

    private Request request(String engine) {
        return new Request(
                folder.resolve("population.csv"),
                folder.resolve("insurance.csv"),
                SpecReader.read("spec", SPEC),
                folder.resolve(engine),
                null,
                new Request.Resources(1_000, 2));
    }
}
