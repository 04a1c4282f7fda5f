package motcua.acceptance;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A paper with a condition, on a phone without scripts; and the editor is for everybody. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@ExtendWith(FailureRecord.class)
class InformationEditorJourneyTest {
    private static final String PROCEDURE = "/quan-tri/thu-tuc/1.001193";
    private static final String EDIT = PROCEDURE + "/thong-tin/sua";

    @Test
    void an_editor_with_a_phone_without_scripts_adds_a_paper_and_throws_the_draft_away() {
        try (var editor = Visit.ofOfficer(Screen.PHONE_WITHOUT_SCRIPT, "vy.dm")) {
            editor.open(PROCEDURE)
                    .follow("Sửa thủ tục này")
                    .sees("Bản đang sửa")
                    .follow("Sửa Thông tin, giấy tờ, phí và thời hạn")
                    .sees("Thông tin, giấy tờ, phí và thời hạn");
            editor.press("Giấy tờ").press("Thêm giấy tờ").reads("Không được để trống");
            editor.press("Bỏ bản đang sửa").reads("Chưa sửa gì");
        }
    }

    @Test
    void every_section_is_for_everybody() {
        try (var editor = Visit.ofOfficer(Screen.DESKTOP, "vy.dm")) {
            for (var section :
                    new String[] {"chung", "can-cu", "cach-nop", "truong-hop", "giay-to", "phi", "thoi-han"}) {
                Crawl.checkOnly(editor, EDIT + "?phan=" + section);
            }
            Crawl.checkOnly(editor, PROCEDURE + "/sua");
        }
    }
}
