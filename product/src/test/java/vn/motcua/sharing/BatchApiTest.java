package vn.motcua.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
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

/** A program takes the spreadsheet out and brings it back; two accounts carry what it changes to its day. */
@WithSpring
@DisplayNameGeneration(ReplaceUnderscores.class)
class BatchApiTest {
    private static final String API = "/api/v1";

    @Autowired
    MockMvc mvc;

    @Autowired
    ImportPackage imports;

    @Autowired
    JsonMapper json;

    @Autowired
    Clock clock;

    private final RequestPostProcessor author = token("le-tuong-vy", Role.CATALOGUE_EDITOR);
    private final RequestPostProcessor second = token("quan-tri", Role.ADMINISTRATOR);

    private static RequestPostProcessor token(String name, Role role) {
        var officer = new User.Officer(new AccountId("officer:" + name), name, Set.of(role));
        return SignedIn.token(officer, "catalogue.read", "catalogue.write");
    }

    private JsonNode answer(int status, RequestBuilder request) throws Exception {
        var response = mvc.perform(request).andReturn().getResponse();
        var text = response.getContentAsString(StandardCharsets.UTF_8);
        assertThat(response.getStatus()).as(text).isEqualTo(status);
        return json.readTree(text);
    }

    private JsonNode order(int status, String address, RequestPostProcessor who, String body) throws Exception {
        return answer(
                status,
                post(API + address)
                        .with(who)
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body));
    }

    private JsonNode sent(int status, String csv) throws Exception {
        return answer(
                status,
                multipart(API + "/procedure-sheet")
                        .file(new MockMultipartFile(
                                "file", "bang.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)))
                        .with(author)
                        .header("Idempotency-Key", UUID.randomUUID().toString()));
    }

    private String procedure() {
        var files = APackage.unknown().files();
        assertThat(imports.importFrom(files, new ImportPackage.Why("Thử", "Thử", "")))
                .isInstanceOf(ImportPackage.Outcome.Imported.class);
        return ProcedurePackage.of(files).manifest().code().value();
    }

    @Test
    void a_sheet_goes_out_comes_back_and_is_carried_to_its_day_and_taken_back() throws Exception {
        var code = procedure();
        var out = mvc.perform(
                        get(API + "/procedure-sheet?form=csv&words=" + code).with(author))
                .andReturn()
                .getResponse();
        assertThat(out.getContentAsString(StandardCharsets.UTF_8)).contains(code, "Việc thử");

        var refused = sent(422, "Mã thủ tục;Thời hạn\n" + code + ";nhiều\n");
        assertThat(refused.at("/rows/0/cell").asString("")).isEqualTo("B2");
        assertThat(refused.at("/rows/0/found").asString("")).isEqualTo("nhiều");

        var draft = sent(201, "Mã thủ tục;Lĩnh vực\n" + code + ";Lĩnh vực khác\n")
                .path("id")
                .asString("");
        var preview = answer(200, get(API + "/batch-drafts/" + draft).with(author));
        assertThat(preview.path("ready").asBoolean()).isTrue();
        assertThat(preview.at("/procedures/0/procedure").asString("")).isEqualTo(code);
        answer(404, get(API + "/batch-drafts/" + draft).with(second));

        var from = LocalDate.now(clock).plusDays(9);
        var bringIn = "{\"reason\": \"Vì\", \"from\": \"" + from + "\", \"mark\": \"%s\"}";
        order(422, "/batch-drafts/" + draft + "/bringing-in", author, bringIn.formatted("x"));
        var batch = order(
                        201,
                        "/batch-drafts/" + draft + "/bringing-in",
                        author,
                        bringIn.formatted(preview.path("mark").asString("")))
                .path("id")
                .asString("");
        var review = "{\"agrees\": true, \"opinion\": \"Tốt\"}";
        order(422, "/batches/" + batch + "/review", author, review);
        order(200, "/batches/" + batch + "/review", second, review);
        var published = order(
                200,
                "/batches/" + batch + "/publication",
                second,
                "{\"from\": \"" + from + "\", \"decision\": \"9/QĐ\", \"reason\": \"Thống nhất\"}");
        assertThat(published.path("inForceFrom").asString("")).isEqualTo(from.toString());
        var undone = order(200, "/batches/" + batch + "/publication/undo", second, "{\"reason\": \"Lùi ngày\"}");
        assertThat(undone.path("state").asString("")).isEqualTo("AGREED");
        order(200, "/batches/" + batch + "/dropping", author, "{\"reason\": \"Thôi\"}");
        assertThat(answer(200, get(API + "/batches/" + batch).with(author))
                        .path("state")
                        .asString(""))
                .isEqualTo("DROPPED");
    }

    @Test
    void a_move_is_drafted_changed_and_thrown_away() throws Exception {
        var code = procedure();
        assertThat(order(422, "/batch-drafts", author, "{\"procedures\": [], \"field\": \"Mới\"}")
                        .path("findings")
                        .size())
                .isEqualTo(1);
        var draft = order(
                        201,
                        "/batch-drafts",
                        author,
                        "{\"procedures\": [\"" + code + "\"], \"decidedBy\": \"DEPARTMENT\"}")
                .path("id")
                .asString("");
        var address = "/batch-drafts/" + draft;
        assertThat(answer(200, get(API + address).with(author)).path("ready").asBoolean())
                .isFalse();
        order(200, address + "/changes", author, "{\"examplesFollow\": true}");
        assertThat(answer(200, get(API + address).with(author)).path("ready").asBoolean())
                .isTrue();
        order(200, address + "/changes", author, "{\"without\": [\"" + code + "\"]}");
        assertThat(answer(200, get(API + address).with(author)).path("procedures"))
                .isEmpty();
        answer(
                200,
                post(API + address + "/discarding")
                        .with(author)
                        .header("Idempotency-Key", UUID.randomUUID().toString()));
        answer(404, get(API + address).with(author));
    }
}
