package vn.motcua.editors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.WithSpring;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.Role;
import vn.motcua.identity.SignedIn;
import vn.motcua.identity.User;
import vn.motcua.packages.APackage;
import vn.motcua.packages.ImportPackage;
import vn.motcua.packages.ProcedurePackage;

/** Machines read, write, answer and settle comments; a comment at a row of a table goes with the row. */
@WithSpring
@AutoConfigureMockMvc
@DisplayNameGeneration(ReplaceUnderscores.class)
class CommentApiTest {
    private static final RequestPostProcessor EDITOR = SignedIn.officer("ý-kiến-ba", Role.CATALOGUE_EDITOR);

    @Autowired
    MockMvc mvc;

    @Autowired
    ImportPackage importPackage;

    @Autowired
    JsonMapper json;

    private final RequestPostProcessor machine = SignedIn.token(
            new User.Officer(new AccountId("officer:ý-kiến-máy"), "ý-kiến-máy", Set.of(Role.CATALOGUE_EDITOR)),
            "catalogue.read",
            "catalogue.write");
    private String code = "";

    @BeforeEach
    void a_procedure_of_its_own() {
        var pack = APackage.unknown();
        importPackage.importFrom(pack.files(), new ImportPackage.Why("test", "Thử", "1/QĐ"));
        code = ProcedurePackage.of(pack.files()).manifest().code().value();
    }

    private JsonNode answer(int status, RequestBuilder request) throws Exception {
        var response = mvc.perform(request).andReturn().getResponse();
        var text = response.getContentAsString(StandardCharsets.UTF_8);
        assertThat(response.getStatus()).as(text).isEqualTo(status);
        return json.readTree(text);
    }

    private JsonNode sent(int status, String address, String body) throws Exception {
        return answer(
                status,
                post("/api/v1" + address)
                        .with(machine)
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body));
    }

    @Test
    void a_comment_is_written_listed_answered_settled_and_open_again() throws Exception {
        var comments = "/procedures/" + code + "/comments";
        var written = sent(
                201,
                comments,
                "{\"place\": \"thong-tin/sua?phan=giay-to#papers/residence\", \"title\": \"Giấy tờ 1\","
                        + " \"words\": \"Bỏ giấy này được không?\"}");
        var id = written.path("id").asString("");
        assertThat(written.at("/said/by").asString("")).isEqualTo("ý-kiến-máy");
        var answered = sent(201, "/comments/" + id + "/answers", "{\"words\": \"Được.\"}");
        assertThat(answered.at("/answers/0/words").asString("")).isEqualTo("Được.");
        assertThat(sent(200, "/comments/" + id + "/settling", "")
                        .path("settledBy")
                        .asString(""))
                .isEqualTo("ý-kiến-máy");
        assertThat(sent(201, "/comments/" + id + "/answers", "{\"words\": \"Chưa.\"}")
                        .path("settledBy")
                        .isNull())
                .isTrue();
        var listed = answer(200, get("/api/v1" + comments).with(machine));
        assertThat(listed.size()).isEqualTo(1);
        assertThat(listed.at("/0/answers").size()).isEqualTo(2);
    }

    @Test
    void what_cannot_be_used_is_refused_with_its_place() throws Exception {
        var comments = "/procedures/" + code + "/comments";
        assertThat(sent(422, comments, "{\"words\": \" \"}").toString()).contains("words");
        assertThat(sent(422, comments, "{\"place\": \"https://evil.example#x\", \"words\": \"a\"}")
                        .toString())
                .contains("/place");
        sent(404, "/comments/" + UUID.randomUUID() + "/answers", "{\"words\": \"Được.\"}");
        answer(422, get("/api/v1" + comments + "?page=-1").with(machine));
    }

    @Test
    void a_comment_at_a_row_goes_with_it() throws Exception {
        var table = "/quan-tri/thu-tuc/1.001612/bang/fee/sua";
        var words = "Dòng này " + UUID.randomUUID();
        var first = rows(page(table)).getFirst();
        var place = "bang/fee/sua#" + first.substring(first.indexOf("sua%23") + 6, first.indexOf("&amp;ten="));
        sent(201, "/procedures/1.001612/comments", json.writeValueAsString(Map.of("place", place, "words", words)));
        assertThat(rows(page(table)).getFirst()).contains(words);

        var moved = mvc.perform(post(table).with(EDITOR).with(csrf()).param("lam", "xuong-1"))
                .andReturn()
                .getResponse();
        assertThat(moved.getStatus()).isEqualTo(302);
        var after = rows(page(table));
        assertThat(after.getFirst()).doesNotContain(words);
        assertThat(after.get(1)).contains(words);
        mvc.perform(post(table).with(EDITOR).with(csrf()).param("lam", "bo")).andReturn();
    }

    /** What stands at each row. */
    private static List<String> rows(String page) {
        var parts = page.split("id=\"dong-", -1);
        return List.of(parts).subList(1, parts.length);
    }

    private String page(String address) throws Exception {
        var response = mvc.perform(get(address).with(EDITOR)).andReturn().getResponse();
        assertThat(response.getStatus()).isEqualTo(200);
        return response.getContentAsString(StandardCharsets.UTF_8);
    }
}
