package vn.motcua.designing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.motcua.WithSpring;
import vn.motcua.dossier.FridayMorning;
import vn.motcua.identity.Role;
import vn.motcua.identity.SignedIn;
import vn.motcua.result.Offices;

/** A route is tried at an agency that decides the procedure, with its officers and with absences as typed. */
@WithSpring
@AutoConfigureMockMvc
@Import({FridayMorning.class, Offices.class})
@DisplayNameGeneration(ReplaceUnderscores.class)
class TrialPagesTest {
    private static final String TRIAL = "/quan-tri/thu-tuc/1.004873/quy-trinh/thu";

    @Autowired
    MockMvc mvc;

    @Autowired
    Offices offices;

    private final RequestPostProcessor editor = SignedIn.officer("chay-thu", Role.CATALOGUE_EDITOR);

    private MockHttpServletResponse perform(RequestBuilder request) throws Exception {
        var response = mvc.perform(request).andReturn().getResponse();
        response.setCharacterEncoding("UTF-8");
        return response;
    }

    private MockHttpServletResponse tried(Map<String, String> typed) throws Exception {
        var sent = new HashMap<>(Map.of(
                "dossiers", "100", "days", "20", "work", "10", "otherwise", "0", "seed", "1", "first", "2026-11-23"));
        sent.putAll(typed);
        var office = offices.one();
        sent.put("agency", office.committee().toString());
        var request = post(TRIAL).with(editor).with(csrf());
        sent.forEach(request::param);
        return perform(request);
    }

    @Test
    void the_page_tries_at_once_and_says_what_it_assumes() throws Exception {
        offices.one();
        var page = perform(get(TRIAL).with(editor));
        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(page.getContentAsString()).contains("Theo bước", "Theo người", "Chạy thử giả định rằng");
    }

    @Test
    void a_leader_who_is_away_makes_dossiers_late_at_the_signature() throws Exception {
        var there = tried(Map.of()).getContentAsString();
        assertThat(there).contains("Cả 100 hồ sơ xong trong thời hạn");

        var office = offices.one();
        var away = tried(Map.of(
                        "a-1-who", office.account("son").value(),
                        "a-1-from", "2026-11-23",
                        "a-1-to", "2026-12-04"))
                .getContentAsString();
        assertThat(away).contains("hồ sơ trễ hạn", "Ký ban hành – ");
    }

    @Test
    void what_cannot_be_tried_is_said_and_nothing_is_left_out_without_a_word() throws Exception {
        var nothing = tried(Map.of("first", "2028-12-31"));
        assertThat(nothing.getStatus()).isEqualTo(422);
        assertThat(nothing.getContentAsString())
                .contains("lịch làm việc chưa được xác nhận")
                .doesNotContain("Cả 0 hồ sơ");
        assertThat(tried(Map.of(
                                "a-1-from",
                                "2026-11-23",
                                "a-2-who",
                                "khong.co",
                                "a-2-from",
                                "2026-11-23",
                                "a-2-to",
                                "2026-11-24"))
                        .getContentAsString())
                .contains("Hãy chọn người vắng", "href=\"#a-1-who\"", "không ở cơ quan đang thử", "href=\"#a-2-who\"");
        var request = post(TRIAL).with(editor).with(csrf()).param("agency", "khong-co");
        assertThat(perform(request).getContentAsString()).contains("href=\"#agency\"", "id=\"agency-error\"");
    }

    @Test
    void what_is_out_of_bounds_is_named_at_its_field_and_stays_typed() throws Exception {
        var refused = tried(Map.of("dossiers", "501", "work", "hai", "first", "hôm nay"));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString())
                .contains(
                        "href=\"#dossiers\"",
                        "value=\"501\"",
                        "Ghi một số từ 1 đến 500",
                        "href=\"#work\"",
                        "href=\"#first\"");
        var office = offices.one();
        var order = tried(Map.of(
                "a-2-who", office.account("son").value(),
                "a-2-from", "2026-12-04",
                "a-2-to", "2026-11-23"));
        assertThat(order.getStatus()).isEqualTo(422);
        assertThat(order.getContentAsString()).contains("Ngày cuối phải bằng hoặc sau ngày đầu", "href=\"#a-2-to\"");
    }
}
