package motcua.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An officer goes through a list by keyboard alone. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@ExtendWith(FailureRecord.class)
class InboxJourneyTest {
    private static final Pattern TASK = Pattern.compile("/cong-viec/[0-9a-f-]{36}");

    @Test
    void keys_choose_and_open_a_task_and_lead_to_the_next_one_and_back_to_the_list() {
        try (var visit = Visit.ofOfficer(Screen.DESKTOP, "minh.cm.19789")) {
            visit.open("/cong-viec?tab=don-vi&sort=nguoi");
            var keyboard = visit.page().keyboard();
            keyboard.press("?");
            visit.reads("xuống dòng dưới, lên dòng trên");
            keyboard.press("j");
            keyboard.press("x");
            assertThat(visit.page().locator("tr[data-row] input:checked").count())
                    .isEqualTo(1);
            visit.page().locator("tr[data-row] a").first().focus();
            keyboard.press("Enter");
            visit.page().waitForURL(TASK);
            var first = visit.page().url();
            keyboard.press("n");
            visit.page().waitForURL(url -> TASK.matcher(url).find() && !url.equals(first));
            keyboard.press("p");
            visit.page().waitForURL(first);
            keyboard.press("u");
            visit.page().waitForURL(url -> url.endsWith("/cong-viec?tab=don-vi&sort=nguoi"));
        }
    }
}
