package vn.motcua.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
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
import vn.motcua.packages.ProcedurePackage;

/** The life of a version as two editors meet it in the workspace, and as machines do. */
@WithSpring
@AutoConfigureMockMvc
@DisplayNameGeneration(ReplaceUnderscores.class)
class PublishingPagesTest {
    private static final RequestPostProcessor AUTHOR = SignedIn.officer("le-tuong-vy", Role.CATALOGUE_EDITOR);
    private static final RequestPostProcessor REVIEWER = SignedIn.officer("quan-tri", Role.ADMINISTRATOR);
    private static final RequestPostProcessor MACHINE = token("may-mot");
    private static final RequestPostProcessor OTHER_MACHINE = token("may-hai");

    @Autowired
    MockMvc mvc;

    @Autowired
    JsonMapper json;

    @Autowired
    Clock clock;

    private int key;

    private static RequestPostProcessor token(String name) {
        return SignedIn.token(
                new User.Officer(new AccountId("officer:" + name), name, Set.of(Role.CATALOGUE_EDITOR)),
                "catalogue.read",
                "catalogue.write");
    }

    private MockHttpServletResponse perform(RequestBuilder request) throws Exception {
        var response = mvc.perform(request).andReturn().getResponse();
        response.setCharacterEncoding("UTF-8");
        return response;
    }

    private String page(String address, RequestPostProcessor who) throws Exception {
        var answer = perform(get(address).with(who));
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString();
    }

    private MockHttpServletResponse send(String address, RequestPostProcessor who, String... fields) throws Exception {
        var request = post(address).with(who).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return perform(request);
    }

    private String broughtIn(APackage pack, RequestPostProcessor who) throws Exception {
        var file = new MockMultipartFile(
                "file", "goi.zip", "application/zip", pack.files().zip());
        var answer = perform(multipart("/quan-tri/phien-ban")
                .file(file)
                .param("reason", "Rút ngắn thời hạn")
                .with(who)
                .with(csrf()));
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(302);
        return Objects.requireNonNull(answer.getRedirectedUrl());
    }

    @Test
    void two_editors_bring_a_version_in_review_publish_and_undo_it() throws Exception {
        var first = APackage.unknown();
        var code = ProcedurePackage.of(first.files()).manifest().code();
        var today = LocalDate.now(clock).toString();
        var later = LocalDate.now(clock).plusDays(9);
        var one = broughtIn(first, AUTHOR);
        assertThat(page(one, AUTHOR))
                .contains("người khác phải soát", "Thủ tục mới", "đưa lên: Rút ngắn thời hạn")
                .doesNotContain(one + "/soat");
        assertThat(send(one + "/soat", AUTHOR, "agrees", "true", "opinion", "Tốt")
                        .getStatus())
                .isEqualTo(422);
        assertThat(send(one + "/soat", REVIEWER, "agrees", "", "opinion", "Tốt").getContentAsString())
                .contains("Chọn đồng ý hoặc trả lại", ">Tốt</textarea>");
        assertThat(send(one + "/soat", REVIEWER, "agrees", "true", "opinion", "Tốt")
                        .getStatus())
                .isEqualTo(302);
        var refused = send(one + "/cong-bo", AUTHOR, "from", "2020-01-01", "decision", "", "reason", "Vì thế");
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString())
                .contains("Ngày 01/01/2020 đã qua", "Ghi số quyết định", ">Vì thế</textarea>");
        assertThat(send(one + "/cong-bo", AUTHOR, "from", today, "decision", "1/QĐ", "reason", "Vì thế")
                        .getStatus())
                .isEqualTo(302);
        assertThat(page(one, AUTHOR)).contains("Đang có hiệu lực", "1/QĐ. Vì thế");

        var two = broughtIn(PublishingTest.second(first, later), AUTHOR);
        assertThat(page(two, REVIEWER))
                .contains(
                        "Thay đổi so với phiên bản " + code + "/1",
                        "Thời hạn: từ “3 ngày làm việc” thành “2 ngày làm việc”.",
                        two + "/soat")
                .doesNotContain("\"amount\"");
        assertThat(page(two + "?lang=en", REVIEWER)).contains("from “3 working days” to “2 working days”");
        send(two + "/soat", REVIEWER, "agrees", "true", "opinion", "Đồng ý");
        send(two + "/cong-bo", REVIEWER, "from", later.toString(), "decision", "2/QĐ", "reason", "Nhanh");
        assertThat(page(two, AUTHOR)).contains("Chờ đến ngày", "Hủy công bố");
        assertThat(send(two + "/huy-cong-bo", AUTHOR, "reason", "").getStatus()).isEqualTo(422);
        assertThat(send(two + "/huy-cong-bo", AUTHOR, "reason", "Lùi").getStatus())
                .isEqualTo(302);
        assertThat(page(two, AUTHOR)).contains("Chờ công bố", "Rút phiên bản này");
        assertThat(send(two + "/rut", REVIEWER, "dropReason", "Thôi").getContentAsString())
                .contains("Chỉ người đưa phiên bản lên");
        assertThat(send(two + "/rut", AUTHOR, "dropReason", "Thôi").getStatus()).isEqualTo(302);
        assertThat(page("/quan-tri/phien-ban?ma=" + code, REVIEWER)).contains("Đã rút", "Đang có hiệu lực");
        assertThat(perform(get(one + "/goi.zip").with(REVIEWER)).getContentAsByteArray())
                .startsWith("PK".getBytes(StandardCharsets.US_ASCII));

