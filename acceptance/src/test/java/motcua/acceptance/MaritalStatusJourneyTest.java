package motcua.acceptance;

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
            new Desk(screen).decide(dossier);
            new ResultInHand(citizen, screen).take(dossier).verify("UBND-XNTTHN", "Nguyễn Văn An");
        }
    }

    private static String file(Visit citizen) {
        var filing = new Filing(citizen).find("giay doc than", PROCEDURE).begin("an.nguyen", "Để dùng vào việc khác");
        Album.take(citizen, "form");
        answer(new FormPages(citizen));
        return filing.passPapers().file();
    }

    static void answer(FormPages form) {
        form.on("Cấp cho ai").choose("Cho chính tôi").next();
        form.on("Thông tin của bạn").pick("Dân tộc", "Kinh").next();
        form.on("Thời gian cần xác nhận").choose("Hiện nay").next();
        form.on("Tình trạng hôn nhân").choose("Chưa đăng ký kết hôn với ai").next();
        form.on("Mục đích sử dụng").choose("Vay vốn ngân hàng").next();
        form.on("Giấy đã cấp trước đây").choose("Không").next();
        form.on("Nhận kết quả")
                .write("Số bản cần cấp", "1")
                .choose("Bản điện tử")
                .next();
        form.on("Cam đoan").declare("Tôi cam đoan").next();
    }
}
