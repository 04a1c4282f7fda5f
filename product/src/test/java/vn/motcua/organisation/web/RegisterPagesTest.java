package vn.motcua.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.ViewResolver;
import vn.motcua.WithSpring;
import vn.motcua.api.Idempotency;
import vn.motcua.organisation.Agencies;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.AgencyKind;
import vn.motcua.organisation.AreaCode;
import vn.motcua.organisation.OpenAgency;
import vn.motcua.organisation.OrganisationRefusal;
import vn.motcua.shared.Language;
import vn.motcua.ui.Messages;

/** The doors themselves, past the guard: what the administrator reads and what a machine gets. */
@WithSpring
@DisplayNameGeneration(ReplaceUnderscores.class)
class RegisterPagesTest {
    private static final LocalDate FIRST = LocalDate.of(2025, 7, 1);

    @Autowired
    AgencyPages agencyPages;

    @Autowired
    CompetencePages competencePages;

    @Autowired
    AccessPage accessPage;

    @Autowired
    AgencyApi agencyApi;

    @Autowired
    AssignmentApi assignmentApi;

    @Autowired
    CompetenceApi competenceApi;

    @Autowired
    LookUpApi lookUpApi;

    @Autowired
    Agencies agencies;

    @Autowired
    Messages messages;

    @Autowired
    @Qualifier("vn.motcua.ui.JtePages")
    ViewResolver pages;

    @Autowired
    ApplicationContext context;

    MockMvc mvc;

    @BeforeEach
    void openTheDoors() {
        mvc = MockMvcBuilders.standaloneSetup(
                        agencyPages, competencePages, accessPage, agencyApi, assignmentApi, competenceApi, lookUpApi)
                .setCustomArgumentResolvers(context.getBeansOfType(HandlerMethodArgumentResolver.class)
                        .values()
                        .toArray(HandlerMethodArgumentResolver[]::new))
                .setControllerAdvice(context.getBeansWithAnnotation(RestControllerAdvice.class)
                        .values()
                        .toArray())
                .setViewResolvers(pages)
                .build();
    }

    @Test
    void every_refusal_has_a_text_in_both_languages() {
        var rules = Arrays.stream(OrganisationRefusal.Rule.values());

        assertThat(rules.map(rule -> "refusal.organisation."
                        + rule.name().toLowerCase(Locale.ROOT).replace('_', '-')))
                .allSatisfy(key -> {
                    assertThat(messages.has(Language.VI, key)).isTrue();
                    assertThat(messages.has(Language.EN, key)).isTrue();
                });
    }

