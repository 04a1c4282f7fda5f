package motcua.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Confirmation of marital status (1.004873), from the search box to the signed paper that anybody can verify. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@ExtendWith(FailureRecord.class)
class MaritalStatusJourneyTest {
    private static final String PROCEDURE = "Cấp Giấy xác nhận tình trạng hôn nhân";

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
            handle(new Desk(screen), dossier);
            takeResult(citizen, dossier);
            verify(citizen, screen);
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

    private static void handle(Desk desk, String dossier) {
        var number = desk.receive("lan.mc.19789", dossier);
        desk.draft("minh.cm.19789", number, "Trình dự thảo");
        desk.finish("hoa.tp.19789", number, "Kiểm tra, trình lãnh đạo", "Đồng ý");
        desk.finish("dung.ld.19789", number, "Phê duyệt dự thảo", "Đồng ý");
        desk.finish("thu.vt.19789", number, "Cấp số, ngày", "Đã cấp số");
        desk.finish("dung.ld.19789", number, "Ký số, đóng dấu", "Ký và đóng dấu");
    }

    private static void takeResult(Visit citizen, String dossier) throws IOException {
        citizen.open("/ho-so-cua-toi/" + dossier).sees("Kết quả giải quyết");
        Album.take(citizen, "dossier");
        var download = citizen.page().waitForDownload(() -> citizen.press("Nhận kết quả (PDF)"));
        var paper = Files.readAllBytes(download.path());
        assertThat(new String(paper, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        Files.write(Path.of("target", "result.pdf"), paper);
    }

    private static void verify(Visit citizen, Screen screen) {
        citizen.follow("Kiểm tra giá trị của kết quả").sees("CÓ HIỆU LỰC");
        Album.take(citizen, "verification");
        try (var stranger = Visit.at(screen)) {
            stranger.open(citizen.path()).sees("CÓ HIỆU LỰC");
            assertThat(stranger.page().getByRole(AriaRole.MAIN).innerText())
                    .contains("UBND-XNTTHN")
                    .doesNotContain("Nguyễn Văn An");
        }
    }
}
