package motcua.linkage.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import motcua.linkage.generate.Registers;
import motcua.linkage.run.LinkRun;
import motcua.linkage.run.Progress;
import motcua.linkage.run.Request;
import motcua.linkage.spec.SpecReader;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same plan on the same registers, on the embedded engine and on Spark within this process. */
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

    private void run(String engine) {
        var request = new Request(
                folder.resolve("population.csv"),
                folder.resolve("insurance.csv"),
                SpecReader.read("spec", SPEC),
                folder.resolve(engine),
                null,
                new Request.Resources(1_000, 2));
        new LinkRun(request, Progress.silent()).run(engine);
    }
}
