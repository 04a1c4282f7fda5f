package vn.motcua.packages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every text of a package may end on paper. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PackageTextsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Giấy \\ud83d\\ude00 | Không phông chữ nào in được “😀” (U+1F600). Hãy bỏ đi hoặc thay bằng chữ khác.",
                "Giấy \\ud83d | Có ký tự không hiện ra được: U+D83D. Hãy xóa đi, hoặc viết lại bằng chữ thường dùng.",
                "Giấy \\udE00\\ud83d | Có ký tự không hiện ra được: U+DE00, U+D83D. Hãy xóa đi, hoặc viết lại bằng chữ thường dùng.",
                "Giấy \\u0007 | Có ký tự không hiện ra được: U+0007. Hãy xóa đi, hoặc viết lại bằng chữ thường dùng.",
                "Gi\\u200bấy | Có ký tự không hiện ra được: U+200B. Hãy xóa đi, hoặc viết lại bằng chữ thường dùng.",
                "Gi\\u202eấy | Có ký tự không hiện ra được: U+202E. Hãy xóa đi, hoặc viết lại bằng chữ thường dùng.",
                "Gia\\u0302\\u0301y | Chữ và dấu đang viết rời (NFD). Hãy lưu lại theo dạng dựng sẵn (NFC).",
                "Giấy 中 | Không phông chữ nào in được “中” (U+4E2D). Hãy bỏ đi hoặc thay bằng chữ khác.",
                "Giấy \\u0301 | Dấu “◌́” (U+0301) không đi với chữ nào. Hãy gõ lại chữ ấy.",
            })
    void what_no_paper_can_show_is_told_with_file_and_place(String written, String sentence) {
        var findings = new PackageFindings();
        var json = PackageFiles.JSON.readTree("{\"a\": [{\"b/c\": \"" + written.strip() + "\"}], \"d\": \"Giấy\"}");
        PackageTexts.check("texts/vi.json", json, findings);
        assertThat(findings.all()).containsExactly(new PackageFinding("texts/vi.json", "/a/0/b~1c", sentence));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Giấy xác nhận\nbản sao", "H’Hen Niê", "Ƀlao Čư M’gar", "≤ 3 m²", "“14” ngày – 5 %", "đ", ""})
    void what_people_write_is_sound(String text) {
        assertThat(PackageTexts.problem(text)).isEmpty();
    }

    @Test
    void a_table_says_in_which_line_it_is() {
        var findings = new PackageFindings();
        PackageTexts.checkLines(
                "tables/fee.dmn",
                "<text>Lệ phí</text>\n<text>Mi&#x0000000001F600;ễn</text>\n<text>Mie\u0302\u0303n</text>",
                findings);
        assertThat(findings.all()).extracting(PackageFinding::pointer).containsExactly("dòng 2", "dòng 3");
    }

    @Test
    void the_key_of_a_text_is_one_too() {
        var findings = new PackageFindings();
        PackageTexts.check("form/ui.json", PackageFiles.JSON.readTree("{\"tên\\u0007\": 1}"), findings);
        assertThat(findings.all()).extracting(PackageFinding::file).containsExactly("form/ui.json");
    }

    /** Names, questions, messages and templates: whichever file a text stands in. */
    @Test
    void texts_of_all_files_are_judged() {
        var pack = APackage.of(APackage.MARITAL);
        var unjudged = new ArrayList<String>();
        for (var file : List.of(
                "procedure.json",
                "service.json",
                "result.json",
                "form/ui.json",
                "form/counter.json",
                "texts/vi.json",
                "texts/en.json")) {
            var json = pack.files().json(file).toString();
            var text = json.substring(0, json.lastIndexOf('"')) + " \\ud83d" + json.substring(json.lastIndexOf('"'));
            var findings = new PackageFindings();
            PackageTexts.check(file, PackageFiles.JSON.readTree(text), findings);
            if (findings.isEmpty()) {
                unjudged.add(file);
            }
        }
        assertThat(unjudged).isEmpty();
    }
}
