package vn.motcua.templatedesign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.motcua.WithSpring;
import vn.motcua.identity.Role;
import vn.motcua.identity.SignedIn;
import vn.motcua.packages.APackage;
import vn.motcua.packages.ImportPackage;
import vn.motcua.packages.Packages;
import vn.motcua.packages.ProcedurePackage;
import vn.motcua.shared.ProcedureCode;

/** A template is made from an empty page, agreed to by a second person, published, and a procedure is made of it. */
@WithSpring
@DisplayNameGeneration(ReplaceUnderscores.class)
class NewTemplatePagesTest {
    private static final RequestPostProcessor AUTHOR = SignedIn.officer("le-tuong-vy", Role.CATALOGUE_EDITOR);
    private static final RequestPostProcessor REVIEWER = SignedIn.officer("quan-tri", Role.ADMINISTRATOR);
    private static final String NEW = "/quan-tri/ban-mau-moi";
    private static final Pattern MARK = Pattern.compile("name=\"mark\" value=\"([0-9a-f]{64})\"");

    @Autowired
    MockMvc mvc;

    @Autowired
    ImportPackage imports;

    @Autowired
    Packages packages;

    @Autowired
    Clock clock;

    private final String key = "moi-" + UUID.randomUUID().toString().substring(0, 8);

    private MockHttpServletResponse perform(RequestBuilder request) throws Exception {
        var response = mvc.perform(request).andReturn().getResponse();
        response.setCharacterEncoding("UTF-8");
        return response;
    }

    private String page(String address) throws Exception {
        var answer = perform(get(address).with(AUTHOR));
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return answer.getContentAsString();
    }

    private MockHttpServletResponse send(String address, RequestPostProcessor who, Map<String, String> fields)
            throws Exception {
        var request = post(address).with(who).with(csrf());
        fields.forEach(request::param);
        return perform(request);
    }

    private String sent(String address, RequestPostProcessor who, Map<String, String> fields) throws Exception {
        var answer = send(address, who, fields);
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(302);
        return Objects.requireNonNull(answer.getRedirectedUrl());
    }

    private Map<String, String> typed(TemplateKind kind, String... fields) {
        var typed = new LinkedHashMap<String, String>();
        typed.put("loai", kind.word());
        typed.put("key", key);
        typed.put("titleVi", "Mẫu thử");
        typed.put("titleEn", "Trial");
        for (int i = 0; i < fields.length; i += 2) {
            typed.put(fields[i], fields[i + 1]);
        }
        return typed;
    }

    /** Brought in, agreed to and published from a day to come. */
    private void published(String draft) throws Exception {
        var mark = MARK.matcher(page(draft));
        assertThat(mark.find()).isTrue();
        var from = LocalDate.now(clock).plusDays(9).toString();
        var batch = sent(draft, AUTHOR, Map.of("reason", "Thử", "from", from, "mark", mark.group(1)));
        sent(batch + "/soat", REVIEWER, Map.of("agrees", "true", "opinion", "Tốt"));
        sent(batch + "/cong-bo", REVIEWER, Map.of("from", from, "decision", "9/QĐ", "reason", "Thống nhất"));
    }

    private ProcedureCode procedure() {
        var files = APackage.unknown().files();
        assertThat(imports.importFrom(files, new ImportPackage.Why("Thử", "Thử", "")))
                .isInstanceOf(ImportPackage.Outcome.Imported.class);
        return ProcedurePackage.of(files).manifest().code();
    }

    /** The procedure as it is once it was moved to the template. */
    private ProcedurePackage moved(ProcedureCode code) throws Exception {
        var move =
                sent("/quan-tri/thay-doi-nhieu/chuyen", AUTHOR, Map.of("codes", code.value(), "template", key + "/1"));
        sent(move + "/sua", AUTHOR, Map.of("lam", "vi-du"));
        assertThat(page(move)).contains("1 thủ tục thay đổi như sau");
        published(move);
        return packages.newest(code).orElseThrow();
    }

    @Test
    void a_fee_by_channel() throws Exception {
        var draft = sent(NEW, AUTHOR, typed(TemplateKind.FEE, "ONLINE", "7.000", "DIRECT", "15000"));
        assertThat(page(draft)).contains("Bản mẫu " + key + "/1: Mẫu thử");
        published(draft);
        var service = moved(procedure()).files().json("service.json");
        assertThat(service.at("/fees/rules/0/amount").asInt()).isEqualTo(7000);
    }

    @Test
    void words_of_a_notice() throws Exception {
        var words = typed(
                TemplateKind.NOTICE,
                "loai-thong-bao",
                "FILED",
                "tieu-de",
                "Đã nhận đơn {code}",
                "noi-dung",
                "Mang thẻ căn cước, hồ sơ {code}.",
                "tieu-de-en",
                "{code} is filed");
        assertThat(send(NEW, AUTHOR, words).getContentAsString())
                .contains("href=\"#noi-dung-en\"", "Mang thẻ căn cước, hồ sơ {code}.");
        words.put("noi-dung-en", "Bring your card, {code}.");
        published(sent(NEW, AUTHOR, words));
        var pack = moved(procedure());
        assertThat(pack.files().json("texts/vi.json").at("/notices/FILED/title").asString())
                .isEqualTo("Đã nhận đơn {code}");
        assertThat(pack.files().json("texts/en.json").at("/notices/FILED/text").asString())
                .isEqualTo("Bring your card, {code}.");
    }

