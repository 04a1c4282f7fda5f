package vn.motcua.catalogue;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.motcua.WithSpring;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.Role;
import vn.motcua.identity.SignedIn;
import vn.motcua.identity.User;
import vn.motcua.importing.APublishedRecord;
import vn.motcua.importing.ImportProcedures;
import vn.motcua.shared.ProcedureCode;

@WithSpring
@AutoConfigureMockMvc
@DisplayNameGeneration(ReplaceUnderscores.class)
class CataloguePagesTest {
    private static final RequestPostProcessor EDITOR = SignedIn.officer("editor", Role.CATALOGUE_EDITOR);
    private static final RequestPostProcessor MACHINE = SignedIn.token(
            new User.Officer(new AccountId("officer:machine"), "machine", Set.of(Role.CATALOGUE_EDITOR)),
            "catalogue.read",
            "catalogue.write");

    @Autowired
    MockMvc mvc;

    @Autowired
    CatalogueSeed seed;

    @Autowired
    ImportProcedures importProcedures;

    @Autowired
    Procedures procedures;

    @Autowired
    ReviewItems reviewItems;

    @BeforeEach
    void seeded() {
        seed.load();
    }

    private ReviewItem itemWithoutUnit() throws Exception {
        var code = APublishedRecord.freshCode();
        var line = APublishedRecord.of(code).channels("Trực tuyến3Miễn phí").line();
        importProcedures.importFrom(new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8)));
        var version = procedures
                .find(new ProcedureCode(code), LocalDate.of(2100, 1, 1))
                .orElseThrow();
        return reviewItems.of(version.id()).getFirst();
    }

    @Test
    void an_editor_sees_list_procedure_queue_places_and_words() throws Exception {
        var item = itemWithoutUnit();
        for (var path : new String[] {
            "/quan-tri/thu-tuc",
            "/quan-tri/thu-tuc?q=khai+sinh&cap=COMMUNE",
            "/quan-tri/thu-tuc/1.004873",
            "/quan-tri/thu-tuc/" + item.code(),
            "/quan-tri/thu-tuc/ra-soat",
            "/quan-tri/thu-tuc/ra-soat?ly-do=TIME_UNIT_MISSING",
            "/quan-tri/thu-tuc/ra-soat?ly-do=FEE_TOO_SMALL&de-xuat=true&co-quan=UBND",
            "/quan-tri/thu-tuc/ra-soat/chap-nhan",
            "/quan-tri/thu-tuc/tu-ngu/chua-tim-thay",
            "/quan-tri/thu-tuc/tu-ngu?tu=mo+tiem",
            "/quan-tri/thu-tuc/ra-soat/" + item.id().value(),
            "/quan-tri/thu-tuc/noi-nop",
            "/quan-tri/thu-tuc/tu-ngu"
        }) {
            mvc.perform(get(path).with(EDITOR)).andExpect(status().isOk());
            mvc.perform(get(path).param("lang", "en").with(EDITOR)).andExpect(status().isOk());
        }
        mvc.perform(get("/quan-tri/thu-tuc").with(SignedIn.officer("clerk", Role.COUNTER_CLERK)))
                .andExpect(status().isForbidden());
    }

    @Test
    void an_answer_with_gaps_comes_back_with_all_of_them_and_a_complete_one_is_kept() throws Exception {
        var item = itemWithoutUnit();
        var address = "/quan-tri/thu-tuc/ra-soat/" + item.id().value();
        mvc.perform(post(address)
                        .with(EDITOR)
                        .with(csrf())
                        .param("action", "correct")
                        .param("note", "x")
                        .param("amount", "ba")
                        .param("unit", ""))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("href=\"#amount\"")))
                .andExpect(content().string(containsString("href=\"#unit\"")));
        mvc.perform(post(address)
                        .with(EDITOR)
                        .with(csrf())
                        .param("action", "correct")
                        .param("note", "Luật")
                        .param("amount", "3")
                        .param("unit", "WORKING_DAY"))
                .andExpect(redirectedUrl("/quan-tri/thu-tuc/" + item.code()));
    }

    @Test
    void machines_list_search_and_read_procedures_with_an_etag() throws Exception {
        mvc.perform(get("/api/v1/procedures").param("q", "giay xac nhan doc than"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.procedures[0].code").value("1.004873"));
        mvc.perform(get("/api/v1/procedures").param("limit", "2"))
                .andExpect(jsonPath("$.procedures.length()").value(2))
                .andExpect(jsonPath("$.next").exists());
        mvc.perform(get("/api/v1/procedures").param("limit", "0")).andExpect(status().isUnprocessableContent());
        var etag = mvc.perform(get("/api/v1/procedures/1.004873"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.content.field").value("Hộ tịch"))
                .andExpect(header().exists("ETag"))
                .andReturn()
                .getResponse()
                .getHeader("ETag");
        mvc.perform(get("/api/v1/procedures/1.004873").header("If-None-Match", Objects.requireNonNull(etag)))
                .andExpect(status().isNotModified());
        mvc.perform(get("/api/v1/procedures/9.000000")).andExpect(status().isNotFound());
    }

    @Test
    void a_machine_that_leaves_half_of_a_limit_out_is_told_which() throws Exception {
        var item = itemWithoutUnit();
        mvc.perform(post("/api/v1/review-items/" + item.id().value() + "/resolution")
                        .with(MACHINE)
                        .with(csrf())
                        .header("Idempotency-Key", "half-" + item.id().value())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"limit\": {}}"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.findings[*].pointer").value(contains("/limit/amount", "/limit/unit")));
    }

    @Test
    void a_machine_resolves_an_item_once_however_often_it_asks() throws Exception {
        var item = itemWithoutUnit();
        var body = "{\"note\":\"Luật\",\"limit\":{\"amount\":3,\"unit\":\"WORKING_DAY\"}}";
        for (int i = 0; i < 2; i++) {
            mvc.perform(post("/api/v1/review-items/" + item.id().value() + "/resolution")
                            .with(MACHINE)
                            .with(csrf())
                            .header("Idempotency-Key", "key-" + item.id().value())
                            .contentType(MediaType.APPLICATION_JSON)
                            .content(body))
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.openItems").value(0));
        }
        mvc.perform(get("/api/v1/review-items").with(MACHINE)).andExpect(status().isOk());
    }

    @Test
    void proposals_are_accepted_together_on_a_page_and_taken_back() throws Exception {
        var code = APublishedRecord.freshCode();
        var line = APublishedRecord.of(code).channels("Trực tuyến3 Ngày20 VNĐ").line();
        importProcedures.importFrom(new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8)));
        var version = procedures
                .find(new ProcedureCode(code), LocalDate.of(2100, 1, 1))
                .orElseThrow();
        var item = reviewItems.of(version.id()).getFirst();
        var address = "/quan-tri/thu-tuc/ra-soat/chap-nhan";
        mvc.perform(post(address)
                        .with(EDITOR)
                        .with(csrf())
                        .param("items", item.id().value() + ""))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("href=\"#note\"")));
        var batch = Objects.requireNonNull(mvc.perform(post(address)
                        .with(EDITOR)
                        .with(csrf())
                        .param("items", item.id().value() + "")
                        .param("note", "Biểu phí"))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
        mvc.perform(get(batch).with(EDITOR))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("20.000")));
        mvc.perform(get("/quan-tri/thu-tuc/" + code).with(EDITOR))
                .andExpect(content().string(containsString("chấp nhận đề xuất")));
        mvc.perform(post(batch + "/hoan-tac").with(EDITOR).with(csrf())).andExpect(redirectedUrl(batch));
        mvc.perform(post(batch + "/hoan-tac").with(EDITOR).with(csrf())).andExpect(status().isUnprocessableContent());
    }

    @Test
    void a_machine_accepts_proposals_and_takes_them_back() throws Exception {
        var code = APublishedRecord.freshCode();
        var line = APublishedRecord.of(code).channels("Trực tuyến3 Ngày20 VNĐ").line();
        importProcedures.importFrom(new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8)));
        var version = procedures
                .find(new ProcedureCode(code), LocalDate.of(2100, 1, 1))
                .orElseThrow();
        var item = reviewItems.of(version.id()).getFirst().id().value();
        var accepted = mvc.perform(post("/api/v1/review-acceptances")
                        .with(MACHINE)
                        .with(csrf())
                        .header("Idempotency-Key", "accept-" + item)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"items\":[\"" + item + "\"],\"note\":\"Biểu phí\"}"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.published").value(1))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String id = com.jayway.jsonpath.JsonPath.read(accepted, "$.id");
        mvc.perform(post("/api/v1/review-acceptances/" + id + "/undo")
                        .with(MACHINE)
                        .with(csrf())
                        .header("Idempotency-Key", "undo-" + item))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items").value(1));
    }
}
