package motcua.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Permanent residence (1.004222): the counter of the ward receives, the ward's police decides, its chief signs. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@ExtendWith(FailureRecord.class)
class ResidenceJourneyTest {
    @Test
    void somebody_moves_into_a_house_of_his_own_and_the_police_of_the_ward_confirms_it() throws IOException {
        try (var citizen = Visit.at(Screen.PHONE_WITHOUT_SCRIPT)) {
            var filing = new Filing(citizen)
                    .find("nhap ho khau", "Đăng ký thường trú")
                    .begin("an.nguyen", "Nhà, đất của mình");
            var form = new FormPages(citizen);
            form.choose("Cho người nộp").next();
            form.on("Nơi thường trú mới")
                    .place("Địa chỉ", "Thành phố Huế", "Phường Thuận Hoá")
                    .write("Địa chỉ", "Số nhà, đường, thôn, tổ dân phố", "18 Nguyễn Huệ")
                    .choose("Vào hộ nào?", "Lập hộ mới")
                    .next();
            form.on("Lệ phí, kết quả và cam đoan")
                    .choose("Người thuộc hộ nghèo")
                    .choose("Bản điện tử")
                    .declare("Tôi cam đoan")
                    .next();
            citizen.sees("Giấy tờ kèm theo").press("Lưu và tiếp tục");
            citizen.reads("Miễn lệ phí: người thuộc hộ nghèo");
            var dossier = filing.file();
            assertThat(form.typed()).as("typed answers").isLessThanOrEqualTo(2);

            var number = decide(new Desk(Screen.PHONE_WITHOUT_SCRIPT), dossier);
            citizen.open("/ho-so-cua-toi/" + dossier).reads(number);
            new ResultInHand(citizen, Screen.PHONE_WITHOUT_SCRIPT).take(dossier).verify("TB-CAX", "Nguyễn Văn An");
        }
    }

    private static String decide(Desk desk, String dossier) {
        var number = desk.receive("lan.mc.19789", dossier);
        desk.finish("nam.ca.19789", number, "Tra cứu dữ liệu, kiểm tra chỗ ở", "Hoàn thành");
        desk.draft("nam.ca.19789", number, "Trình dự thảo");
        desk.finish("son.ca.19789", number, "Ký ban hành", "Ký");
        desk.finish("yen.ca.19789", number, "Cấp số, đóng dấu", "Cấp số và đóng dấu");
        return number;
    }
}
