package motcua.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One agency asks another about a dossier, which sees what it was shown and nothing else, and answers from a phone. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@ExtendWith(FailureRecord.class)
class ConsultationJourneyTest {
    private static final Pattern TASK = Pattern.compile("/cong-viec/[0-9a-f-]{36}");
    private static final String QUESTION = "Đề nghị xác nhận thời gian cư trú của người yêu cầu tại địa phương";

    @Test
    void an_agency_is_asked_sees_only_the_question_and_its_answer_comes_back() {
        try (var asker = Visit.ofOfficer(Screen.DESKTOP, "minh.cm.19789")) {
            asker.open("/cong-viec?tab=don-vi");
            asker.page().locator("tr[data-row] a").first().click();
            asker.page().waitForURL(TASK);
            asker.follow("Lấy ý kiến cơ quan khác").sees("Lấy ý kiến cơ quan khác");
            asker.press("Gửi yêu cầu lấy ý kiến").reads("Chọn cơ quan được hỏi").reads("Ghi nội dung hỏi");

            asker.field("Cơ quan được hỏi")
                    .selectOption(asker.page()
                            .locator("#co-quan option")
                            .filter(new Locator.FilterOptions().setHasText("Kim Long"))
                            .first()
                            .getAttribute("value"));
            asker.field("Nội dung hỏi").fill(QUESTION);
            asker.press("Gửi yêu cầu lấy ý kiến").reads("Đã gửi yêu cầu lấy ý kiến");
            Album.take(asker, "consultation-asked");
            var asked = asker.path();

            try (var answerer = Visit.ofOfficer(Screen.PHONE, "hoa.tp.19774")) {
                answerer.open("/lay-y-kien").follow(QUESTION).sees("hỏi ý kiến");
                answerer.reads("Chỉ nội dung hỏi, không xem gì trong hồ sơ");
                assertThat(answerer.page().navigate(Province.url() + asked).status())
                        .isGreaterThanOrEqualTo(403);
                answerer.open("/lay-y-kien").follow(QUESTION);
                Album.take(answerer, "consultation-answer");
                answerer.press("Gửi ý kiến trả lời").reads("Ghi nội dung trả lời");
                answerer.field("Đồng ý").check();
                answerer.field("Nội dung trả lời").fill("Người yêu cầu cư trú tại địa phương từ ngày 01/3/2019.");
                answerer.press("Gửi ý kiến trả lời").reads("Đã gửi ý kiến trả lời");
            }

            asker.open(asked).reads("Người yêu cầu cư trú tại địa phương từ ngày 01/3/2019.");
        }
    }
}