    @Test
    void an_empty_form_names_everything_that_is_missing() throws Exception {
        var answer = answer(post("/quan-tri/co-quan/mo"));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString())
                .contains("href=\"#code\"", "href=\"#name\"", "href=\"#kind\"", "href=\"#area\"", "href=\"#from\"")
                .contains("id=\"area-error\"");
    }

    @Test
    void an_agency_is_opened_shown_renamed_and_closed() throws Exception {
        var code = freshCode();
        var opened = answer(post("/quan-tri/co-quan/mo")
                .param("code", code)
                .param("name", "Sở Thử nghiệm")
                .param("kind", "DEPARTMENT")
                .param("area", "Thành phố Huế")
                .param("from", "2025-07-01"));
        var address = String.valueOf(opened.getRedirectedUrl());
        assertThat(address).startsWith("/quan-tri/co-quan/");
        assertThat(page(get(address))).contains("Sở Thử nghiệm", code, "Thành phố Huế (46)");
        assertThat(page(get("/quan-tri/co-quan").param("q", code))).contains("Sở Thử nghiệm");

        assertThat(answer(post(address + "/doi-ten").param("name", "Sở Tên mới").param("from", "2026-01-01"))
                        .getRedirectedUrl())
                .isEqualTo(address);
        assertThat(page(get(address))).contains("Sở Tên mới", "Sở Thử nghiệm");

        assertThat(answer(post(address + "/dong").param("lastDay", "2026-06-30"))
                        .getRedirectedUrl())
                .isEqualTo(address);
        assertThat(page(get("/quan-tri/co-quan").param("q", code))).doesNotContain("Sở Tên mới");
        assertThat(page(get("/quan-tri/co-quan").param("q", code).param("ca-da-dong", "true")))
                .contains("Sở Tên mới", "30/06/2026");
    }

    @Test
    void a_refusal_is_shown_on_the_same_page_with_what_was_typed() throws Exception {
        var used = agency();

        var answer = answer(post("/quan-tri/co-quan/mo")
                .param("code", used.code(FIRST))
                .param("name", "Trung tâm khác")
                .param("kind", "PROVINCE_CENTRE")
                .param("area", "46")
                .param("from", "2025-07-01"));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("đang được dùng cho Sở Có sẵn", "value=\"Trung tâm khác\"");
    }

    @Test
    void an_officer_is_appointed_and_the_assignment_ended() throws Exception {
        var address = "/quan-tri/co-quan/" + agency().id();
        assertThat(page(get(address + "/bo-nhiem"))).contains("Công chức chuyên môn");

        var appointed = answer(post(address + "/bo-nhiem")
                .param("account", "officer:" + UUID.randomUUID())
                .param("name", "Nguyễn Thị Lan")
                .param("unit", "Phòng Hộ tịch")
                .param("position", "Chuyên viên hộ tịch")
                .param("roles", "SPECIALIST", "COUNTER_CLERK")
                .param("from", "2025-07-01"));

        assertThat(appointed.getRedirectedUrl()).isEqualTo(address);
        assertThat(page(get(address).param("lang", "en")))
                .contains("Nguyễn Thị Lan", "Phòng Hộ tịch", "Specialist", "Counter clerk", "/ket-thuc");
    }

    @Test
    void a_rule_is_added_and_then_tells_who_decides() throws Exception {
        var agency = agency();
        var procedure = freshProcedure();
        assertThat(page(get("/quan-tri/tham-quyen/them"))).contains("of-area:COMMUNE_PEOPLES_COMMITTEE");

        var added = answer(post("/quan-tri/tham-quyen/them")
                .param("procedure", procedure)
                .param("area", "46")
                .param("decider", agency.id().toString())
                .param("kind", "LAW")
                .param("basis", "Luật Hộ tịch, Đ. 13")
                .param("signature", "KT")
                .param("from", "2025-07-01"));

        assertThat(added.getRedirectedUrl()).isEqualTo("/quan-tri/tham-quyen");
        assertThat(page(get("/quan-tri/tham-quyen")
                        .param("procedure", procedure)
                        .param("area", "Phường Phú Xuân")
                        .param("on", "2026-11-20")))
                .contains("<strong>Sở Có sẵn</strong>", "Theo luật", "ký KT.");
        assertThat(page(get("/quan-tri/tham-quyen/van-de"))).contains("Vấn đề về thẩm quyền");
    }

    @Test
    void an_authorisation_without_decision_and_end_is_not_recorded() throws Exception {
        var answer = answer(post("/quan-tri/tham-quyen/them")
                .param("procedure", freshProcedure())
                .param("area", "46")
                .param("decider", agency().id().toString())
                .param("kind", "AUTHORISATION")
                .param("basis", "Luật 72/2025/QH15, Đ. 14")
                .param("signature", "TUQ")
                .param("from", "2025-07-01"));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString())
                .contains("href=\"#authoriser\"", "href=\"#decisionNumber\"", "href=\"#to\"");
    }

    @Test
    void every_change_stands_in_the_access_log() throws Exception {
        var id = agency().id();
        mvc.perform(post("/quan-tri/co-quan/" + id + "/doi-ten")
                .param("name", "Sở Khác")
                .param("from", "2026-01-01"));

        assertThat(page(get("/quan-tri/nhat-ky").param("thing", "agency").param("thingId", id.toString())))
                .contains("agency rename …" + id.toString().substring(24));
    }

    @Test
    void looking_for_a_person_leaves_no_personal_number_in_the_access_log() throws Exception {
        page(get("/quan-tri/nhat-ky").param("person", "046099123456"));

        assertThat(page(get("/quan-tri/nhat-ky").param("thing", "access-log")))
                .contains("citizen:none")
                .doesNotContain("046099123456");
    }

    @Test
    void a_machine_opens_an_agency_once_however_often_it_asks() throws Exception {
        var key = UUID.randomUUID().toString();
        var code = freshCode();
        var body = """
                {"code":"%s","name":"Sở Máy","kind":"DEPARTMENT","area":"46","from":"2025-07-01"}
                """.formatted(code);
        var first = answer(json("/api/v1/agencies", key, body));
        var second = answer(json("/api/v1/agencies", key, body));

        assertThat(first.getStatus()).isEqualTo(201);
        assertThat(first.getContentAsString()).contains("\"code\":\"" + code + "\"", "\"validFrom\":\"2025-07-01\"");
        assertThat(second.getContentAsString()).isEqualTo(first.getContentAsString());
        assertThat(second.getHeader("Idempotent-Replay")).isEqualTo("true");

        var refused = answer(json("/api/v1/agencies", UUID.randomUUID().toString(), """
                {"code":"%s","name":"Sở Máy","kind":"PROVINCE_CENTRE","area":"46","from":"2025-07-01"}
                """.formatted(code)));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("/problems/organisation.code-in-use");
    }

    @Test
    void a_machine_that_read_an_older_version_changes_nothing() throws Exception {
        var path = "/api/v1/agencies/" + agency().id();
        var read = Objects.requireNonNull(answer(get(path)).getHeader("ETag"));

        var renamed =
                answer(json(path + "/names", UUID.randomUUID().toString(), """
                {"name":"Sở Mới","from":"2026-01-01"}
                """).header("If-Match", read));
        assertThat(renamed.getStatus()).isEqualTo(201);

        var late =
                answer(json(path + "/names", UUID.randomUUID().toString(), """
                {"name":"Sở Khác","from":"2026-02-01"}
                """).header("If-Match", read));
        assertThat(late.getStatus()).isEqualTo(412);
        assertThat(late.getContentType()).startsWith("application/problem+json");
        var now = answer(get(path).param("on", "2026-03-01"));
        assertThat(now.getContentAsString()).contains("Sở Mới");
        assertThat(late.getContentAsString())
                .contains(
                        "/problems/changed-meanwhile",
                        Objects.requireNonNull(now.getHeader("ETag")).replace("\"", ""));
    }

    @Test
    void a_version_is_refused_where_there_is_none() throws Exception {
        var answer = answer(
                json("/api/v1/agencies", UUID.randomUUID().toString(), "{}").header("If-Match", "\"1\""));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("If-Match");
    }

    @Test
    void what_cannot_be_read_is_named_by_its_place() throws Exception {
        var wrongType = answer(json("/api/v1/agencies", UUID.randomUUID().toString(), "{\"roles\":1,\"name\":{}}"));
        assertThat(wrongType.getStatus()).isEqualTo(400);
        assertThat(wrongType.getContentAsString()).contains("/problems/unreadable", "\"/name\"");

        var noKey = answer(
                post("/api/v1/agencies").contentType(MediaType.APPLICATION_JSON).content("{}"));
        assertThat(noKey.getStatus()).isEqualTo(422);
        assertThat(noKey.getContentAsString()).contains("Idempotency-Key");
    }

    @Test
    void a_machine_appoints_and_records_and_asks_who_decides() throws Exception {
        var agency = agency();
        var procedure = freshProcedure();
        var appointed = answer(json(
                "/api/v1/agencies/" + agency.id() + "/assignments",
                UUID.randomUUID().toString(),
                """
                {"account":"officer:%s","name":"Trần Văn An","unit":"Phòng A","position":"Chuyên viên",
                 "roles":["SPECIALIST","LEADER"],"from":"2025-07-01"}
                """.formatted(UUID.randomUUID())));
        assertThat(appointed.getStatus()).isEqualTo(201);
        assertThat(appointed.getContentAsString()).contains("[\"LEADER\",\"SPECIALIST\"]");

        var recorded = answer(json("/api/v1/competence-rules", UUID.randomUUID().toString(), """
                {"procedure":"%s","area":"46","decider":"%s","kind":"LAW","basis":"Luật","signature":"OWN",
                 "from":"2025-07-01"}
                """.formatted(
                        procedure, agency.code(FIRST))));
        assertThat(recorded.getStatus()).isEqualTo(201);
        assertThat(page(get("/api/v1/competence")
                        .param("procedure", procedure)
                        .param("area", "19753")
                        .param("on", "2026-11-20")))
                .contains("\"answer\":\"DECIDES\"", agency.id().toString());
        assertThat(page(get("/api/v1/competence")
                        .param("procedure", procedure)
                        .param("area", "19753")
                        .param("on", "2025-06-30")))
                .contains("\"answer\":\"NOBODY\"");
    }

    @Test
    void lists_go_on_at_their_cursor() throws Exception {
        var first = page(get("/api/v1/areas").param("province", "46").param("limit", "39"));
        var second = page(get("/api/v1/areas")
                .param("province", "46")
                .param("limit", "39")
                .param("cursor", "20179"));

        assertThat(first).contains("\"next\":\"20179\"").doesNotContain("Xã Long Quảng");
        assertThat(second).contains("Xã Long Quảng", "\"next\":null").doesNotContain("Xã Nam Đông");
        assertThat(page(get("/api/v1/areas").param("q", "phu xuan hue"))).contains("Phường Phú Xuân");
        assertThat(page(get("/api/v1/agencies").param("limit", "1"))).contains("\"items\":[");
    }

    private static AbstractMockHttpServletRequestBuilder<?> json(String path, String key, String body) {
        return post(path)
                .header(Idempotency.HEADER, key)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
    }

    private MockHttpServletResponse answer(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        var response = mvc.perform(request).andReturn().getResponse();
        response.setDefaultCharacterEncoding("UTF-8");
        return response;
    }

    private String page(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        var answer = answer(request);
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString();
    }

    private Agency agency() {
        return agencies.open(new OpenAgency(
                        freshCode(),
                        "Sở Có sẵn",
                        AgencyKind.DEPARTMENT,
                        new AreaCode("46"),
                        null,
                        null,
                        new Agency.Contact("", ""),
                        FIRST))
                .orThrow();
    }

    private static String freshCode() {
        return "X98."
                + UUID.randomUUID().toString().substring(0, 13).replace("-", "").toUpperCase(Locale.ROOT);
    }

    private static String freshProcedure() {
        return "8.%06d".formatted(Math.floorMod(UUID.randomUUID().getMostSignificantBits(), 1_000_000));
    }
}
