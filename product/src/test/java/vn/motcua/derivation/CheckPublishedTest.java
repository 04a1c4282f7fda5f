package vn.motcua.derivation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.WithSpring;
import vn.motcua.importing.PublishedText;
import vn.motcua.importing.PublishedTexts;
import vn.motcua.packages.ImportPackage;
import vn.motcua.packages.PackageFinding;
import vn.motcua.packages.PackagesCommand;

/** What all modules say of derived packages. The whole file is judged by {@code ./motcua packages check FILE}. */
@WithSpring
@DisplayNameGeneration(ReplaceUnderscores.class)
class CheckPublishedTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final Path REAL = Path.of("../../shared/data/procedures.jsonl.gz");
    private static final int LOT = 40;
    private static final long SEED = 20261129;

    @Autowired
    CheckPublished published;

    @Autowired
    PackagesCommand command;

    @Autowired
    ImportPackage imports;

    @Test
    void forty_real_procedures_drawn_by_lot_give_sound_packages() throws IOException {
        assumeThat(REAL)
                .as("The real procedures are not here; nothing was tried")
                .isReadable();
        var all = new ArrayList<PublishedText>();
        PublishedTexts.read(REAL, all::add, bad -> assertThat(bad).isNull());
        Collections.shuffle(all, new Random(SEED));
        for (var text : all.subList(0, Math.min(LOT, all.size()))) {
            var derived = DerivePackage.derive(text, Rules.on(TODAY));
            assertThat(published.findings(derived, TODAY))
                    .as(text.content().code())
                    .isEmpty();
        }
    }

    @Test
    void a_package_that_leaves_nothing_needed_open_can_be_brought_in_and_another_is_refused_by_what_it_leaves_open() {
        var why = new ImportPackage.Why("An", "Thử gói suy ra", "");
        var complete = DerivePackage.derive(AText.complete("9.770001"), Rules.on(TODAY));
        assertThat(published.findings(complete, TODAY)).isEmpty();
        assertThat(imports.importFrom(complete.files(), why)).isInstanceOf(ImportPackage.Outcome.Imported.class);

        var open = DerivePackage.derive(AText.silent("9.770002"), Rules.on(TODAY));
        assertThat(published.findings(open, TODAY)).isEmpty();
        assertThat(imports.importFrom(open.files(), why))
                .isInstanceOfSatisfying(
                        ImportPackage.Outcome.Refused.class,
                        refused -> assertThat(refused.findings())
                                .extracting(PackageFinding::message)
                                .anyMatch(said -> said.contains("thời hạn"))
                                .anyMatch(said -> said.contains("phí, lệ phí"))
                                .anyMatch(said -> said.contains("cấp có thẩm quyền"))
                                .hasSize(3));
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
