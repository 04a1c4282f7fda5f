package motcua.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Confirmation of marital status (1.004873), from the search box to the signed paper that anybody can verify. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@ExtendWith(FailureRecord.class)
class MaritalStatusJourneyTest {
    private static final String PROCEDURE = "Cấp Giấy xác nhận tình trạng hôn nhân";

    @BeforeAll
    static void open_the_album() {
        Album.open();
    }

    @AfterAll
    static void close_the_album() {
        Album.close();
    }

    @Test
    void a_citizen_with_a_phone_without_scripts_gets_the_signed_paper() throws IOException {
        travel(Screen.PHONE_WITHOUT_SCRIPT);
    }

    @Test
    void a_citizen_at_a_desktop_gets_the_signed_paper() throws IOException {
        travel(Screen.DESKTOP);
    }

    private static void travel(Screen screen) throws IOException {
        try (var citizen = Visit.at(screen)) {
            var dossier = file(citizen);
            isTold(citizen, new Desk(screen).decide(dossier));
            new ResultInHand(citizen, screen).take(dossier).verify("UBND-XNTTHN", "Nguyễn Văn An");
        }
    }

    /** Nobody has to ask how it stands. */
    private static void isTold(Visit citizen, String number) {
        citizen.open("/thong-bao")
                .sees("Thông báo")
                .reads("Đã tiếp nhận hồ sơ " + number)
                .reads("chưa đọc");
        Album.take(citizen, "notices");
        citizen.press("Đánh dấu đã đọc tất cả").sees("Thông báo");
    }

    private static String file(Visit citizen) {
        var filing = new Filing(citizen).find("giay doc than", PROCEDURE).begin("an.nguyen", "Để dùng vào việc khác");
        Album.take(citizen, "form");
        var form = new FormPages(citizen);
        answer(form);
        var dossier = filing.file();
        assertThat(filing.shown()).as("pages of a filing").hasSizeLessThanOrEqualTo(6);
        assertThat(form.typed()).as("typed answers").isLessThanOrEqualTo(1);
        return dossier;
    }

    static void answer(FormPages form) {
        form.on("Người yêu cầu")
                .choose("Cho chính tôi")
                .choose("Chưa đăng ký kết hôn với ai")
                .choose("Hiện nay")
                .next();
        form.on("Nội dung cần xác nhận")
                .pick("Dân tộc", "Kinh")
                .choose("Vay vốn ngân hàng")
                .next();
        form.on("Nhận kết quả và cam đoan")
                .write("Số bản cần cấp", "1")
                .choose("Bản điện tử")
                .declare("Tôi cam đoan")
                .next();
    }
}
