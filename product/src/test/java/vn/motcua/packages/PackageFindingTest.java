package vn.motcua.packages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PackageFindingTest {
    @Test
    void a_finding_is_one_line_with_its_place() {
        assertThat(new PackageFinding("form/ui.json", "/pages/0", "Thiếu tên.").inOneLine())
                .isEqualTo("form/ui.json#/pages/0: Thiếu tên.");
        assertThat(new PackageFinding("", "", "Không phải tệp zip.").inOneLine())
                .isEqualTo("Không phải tệp zip.");
    }

    @Test
    void letters_that_turn_or_hide_others_are_shown_by_their_numbers() {
        assertThat(new PackageFinding("a\u202egpj.exe", "", "Tên lạ\n\u001b[31m.").inOneLine())
                .isEqualTo("a\\u202Egpj.exe: Tên lạ\\u000A\\u001B[31m.");
    }

    @Test
    void an_endless_name_is_cut() {
        assertThat(new PackageFinding("a".repeat(10_000), "", "Tên lạ.").inOneLine())
                .hasSize(501)
                .endsWith("a…");
    }
}
