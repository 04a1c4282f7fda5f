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

    /** One answer says that it is a family's business; its members and its papers follow. Enter goes on beside the rows. */
    @Test
    void a_family_cannot_file_without_the_minutes_of_its_meeting() throws IOException {
        try (var owner = Visit.at(Screen.PHONE_WITHOUT_SCRIPT)) {
            var filing = new Filing(owner)
                    .find("mo ho kinh doanh", "hộ kinh doanh")
                    .begin("giang.ho", "Các thành viên hộ gia đình");
            var form = new FormPages(owner);
            answerBusiness(form);
            form.on("Chủ hộ, vốn và thuế");
            write(owner, "members.0.fullName", "Lê Văn Tám");
            write(owner, "members.0.birthDate.day", "1");
            write(owner, "members.0.birthDate.month", "2");
            write(owner, "members.0.birthDate.year", "1990");
            write(owner, "members.0.personalNumber", "046090012345");
            write(owner, "members.0.relation", "Chồng");
            answerFounding(form);
            owner.page().locator("[name='members.0.relation']").press("Enter");
            owner.sees("Giấy tờ kèm theo").press("Lưu và tiếp tục");
            owner.reads("Cần có: Biên bản họp thành viên hộ gia đình về việc lập hộ kinh doanh");
            filing.attach("Biên bản họp", new TestPaper("bien-ban.png"))
                    .attach("Văn bản ủy quyền", new TestPaper("uy-quyen.png"))
                    .passPapers();
            owner.sees("Kiểm tra trước khi nộp");
            assertThat(owner.pages())
                    .as("pages up to the check, one sent twice")
                    .hasSizeLessThanOrEqualTo(6);
        }
    }

    private static void write(Visit owner, String name, String text) {
        owner.page().locator("[name='" + name + "']").fill(text);
    }

    private static void travel(Screen screen) throws IOException {
        try (var owner = Visit.at(screen)) {
            new Filing(owner).find("mo ho kinh doanh", "hộ kinh doanh").begin("giang.ho", "Một cá nhân");
            var form = new FormPages(owner);
            answerBusiness(form);
            answerFounding(form.on("Chủ hộ, vốn và thuế")).next();
            owner.sees("Kiểm tra trước khi nộp").press("Nộp hồ sơ và thanh toán");
            pay(owner);
            assertThat(owner.pages())
                    .as("pages of a filing, the bank's included")
                    .hasSizeLessThanOrEqualTo(8);
            assertThat(form.typed()).as("typed answers").isLessThanOrEqualTo(6);

            var dossier = newest(owner);
            var number = new Desk(screen).decide(dossier);
            owner.open("/ho-so-cua-toi/" + dossier).reads(number);
            new ResultInHand(owner, screen).take(dossier).verify("HKD", "Bún bò Mụ Giang");
        }
    }

    private static String newest(Visit owner) {
        owner.open("/ho-so-cua-toi");
        owner.page()
                .locator("main a[href*='/ho-so-cua-toi/']:not([href*='/ban-nhap/'])")
                .first()
                .click();
        owner.page().waitForURL("**/ho-so-cua-toi/*");
        var path = owner.path();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static void pay(Visit owner) {
        owner.sees("Thanh toán").press("Thanh toán trực tuyến");
        owner.sees("Cổng thanh toán mô phỏng").press("Xác nhận thanh toán");
        owner.page().waitForURL(url -> url.startsWith(Province.url()));
    }

    private static void answerBusiness(FormPages form) {
        form.on("Hộ kinh doanh")
                .choose("Tôi là chủ hộ kinh doanh")
                .write("Tên riêng", "Bún bò Mụ Giang")
                .place("Địa chỉ trụ sở", "Thành phố Huế", "Phường Thuận Hoá")
                .write("Địa chỉ trụ sở", "Số nhà, đường, thôn, tổ dân phố", "8 Nguyễn Huệ")
                .pick("Ngành, nghề chính", "Nhà hàng và dịch vụ ăn uống")
                .write("Mô tả việc kinh doanh bằng lời của bạn", "Bán bún bò buổi sáng")
                .choose("Có ngành, nghề kinh doanh có điều kiện không?", "Không")
                .next();
    }

    private static FormPages answerFounding(FormPages form) {
        return form.write("Vốn kinh doanh", "80000000")
                .write("Số lao động dự kiến", "2")
                .choose("Theo tỷ lệ trên doanh thu")
                .choose("Đến 500 triệu đồng")
                .choose("Có sử dụng hóa đơn điện tử không?", "Không")
                .choose("Tại trụ sở hộ kinh doanh")
                .choose("Bản điện tử")
                .declare("Chủ hộ và các thành viên")
                .declare("Trụ sở thuộc quyền")
                .declare("Nội dung khai là trung thực");
    }
}
