package vn.motcua.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import vn.motcua.WithSpring;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierEvent;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.FridayMorning;
import vn.motcua.identity.Role;
import vn.motcua.result.Offices;

/** Several dossiers side by side: each is received or handed over after it was seen, and none for another. */
@WithSpring
@Import({FridayMorning.class, Offices.class})
@DisplayNameGeneration(ReplaceUnderscores.class)
class SeveralAtCounterTest {
    private static final String ADDRESS = "/mot-cua/nhieu-ho-so";

    @Autowired
    Offices offices;

    @Autowired
    Dossiers dossiers;

    @Autowired
    MockMvc mvc;

    @Test
    void those_marked_as_seen_are_received_with_the_papers_that_were_ticked_and_the_others_wait() throws Exception {
        var first = offices.filed();
        var second = offices.filed();
        var third = offices.filed();
        var page = text(send(choosing(first, second, third)));
        assertThat(page)
                .contains("name=\"da-xem:" + first + "\"", "name=\"thanh-phan:" + second + "\"", "60 Nguyễn Huệ");

        var nothing = send(showing(first, second, third));
        assertThat(nothing.getStatus()).isEqualTo(422);
        assertThat(text(nothing)).contains("Đánh dấu ít nhất một hồ sơ đã xem");

        var sent = send(showing(first, second, third)
                .param("da-xem:" + first, "1")
                .param("thanh-phan:" + first, "identity")
                .param("da-xem:" + third, "1"));
        assertThat(sent.getRedirectedUrl()).isEqualTo(ADDRESS + "?ho-so=" + second);
        assertThat(dossiers.get(second)).isInstanceOf(Dossier.Submitted.class);
        assertThat(checked(first)).containsExactly("identity");
        assertThat(checked(third)).isEmpty();
    }

    @Test
    void what_one_is_refused_stops_no_other_and_is_told_at_its_row() throws Exception {
        var old = offices.filed();
        var good = offices.filed();
        var answer = send(post(ADDRESS)
                .param("ho-so", old.toString(), good.toString())
                .param("noi-dung:" + old, "0")
                .param("noi-dung:" + good, "1")
                .param("da-xem:" + old, "1")
                .param("da-xem:" + good, "1"));
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(text(answer))
                .contains("Hồ sơ đã được bổ sung sau khi trang này hiện ra", "Đã ghi xong 1 hồ sơ")
                .containsPattern("name=\"da-xem:" + old + "\"[^>]* checked")
                .doesNotContain("name=\"da-xem:" + good + "\"");
        assertThat(dossiers.get(old)).isInstanceOf(Dossier.Submitted.class);
        assertThat(dossiers.get(good)).isInstanceOf(Dossier.InHandling.class);
    }

    @Test
    void sent_twice_it_is_done_once_and_said() throws Exception {
        var id = offices.filed();
        assertThat(send(showing(id).param("da-xem:" + id, "1")).getRedirectedUrl())
                .isEqualTo(ADDRESS);
        assertThat(send(showing(id).param("da-xem:" + id, "1")).getStatus()).isEqualTo(422);
        assertThat(dossiers.trace(id))
                .filteredOn(DossierEvent.Received.class::isInstance)
                .hasSize(1);
    }

    @Test
    void results_are_handed_over_each_with_its_own_proof() throws Exception {
        var mailed = offices.issuedUnsigned();
        var taken = offices.issuedUnsigned();
        var both = List.of(mailed.dossier(), taken.dossier());
        var page = text(send(choosing(mailed.dossier(), taken.dossier())));
        assertThat(page).contains("name=\"ket-qua:" + taken.dossier() + "\" value=\"" + taken.id() + "\"");

        var answer = send(showing(both.toArray(DossierId[]::new))
                .param("da-xem:" + mailed.dossier(), "1")
                .param("cach-tra:" + mailed.dossier(), "POST")
                .param("bang-chung:" + mailed.dossier(), "EB123456789VN")
                .param("da-xem:" + taken.dossier(), "1")
                .param("cach-tra:" + taken.dossier(), "COUNTER"));
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(text(answer)).contains("Điền người nhận kết quả", "Đã ghi xong 1 hồ sơ");
        assertThat(dossiers.get(taken.dossier())).isInstanceOf(Dossier.Decided.class);
        assertThat(dossiers.trace(mailed.dossier()).getLast())
                .isInstanceOfSatisfying(
                        DossierEvent.HandedOver.class,
                        handed -> assertThat(handed.evidence()).isEqualTo("EB123456789VN"));

        var other = send(showing(taken.dossier())
                .param("da-xem:" + taken.dossier(), "1")
                .param("ket-qua:" + taken.dossier(), "an older one")
                .param("cach-tra:" + taken.dossier(), "ELECTRONIC"));
        assertThat(text(other)).contains("đã thay đổi sau khi trang này hiện ra");
    }

    @Test
    void a_dossier_of_another_counter_is_none_and_nothing_else_is_done() throws Exception {
        var mine = offices.filed();
        var answer = mvc.perform(showing(mine)
                        .param("da-xem:" + mine, "1")
                        .with(offices.another().as("lan", Role.COUNTER_CLERK))
                        .with(csrf()))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(404);
        assertThat(dossiers.get(mine)).isInstanceOf(Dossier.Submitted.class);
    }

    private List<String> checked(DossierId id) {
        return dossiers.trace(id).stream()
                .filter(DossierEvent.Received.class::isInstance)
                .map(DossierEvent.Received.class::cast)
                .findFirst()
                .map(DossierEvent.Received::checked)
                .orElseThrow();
    }

    private static AbstractMockHttpServletRequestBuilder<?> choosing(DossierId... chosen) {
        var request = get(ADDRESS);
        for (var id : chosen) {
            request.param("ho-so", id.toString());
        }
        return request;
    }

    private static AbstractMockHttpServletRequestBuilder<?> showing(DossierId... shown) {
        var request = post(ADDRESS);
        for (var id : shown) {
            request.param("ho-so", id.toString()).param("noi-dung:" + id, "1");
        }
        return request;
    }

    private MockHttpServletResponse send(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return mvc.perform(request.with(offices.one().as("lan", Role.COUNTER_CLERK))
                        .with(csrf()))
                .andReturn()
                .getResponse();
    }

    private static String text(MockHttpServletResponse response) throws Exception {
        return Objects.requireNonNull(response.getContentAsString(StandardCharsets.UTF_8));
    }
}
