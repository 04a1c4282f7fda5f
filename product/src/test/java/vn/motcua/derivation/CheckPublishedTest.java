package vn.motcua.derivation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.WithSpring;
import vn.motcua.catalogue.OnlineServices;
import vn.motcua.catalogue.OpenPoint.What;
import vn.motcua.packages.ImportPackage;
import vn.motcua.packages.PackagesCommand;
import vn.motcua.shared.ProcedureCode;

/** What all modules say of derived packages. The whole file is judged by {@code ./motcua packages check FILE}. */
@WithSpring
@DisplayNameGeneration(ReplaceUnderscores.class)
class CheckPublishedTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final int LOT = 40;
    private static final long SEED = 20261129;

    @Autowired
    CheckPublished published;

    @Autowired
    PackagesCommand command;

    @Autowired
    ImportPackage imports;

    @Autowired
    OnlineServices services;

    @Test
    void forty_real_procedures_drawn_by_lot_give_sound_packages() {
        for (var text : RealTexts.drawn(LOT, SEED)) {
            var derived = DerivePackage.derive(text, Rules.on(TODAY));
            assertThat(published.findings(derived, TODAY))
                    .as(text.content().code())
                    .isEmpty();
        }
    }

    @Test
    void a_package_is_brought_in_whether_or_not_it_leaves_something_open_and_says_what() {
        var why = new ImportPackage.Why("An", "Thử gói suy ra", "");
        var complete = DerivePackage.derive(AText.complete("9.770001"), Rules.on(TODAY));
        assertThat(published.findings(complete, TODAY)).isEmpty();
        assertThat(imports.importFrom(complete.files(), why)).isInstanceOf(ImportPackage.Outcome.Imported.class);
        assertThat(services.of(new ProcedureCode("9.770001"), TODAY)
                        .orElseThrow()
                        .toFillIn())
                .isEmpty();

        var open = DerivePackage.derive(AText.silent("9.770002"), Rules.on(TODAY));
        assertThat(published.findings(open, TODAY)).isEmpty();
        assertThat(imports.importFrom(open.files(), why)).isInstanceOf(ImportPackage.Outcome.Imported.class);
        assertThat(services.of(new ProcedureCode("9.770002"), TODAY)
                        .orElseThrow()
                        .toFillIn())
                .containsExactly(What.LIMIT, What.FEE, What.COMPETENCE);
        assertThat(services.codesOnline(TODAY))
                .contains(new ProcedureCode("9.770001"))
                .doesNotContain(new ProcedureCode("9.770002"));
    }

    @Test
    void the_command_writes_the_packages_of_a_file_and_brings_a_folder_of_them_in(@TempDir Path folder)
            throws IOException {
        var file = Files.writeString(folder.resolve("a.jsonl"), """
                {"ma_thu_tuc": "9.770004", "ten_thu_tuc": "Việc thử", "raw_text": "Trang không đọc được"}
                {"ma_thu_tuc": "9.770005", "ten_thu_tuc": "Việc khác", "raw_text": "Trang không đọc được"}
                """);
        var written = folder.resolve("packages");
        assertThat(run("derive", file.toString(), written.toString(), "9.770004", "9.770099"))
                .contains("9.770004-1.zip, còn bỏ ngỏ: ", "Tệp không có thủ tục '9.770099'", "= 1");
        assertThat(written.resolve("9.770004-1.zip")).exists();
        assertThat(written.resolve("9.770005-1.zip")).doesNotExist();
        assertThat(run("derive", file.toString(), written.toString())).contains("9.770005-1.zip", "= 0");
        assertThat(run("import", written.toString(), "An", "Thử"))
                .contains("Đã nhập gói 9.770004/1", "Đã nhập gói 9.770005/1", "= 0");
        assertThat(run("derive", "9.770004", written.toString())).contains("9.770004-1.zip", "= 0");
        assertThat(run("derive", "9.779999", written.toString())).contains("Danh mục không có thủ tục", "= 1");
    }

    private String run(String... words) {
        var bytes = new ByteArrayOutputStream();
        int code = command.run(List.of(words), new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8) + "= " + code;
    }

    @Test
    void the_command_says_which_lines_are_no_procedure_and_counts_the_others(@TempDir Path folder) throws IOException {
        var file = Files.writeString(
                folder.resolve("a.jsonl"),
                "{\"ma_thu_tuc\": \"9.770003\", \"ten_thu_tuc\": \"Việc thử\", \"raw_text\": \"Trang không đọc được\"}\n{}\n");
        var bytes = new ByteArrayOutputStream();
        int code = command.run(List.of("check", file.toString()), new PrintStream(bytes, true, StandardCharsets.UTF_8));
        assertThat(bytes.toString(StandardCharsets.UTF_8))
                .contains("Dòng 2: Thiếu trường 'ma_thu_tuc'", "| Tất cả | 1 | 1 | 0 | 0 |", "COMPETENCE 1", "FEE 1");
        assertThat(code).isEqualTo(1);
    }
}
