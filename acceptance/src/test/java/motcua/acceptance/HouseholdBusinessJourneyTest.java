package motcua.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Registration of a household business (1.001612): the fee is paid at the bank before the counter receives. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@ExtendWith(FailureRecord.class)
class HouseholdBusinessJourneyTest {
    @Test
    void an_owner_with_a_phone_without_scripts_pays_and_gets_the_certificate() throws IOException {
        travel(Screen.PHONE_WITHOUT_SCRIPT);
    }

    @Test
    void an_owner_at_a_desktop_pays_and_gets_the_certificate() throws IOException {
        travel(Screen.DESKTOP);
    }

    private static void travel(Screen screen) throws IOException {
        try (var owner = Visit.at(screen)) {
            new Filing(owner).find("mo ho kinh doanh", "hộ kinh doanh").begin("giang.ho", "Một cá nhân");
            var form = new FormPages(owner);
            answer(form);
            owner.sees("Kiểm tra trước khi nộp").press("Nộp hồ sơ và thanh toán");
            pay(owner);
            assertThat(owner.pages()).as("pages of a filing, the bank's included").hasSizeLessThanOrEqualTo(8);
            assertThat(form.typed()).as("typed answers").isLessThanOrEqualTo(6);

            var dossier = newest(owner);
            var number = new Desk(screen).decide(dossier);
            owner.open("/ho-so-cua-toi/" + dossier).reads(number);
            new ResultInHand(owner, screen).take(dossier).verify("HKD", "Bún bò Mụ Giang");
        }
    }

    private static String newest(Visit owner) {
        owner.open("/ho-so-cua-toi");
        owner.page().locator("main a[href*='/ho-so-cua-toi/']").first().click();
        owner.page().waitForURL("**/ho-so-cua-toi/*");
        var path = owner.path();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static void pay(Visit owner) {
        owner.sees("Thanh toán").press("Thanh toán trực tuyến");
        owner.sees("Cổng thanh toán mô phỏng").press("Xác nhận thanh toán");
        owner.page().waitForURL(url -> url.startsWith(Province.url()));
    }

    private static void answer(FormPages form) {
        form.on("Hộ kinh doanh")
                .choose("Tôi là chủ hộ kinh doanh")
                .write("Tên riêng", "Bún bò Mụ Giang")
                .place("Địa chỉ trụ sở", "Thành phố Huế", "Phường Thuận Hoá")
                .write("Địa chỉ trụ sở", "Số nhà, đường, thôn, tổ dân phố", "8 Nguyễn Huệ")
                .pick("Ngành, nghề chính", "Nhà hàng và dịch vụ ăn uống")
                .write("Mô tả việc kinh doanh bằng lời của bạn", "Bán bún bò buổi sáng")
                .choose("Có ngành, nghề kinh doanh có điều kiện không?", "Không")
                .next();
        form.on("Chủ hộ, vốn và thuế")
                .write("Vốn kinh doanh", "80000000")
                .write("Số lao động dự kiến", "2")
                .choose("Theo tỷ lệ trên doanh thu")
                .choose("Đến 500 triệu đồng")
                .choose("Có sử dụng hóa đơn điện tử không?", "Không")
                .choose("Tại trụ sở hộ kinh doanh")
                .choose("Bản điện tử")
                .declare("Chủ hộ và các thành viên")
                .declare("Trụ sở thuộc quyền")
                .declare("Nội dung khai là trung thực")
                .next();
    }
}
