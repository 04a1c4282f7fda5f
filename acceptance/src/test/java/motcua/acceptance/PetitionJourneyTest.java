package motcua.acceptance;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody without an account says what is wrong, on a small phone without scripts, and reads the answer. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@ExtendWith(FailureRecord.class)
class PetitionJourneyTest {
    private static final String COMMITTEE = "Ủy ban nhân dân phường Thuận Hoá";

    @Test
    void a_petition_is_sent_without_an_account_answered_by_two_officers_and_read_by_number_and_code() {
        try (var visit = Visit.at(Screen.PHONE_WITHOUT_SCRIPT)) {
            visit.open("/phan-anh").follow("Gửi phản ánh, kiến nghị");
            visit.page().selectOption("#co-quan", COMMITTEE);
            visit.field("Tiêu đề").fill("Cây gãy chắn đường");
            visit.field("Nội dung").fill("Cây gãy trước số 7, xe không qua được.");
            visit.press("Gửi").sees("Đã gửi phản ánh");
            var given = visit.page().locator("dd .mc-number");
            var number = given.nth(0).innerText();
            var code = given.nth(1).innerText();

            officersAnswer(number);

            visit.follow("Theo dõi phản ánh");
            visit.field("Số phản ánh").fill(number);
            visit.field("Mã theo dõi").fill(code);
            visit.press("Xem").reads("Đã dọn cây sáng nay.");
            visit.page().check("#hai-long");
            visit.press("Gửi đánh giá").reads("Cảm ơn bạn đã đánh giá.");
        }
    }

    private static void officersAnswer(String number) {
        try (var minh = Visit.ofOfficer(Screen.DESKTOP, "minh.cm.19789")) {
            minh.open("/phan-anh-kien-nghi?muc=NEW&q=" + number).follow("Cây gãy chắn đường");
            minh.page().selectOption("#loai", "ON_SITE");
            minh.press("Phân loại").reads("Đã phân loại.");
            minh.page().fill("#van-ban", "Đã dọn cây sáng nay.");
            minh.press("Trình dự thảo trả lời").reads("Đã trình dự thảo.");
        }
        try (var dung = Visit.ofOfficer(Screen.DESKTOP, "dung.ld.19789")) {
            dung.open("/phan-anh-kien-nghi?muc=DRAFTED&q=" + number).follow("Cây gãy chắn đường");
            dung.press("Duyệt và gửi trả lời").reads("Đã gửi trả lời");
        }
    }
}
