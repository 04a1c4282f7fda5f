package vn.motcua.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.motcua.WithSpring;
import vn.motcua.dossier.FridayMorning;
import vn.motcua.identity.Role;
import vn.motcua.identity.SignedIn;
import vn.motcua.result.Offices;

/** Nobody is led anywhere for a procedure that does not exist, and nothing is begun for it. */
@WithSpring
@AutoConfigureMockMvc
@Import({FridayMorning.class, Offices.class})
@DisplayNameGeneration(ReplaceUnderscores.class)
class UnknownProcedureTest extends FilingInABrowser {
    private static final String CODE = "7.777777";

    @Test
    void its_pages_are_not_there_for_anybody() throws Exception {
        for (var page : List.of(
                "/nop-ho-so/" + CODE,
                "/nop-ho-so/" + CODE + "?truong-hop=a",
                "/thu-tuc/" + CODE,
                "/thu-tuc/" + CODE + "/to-khai.pdf")) {
            assertThat(send(get(page)).getStatus()).as(page).isEqualTo(404);
        }
        int before = drafts.of(ACCOUNT).size();
        assertThat(send(form("/nop-ho-so/" + CODE)
                                .param("applicant.fullName", "A")
                                .param("truong-hop", "a"))
                        .getStatus())
                .isEqualTo(404);
        assertThat(drafts.of(ACCOUNT)).hasSize(before);
    }

    @Test
    void a_counter_cannot_begin_it() throws Exception {
        var clerk = SignedIn.as(offices.one().officer("lan", Role.COUNTER_CLERK));
        var address = "/mot-cua/nop-truc-tiep/" + CODE;
        assertThat(status(get(address), clerk)).isEqualTo(404);
        assertThat(status(form(address).param("nhap-tay", "true"), clerk)).isEqualTo(404);
    }

    @Test
    void a_program_is_told_at_each_door() throws Exception {
        var citizen = SignedIn.token(SignedIn.person("046065002205", "Tôn Thất Minh"), "dossier.read", "dossier.write");
        assertThat(status(get("/api/v1/procedures/" + CODE), citizen)).isEqualTo(404);
        assertThat(status(get("/api/v1/procedures/" + CODE + "/filing"), citizen))
                .isEqualTo(404);
        var order = "{\"procedure\": \"" + CODE + "\", \"answers\": {}}";
        assertThat(status(json("/api/v1/my-drafts", "{\"procedure\": \"" + CODE + "\"}"), citizen))
                .isEqualTo(422);
        assertThat(status(json("/api/v1/my-dossiers", order), citizen)).isEqualTo(422);
        var clerk = SignedIn.token(offices.one().officer("lan", Role.COUNTER_CLERK), "dossier.read", "dossier.write");
        assertThat(status(json("/api/v1/dossiers", order), clerk)).isEqualTo(422);
    }

    private static MockHttpServletRequestBuilder json(String address, String body) {
        return post(address)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
    }

    private int status(MockHttpServletRequestBuilder request, RequestPostProcessor who) throws Exception {
        return mvc.perform(request.with(who)).andReturn().getResponse().getStatus();
    }
}