    @Test
    void the_steps_of_a_route() throws Exception {
        var steps = typed(
                TemplateKind.ROUTE,
                "b1-vi",
                "Thẩm định & dự thảo",
                "b1-en",
                "Appraise & draft",
                "b1-viec",
                "DRAFT",
                "b1-phan",
                "60",
                "b3-vi",
                "Ký",
                "b3-en",
                "Sign",
                "b3-viec",
                "SIGN",
                "b3-phan",
                "20");
        var missing = new LinkedHashMap<>(steps);
        missing.put("b3-viec", "CHECK");
        missing.put("b3-phan", "70");
        assertThat(send(NEW, AUTHOR, missing).getContentAsString())
                .contains("một bước ký", "130 %", "Thẩm định &amp; dự thảo");
        steps.put("b4-vi", "Đóng dấu");
        steps.put("b4-en", "Seal");
        steps.put("b4-viec", "SEAL");
        steps.put("b4-phan", "10");
        published(sent(NEW, AUTHOR, steps));
        var route = new String(moved(procedure()).files().bytes("route.bpmn").orElseThrow(), StandardCharsets.UTF_8);
        assertThat(route).contains("Thẩm định &amp; dự thảo", "motcua:role=\"LEADER\"", "back-step-2");
    }

    @Test
    void a_fee_table_with_who_pays_less() throws Exception {
        var table = typed(TemplateKind.FEE_TABLE, "DIRECT", "15.000", "ONLINE", "7000", "can-cu", "NQ 12, Đ. 1");
        table.putAll(Map.of("m1-vi", "Hộ nghèo", "m1-en", "Poor household", "m1-can-cu", "NQ 12, Đ. 2"));
        table.putAll(Map.of("m2-vi", "Trẻ em", "m2-en", "Child", "m2-can-cu", "NQ 12, Đ. 3", "m2-ai", "CHILD"));
        published(sent(NEW, AUTHOR, table));
        var pack = moved(procedure());
        assertThat(pack.files().json("service.json").at("/fees/table/decision").asString())
                .isEqualTo("Lệ phí");
        assertThat(pack.files().json("service.json").at("/fees/table/inputs")).hasSize(3);
        assertThat(new String(pack.files().bytes("tables/fee.dmn").orElseThrow(), StandardCharsets.UTF_8))
                .contains("Hộ nghèo", "<text>15000</text>", "&lt; 16");
        assertThat(pack.files().json("form/schema.json").at("/properties/fee/properties/group/enum"))
                .hasSize(2);

        table.put("lam", "xem");
        table.put("field", "Thử");
        assertThat(send(NEW, AUTHOR, table).getContentAsString()).contains("thủ tục có thể dùng bản mẫu này");
    }

    @Test
    void a_table_of_who_decides_for_a_procedure_that_has_none() throws Exception {
        var table = typed(TemplateKind.COMPETENCE, "hoi", "/marital/state", "t1-gia-tri", "DIVORCED, WIDOWED");
        table.putAll(Map.of("t1-ai", "COMMUNE", "t1-can-cu", "Đ. 7 k. 1", "t1-vi", "Đã từng kết hôn"));
        assertThat(send(NEW, AUTHOR, table).getContentAsString())
                .contains("href=\"#t1-en\"", "href=\"#khac-ai\"", "href=\"#khac-can-cu\"", "DIVORCED, WIDOWED");
        table.putAll(Map.of("t1-en", "Married before", "khac-ai", "COMMUNE_COMMITTEE", "khac-can-cu", "Đ. 7 k. 2"));
        table.putAll(Map.of("khac-vi", "Trường hợp khác", "khac-en", "All else"));
        published(sent(NEW, AUTHOR, table));
        var pack = moved(procedure());
        assertThat(pack.files()
                        .json("service.json")
                        .at("/competence/table/inputs/0/answer")
                        .asString())
                .isEqualTo("/marital/state");
        assertThat(new String(pack.files().bytes("tables/competence.dmn").orElseThrow(), StandardCharsets.UTF_8))
                .contains("<text>not(&quot;DIVORCED&quot;, &quot;WIDOWED&quot;)</text>", "Đ. 7 k. 2");
    }

    @Test
    void a_block_about_a_person() throws Exception {
        var block = typed(TemplateKind.PERSON, "khoi", "guardian", "hoi-personalNumber", "OPTIONAL");
        assertThat(send(NEW, AUTHOR, block).getContentAsString()).contains("href=\"#hoi-fullName\"");
        block.putAll(Map.of("hoi-fullName", "OPTIONAL", "hoi-birthDate", "OPTIONAL", "hoi-sex", "OPTIONAL"));
        block.putAll(Map.of("hoi-residence", "OPTIONAL", "hoi-phone", "OPTIONAL"));
        published(sent(NEW, AUTHOR, block));
        var pack = moved(procedure());
        var pages = pack.files().json("form/ui.json").path("pages");
        assertThat(pages.get(pages.size() - 1).path("fields")).hasSize(6);
        assertThat(pack.files().json("form/schema.json").at("/properties/guardian/properties"))
                .hasSize(6);
    }

    @Test
    void what_is_missing_is_said_at_its_field_and_who_could_use_it_is_shown() throws Exception {
        assertThat(page(NEW)).contains("Bản mẫu mới: Mức thu");
        var bad = send(NEW, AUTHOR, Map.of("loai", "le-phi", "key", "Phí", "ONLINE", "tám nghìn"));
        assertThat(bad.getStatus()).isEqualTo(422);
        assertThat(bad.getContentAsString())
                .contains("Mã bản mẫu bắt đầu bằng", "Hãy ghi tên", "số nguyên đồng", "value=\"tám nghìn\"");
        var code = procedure();
        assertThat(send(NEW, AUTHOR, Map.of("loai", "le-phi", "lam", "xem", "field", "Thử", "decidedBy", "COMMUNE"))
                        .getContentAsString())
                .contains("thủ tục có thể dùng bản mẫu này");
        assertThat(code).isNotNull();
    }
}
