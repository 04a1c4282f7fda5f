package vn.motcua.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.WithSpring;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.Dossiers;
import vn.motcua.facts.CountTheLog;
import vn.motcua.identity.Role;
import vn.motcua.identity.SignedIn;
import vn.motcua.result.Offices;

/** From the figure to the dossier, without losing the scope; and only for those whose dossiers they are. */
@WithSpring
@Import({Offices.class, CountTheLog.class})
@DisplayNameGeneration(ReplaceUnderscores.class)
class FiguresPagesTest {
    @Autowired
    Offices offices;

    @Autowired
    Dossiers dossiers;

    @Autowired
    CountTheLog count;

    @Autowired
    MockMvc mvc;

    @Autowired
    JsonMapper json;

    @Autowired
    Clock clock;

    @Test
    void an_officer_goes_from_the_figure_of_the_own_unit_to_the_late_dossier() throws Exception {
        var late = late();
        var page = text(get("/so-lieu"), leader());
        assertThat(page)
                .contains("Trước hạn, đúng hạn", "Ủy ban nhân dân xã Thử", "measure=on-time&amp;part=MISSED")
                .contains("Chưa tính được");
        var number = dossiers.get(late).number().orElseThrow().value();
        assertThat(text(get("/so-lieu/ho-so").param("measure", "on-time").param("part", "MISSED"), leader()))
                .contains(number, "/ho-so/" + late, "Bước lúc qua hạn đến nay chưa xong");
        assertThat(text(get("/so-lieu/ho-so.csv").param("measure", "on-time").param("part", "MISSED"), leader()))
                .startsWith("\uFEFFmeasure,on-time,rule,766 (2.1),period,")
                .contains(number);
        assertThat(text(get("/so-lieu/766"), leader()))
                .contains(number, "Hồ sơ làm mất điểm", "Hệ thống chưa đồng bộ với Cổng");
    }

    @Test
    void of_others_an_officer_sees_how_many_and_not_which() throws Exception {
        var late = late();
        var number = dossiers.get(late).number().orElseThrow().value();
        var stranger = offices.another().as("son", Role.LEADER);
        var place = offices.one().committee().toString();
        for (var address : new String[] {"/so-lieu", "/so-lieu/ho-so", "/so-lieu/766"}) {
            assertThat(text(get(address).param("place", place), stranger))
                    .contains("Ủy ban nhân dân xã Thử")
                    .doesNotContain(number, late.toString());
        }
        assertThat(status(get("/so-lieu/ho-so.csv").param("place", place), stranger))
                .isEqualTo(403);
        assertThat(status(get("/api/v1/figures/on-time/dossiers").param("place", place), stranger))
                .isEqualTo(403);
        assertThat(text(get("/so-lieu").param("place", "province"), SignedIn.officer("quan.tri", Role.ADMINISTRATOR)))
                .contains("Theo cơ quan", "place=" + place);
        assertThat(status(get("/so-lieu/ho-so.csv").param("place", "province"), leader()))
                .isEqualTo(403);
    }

    @Test
    void machines_read_the_numbers_of_the_page() throws Exception {
        late();
        var figures = json.readTree(text(get("/api/v1/figures"), leader())).get("figures");
        var onTime = figures.valueStream()
                .filter(one -> one.get("measure").asString().equals("on-time"))
                .findFirst()
                .orElseThrow();
        var listed = json.readTree(text(get("/api/v1/figures/on-time/dossiers").param("part", "MISSED"), leader()));
        long missed = onTime.get("of").asLong() - onTime.get("counted").asLong();
        assertThat(listed.get("number").asLong()).isEqualTo(missed).isPositive();
        var index = json.readTree(text(get("/api/v1/indices/766-2026"), leader()));
        assertThat(index.get("notComputable").asDouble()).isEqualTo(72);
        assertThat(index.get("items")
                        .valueStream()
                        .filter(item -> item.get("state").asString().equals("NOT_COMPUTABLE")))
                .allMatch(item ->
                        item.get("points").isNull() && !item.get("missing").isNull());
        assertThat(status(get("/api/v1/indices/none"), leader())).isEqualTo(404);
    }

    @Test
    void what_cannot_be_read_is_said_at_once_and_kept() throws Exception {
        var wrong = get("/so-lieu")
                .param("period", "hôm qua")
                .param("procedure", "abc")
                .param("place", "nowhere");
        var answer = mvc.perform(wrong.with(leader())).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8))
                .contains(
                        "Kỳ viết như",
                        "Mã thủ tục có dạng",
                        "Hãy chọn một đơn vị",
                        "value=\"hôm qua\"",
                        "value=\"abc\"");
        assertThat(status(get("/api/v1/figures").param("period", "hôm qua"), leader()))
                .isEqualTo(422);
        assertThat(status(get("/so-lieu/ho-so").param("measure", "nothing"), leader()))
                .isEqualTo(404);
    }

    private DossierId late() {
        var now = clock.instant();
        var late = offices.receivedUnder("1.004873/1", now.minus(Duration.ofMinutes(2)), Duration.ofMinutes(1));
        count.toTheEnd();
        return late;
    }

    private RequestPostProcessor leader() {
        return offices.one().as("son", Role.LEADER);
    }

    private String text(MockHttpServletRequestBuilder request, RequestPostProcessor who) throws Exception {
        var answer = answer(request, who);
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private int status(MockHttpServletRequestBuilder request, RequestPostProcessor who) throws Exception {
        return answer(request, who).getStatus();
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request, RequestPostProcessor who)
            throws Exception {
        return mvc.perform(request.with(who)).andReturn().getResponse();
    }
}