        var repealed = send(
                "/quan-tri/phien-ban/bai-bo",
                AUTHOR,
                "code",
                code.value(),
                "from",
                later.toString(),
                "decision",
                "3/QĐ",
                "reason",
                "Luật mới");
        assertThat(repealed.getStatus()).isEqualTo(302);
        assertThat(page(one, AUTHOR)).contains("theo 3/QĐ");
        assertThat(page("/thu-tuc/" + code.value(), AUTHOR)).contains("thủ tục này bị bãi bỏ");
        assertThat(send("/quan-tri/phien-ban/bai-bo", AUTHOR, "code", "x").getContentAsString())
                .contains("Ghi mã thủ tục", "Chọn ngày.", "Ghi số quyết định", "Ghi lý do bãi bỏ.");
        assertThat(send("/quan-tri/phien-ban/bai-bo?lang=en", AUTHOR, "code", "x")
                        .getContentAsString())
                .contains("Choose a day.", "Enter the number of the decision", "Say why it is repealed.")
                .doesNotContain("Chọn ngày.", "Ghi số quyết định", "Ghi lý do");
    }

    @Test
    void a_file_that_is_no_package_is_answered_with_what_is_wrong_and_the_words_stay() throws Exception {
        var file = new MockMultipartFile("file", "goi.zip", "application/zip", new byte[] {1, 2, 3});
        var answer = perform(multipart("/quan-tri/phien-ban")
                .file(file)
                .param("reason", "Thử tệp hỏng")
                .with(AUTHOR)
                .with(csrf()));
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("bị hỏng", "chưa ghi gì", ">Thử tệp hỏng</textarea>");
        assertThat(perform(multipart("/quan-tri/phien-ban").with(AUTHOR).with(csrf()))
                        .getContentAsString())
                .contains("Chọn tệp zip", "id=\"file-error\"", "id=\"reason-error\"");
    }

    @Test
    void machines_do_the_same_and_are_told_conflicts() throws Exception {
        var pack = APackage.unknown();
        var code = ProcedurePackage.of(pack.files()).manifest().code();
        var made = perform(multipart("/api/v1/revisions")
                .file(new MockMultipartFile(
                        "file", "goi.zip", "application/zip", pack.files().zip()))
                .param("reason", "Từ máy")
                .header("Idempotency-Key", "revision-" + code)
                .with(MACHINE));
        assertThat(made.getStatus()).as(made.getContentAsString()).isEqualTo(201);
        var id = json.readTree(made.getContentAsString()).path("id").asString();
        var address = "/api/v1/revisions/" + id;
        var conflict = order(address + "/review", "{\"agrees\": true, \"opinion\": \"Tốt\"}", MACHINE, 409);
        assertThat(conflict.path("type").asString()).isEqualTo("/problems/publishing.author-cannot-review");
        assertThat(order(address + "/review", "{}", OTHER_MACHINE, 422).path("findings"))
                .as("the answer and the opinion are missed at once")
                .hasSize(2);
        order(address + "/review", "{\"agrees\": true, \"opinion\": \"Tốt\"}", OTHER_MACHINE, 200);
        order(address + "/publication", "{\"from\": \"hôm qua\"}", MACHINE, 422);
        var later = LocalDate.now(clock).plusDays(3);
        var terms = "{\"from\": \"" + later + "\", \"decision\": \"1/QĐ\", \"reason\": \"Vì\"}";
        assertThat(order(address + "/publication", terms, MACHINE, 200)
                        .path("standing")
                        .asString())
                .isEqualTo("WAITS");
        assertThat(order(address + "/dropping", "{\"reason\": \"Thôi\"}", MACHINE, 409)
                        .path("state")
                        .asString())
                .isEqualTo("PUBLISHED");
        order("/api/v1/procedures/" + code + "/repeal", terms, MACHINE, 409);
        order(address + "/publication/undo", "{\"reason\": \"Lùi\"}", MACHINE, 200);
        order(address + "/dropping", "{\"reason\": \"Thôi\"}", MACHINE, 200);
        assertThat(read(address + "/steps")).hasSize(5);
        assertThat(read(address + "/comparison?language=en").path("parts")).isNotEmpty();
        assertThat(read("/api/v1/revisions?procedure=" + code)).hasSize(1);
        assertThat(perform(get(address + "/package").with(MACHINE)).getContentAsByteArray())
                .isEqualTo(pack.files().zip());
    }

    private JsonNode order(String address, String body, RequestPostProcessor who, int status) throws Exception {
        var answer = perform(post(address)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .header("Idempotency-Key", address.hashCode() + "-number-" + key++)
                .with(who));
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(status);
        return json.readTree(answer.getContentAsString());
    }

    private JsonNode read(String address) throws Exception {
        var answer = perform(get(address).with(MACHINE));
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(200);
        return json.readTree(answer.getContentAsString());
    }
}
