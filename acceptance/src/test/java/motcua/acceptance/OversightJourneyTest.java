package motcua.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Year;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A leader asks what is wrong, and what will be reported, and comes from each figure to the dossiers behind it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@ExtendWith(FailureRecord.class)
class OversightJourneyTest {
    private static final Pattern CELL = Pattern.compile("/bao-cao/ho-so");

    @Test
    void a_figure_of_the_report_opens_into_as_many_dossiers() {
        try (var leader = Visit.ofOfficer(Screen.DESKTOP, "dung.ld.19789")) {
            leader.open("/bao-cao").sees("II.06a");
            leader.page().getByText("Chọn kỳ, đơn vị, lĩnh vực").click();
            leader.field("Kỳ khác").fill(String.valueOf(Year.now(ZoneId.of("Asia/Ho_Chi_Minh"))));
            leader.press("Xem báo cáo").reads("Kỳ chưa kết thúc");
            Album.take(leader, "report");
            var figure = leader.page().locator("table td a").first();
            var counted = figure.innerText().lines().findFirst().orElseThrow();
            figure.click();
            leader.page().waitForURL(CELL);
            leader.reads(counted + " hồ sơ");
            assertThat(leader.page().locator("tbody tr").count())
                    .isEqualTo(Math.min(Integer.parseInt(counted.replace(".", "")), 50));
        }
    }

    @Test
    void what_needs_attention_is_read_on_a_phone() {
        try (var leader = Visit.ofOfficer(Screen.PHONE, "dung.ld.19789")) {
            leader.open("/canh-bao?whose=unit").sees("Việc cần làm hôm nay");
            leader.reads("Rà lần cuối lúc");
            Album.take(leader, "warnings");
        }
    }
}
