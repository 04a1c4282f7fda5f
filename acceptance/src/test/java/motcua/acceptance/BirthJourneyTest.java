package motcua.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Registration of a birth (1.001193): the one who files is not the one whom the paper is about. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@ExtendWith(FailureRecord.class)
class BirthJourneyTest {
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final String HUE = "Thành phố Huế";
    private static final String WARD = "Phường Thuận Hoá";

    @Test
    void a_mother_with_a_phone_without_scripts_gets_the_certificate() throws IOException {
        travel(Screen.PHONE_WITHOUT_SCRIPT);
    }

    @Test
    void a_mother_at_a_desktop_gets_the_certificate() throws IOException {
        travel(Screen.DESKTOP);
    }

    private static void travel(Screen screen) throws IOException {
        try (var mother = Visit.at(screen)) {
            var filing = new Filing(mother)
                    .find("dang ky khai sinh", "Thủ tục đăng ký khai sinh")
                    .begin("binh.tran", "Có, do bệnh viện hoặc trạm y tế cấp");
            var form = new FormPages(mother);
            answer(form);
            mother.sees("Giấy tờ kèm theo");
            var dossier = filing.attach("Giấy chứng sinh", new TestPaper("giay-chung-sinh.png"))
                    .passPapers()
                    .file();
            assertThat(filing.shown()).as("pages of a filing").hasSizeLessThanOrEqualTo(8);
            assertThat(form.typed()).as("typed answers").isLessThanOrEqualTo(8);

            var number = new Desk(screen).decide(dossier);

            mother.open("/ho-so-cua-toi/" + dossier).reads(number);
            assertThat(mother.page().content()).contains("Trần Bảo Ngọc");
            new ResultInHand(mother, screen).take(dossier).verify("/" + Year.now(VIETNAM), "Trần Bảo Ngọc");
        }
    }

    private static void answer(FormPages form) {
        var born = LocalDate.now(VIETNAM).minusDays(5);
        form.on("Người đi đăng ký").choose("Mẹ").next();
        form.on("Trẻ được khai sinh")
                .write("Họ, chữ đệm, tên của trẻ", "Trần Bảo Ngọc")
                .choose("Nữ")
                .date("Ngày sinh của trẻ", born)
                .pick("Dân tộc của trẻ", "Kinh")
                .place("Quê quán của trẻ", HUE, WARD)
                .write("Tên bệnh viện, trạm y tế", "Bệnh viện Trung ương Huế")
                .place("Nơi đặt cơ sở y tế", HUE, WARD)
                .write("Số giấy chứng sinh", "0123/GCS")
                .date("Ngày cấp giấy chứng sinh", born)
                .next();
        form.on("Cha và mẹ")
                .choose("Không, phần khai về người cha để trống")
                .pick("Dân tộc của mẹ", "Kinh")
                .next();
        form.on("Nhận kết quả và cam đoan")
                .write("Số bản sao Trích lục khai sinh", "1")
                .choose("Bản điện tử")
                .declare("Tôi cam đoan")
                .next();
    }
}
