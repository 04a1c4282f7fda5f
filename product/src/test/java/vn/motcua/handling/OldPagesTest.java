package vn.motcua.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.motcua.WithSpring;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierTrace;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.FridayMorning;
import vn.motcua.dossier.ReceiveDossier;
import vn.motcua.identity.Role;
import vn.motcua.result.Offices;
import vn.motcua.route.Tasks;

/** Every page on which an officer decides acts on what it showed, and on nothing newer. */
@WithSpring
@AutoConfigureMockMvc
@Import({FridayMorning.class, Offices.class})
@DisplayNameGeneration(ReplaceUnderscores.class)
class OldPagesTest {
    @Autowired
    Offices offices;

    @Autowired
    ReceiveDossier receiveDossier;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Tasks tasks;

    @Autowired
    MockMvc mvc;

    @Test
    void at_the_counter_an_old_page_neither_receives_nor_asks_nor_refuses() throws Exception {
        var id = offices.filed();
        var clerk = offices.one().as("lan", Role.COUNTER_CLERK);
        for (var deed : List.of("/tiep-nhan", "/bo-sung", "/tu-choi")) {
            decidesNothing(clerk, "/mot-cua/" + id + deed);
        }
        assertThat(dossiers.get(id)).isInstanceOf(Dossier.Submitted.class);
        assertThat(text(clerk, "/mot-cua/" + id).split("name=\"da-xem\" value=\"1\"", -1))
                .as("one in each form")
                .hasSize(4);
    }

    @Test
    void in_the_agency_an_old_page_takes_no_step_and_asks_extends_and_decides_nothing() throws Exception {
        var id = offices.filed();
        receiveDossier.receive(id, offices.one().officer("lan", Role.COUNTER_CLERK), List.of());
        var step = "/cong-viec/" + tasks.of(DossierTrace.caseRef(id)).getFirst().id();
        var specialist = offices.one().as("huy", Role.SPECIALIST);
        for (var deed : List.of("/xong", "/du-thao", "/bo-sung", "/hen-lai")) {
            decidesNothing(specialist, step + deed);
        }
        decidesNothing(offices.one().as("son", Role.LEADER), "/ho-so/" + id + "/quyet-dinh");
        assertThat(dossiers.get(id)).isInstanceOf(Dossier.InHandling.class);
        assertThat(text(specialist, step)).contains("name=\"da-xem\" value=\"1\"");
    }

    @Test
    void a_result_that_was_replaced_since_the_page_was_shown_is_not_handed_over() throws Exception {
        var result = offices.issuedUnsigned();
        var address = "/mot-cua/" + result.dossier() + "/tra-ket-qua";
        var clerk = offices.one().as("lan", Role.COUNTER_CLERK);
        assertThat(text(clerk, address)).contains("name=\"ket-qua\" value=\"" + result.id() + "\"");
        for (var old : List.of("da-xem", "ket-qua")) {
            var answer = mvc.perform(post(address)
                            .with(clerk)
                            .with(csrf())
                            .param("cach-tra", "ELECTRONIC")
                            .param(old, "an older one"))
                    .andReturn()
                    .getResponse();
            assertThat(answer.getStatus()).isEqualTo(422);
            assertThat(answer.getContentAsString(StandardCharsets.UTF_8))
                    .contains("đã thay đổi sau khi trang này hiện ra");
        }
        assertThat(dossiers.get(result.dossier())).isInstanceOf(Dossier.Decided.class);
    }

    private void decidesNothing(RequestPostProcessor officer, String address) throws Exception {
        var old = post(address)
                .with(officer)
                .with(csrf())
                .param("da-xem", "0")
                .param("ket-qua", "DRAFTED")
                .param("ket-luan", "GRANTED")
                .param("noi-dung-bo-sung", "Bản án ly hôn")
                .param("ngay-hen", "2026-12-31")
                .param("gio-hen", "17:00");
        for (var reason : List.of("ly-do-bo-sung", "ly-do-hen-lai", "ly-do-tu-choi")) {
            old.param(reason, "Còn thiếu");
        }
        var answer = mvc.perform(old).andReturn().getResponse();
        assertThat(answer.getStatus()).as(address).isEqualTo(422);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8))
                .as(address)
                .contains("Hồ sơ đã được bổ sung sau khi trang này hiện ra");
    }

    private String text(RequestPostProcessor officer, String address) throws Exception {
        return mvc.perform(get(address).with(officer))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
