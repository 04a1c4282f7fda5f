package vn.motcua.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.WithSpring;
import vn.motcua.api.Idempotency;
import vn.motcua.documents.DocumentId;
import vn.motcua.documents.Documents;
import vn.motcua.documents.MadeDocument;
import vn.motcua.documents.UnfiledUploads;
import vn.motcua.documents.Upload;
import vn.motcua.dossier.FridayMorning;
import vn.motcua.dossier.MaritalStatusAnswers;
import vn.motcua.dossier.Paper;
import vn.motcua.forms.Answers;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.EidClaims;
import vn.motcua.identity.Role;
import vn.motcua.identity.SignedIn;
import vn.motcua.identity.User;
import vn.motcua.organisation.Areas;
import vn.motcua.proof.VerifyLog;
import vn.motcua.result.Offices;
import vn.motcua.shared.ProcedureCode;

/** What was begun and never filed goes by rule, what was filed never does; the time is an argument. */
@WithSpring
@AutoConfigureMockMvc
@Import({FridayMorning.class, Offices.class})
@DisplayNameGeneration(ReplaceUnderscores.class)
class ForgetUnfiledTest {
    private static final String NUMBER = "046065002205";

    private final AccountId minh = new AccountId("citizen:" + UUID.randomUUID());
    private final RequestPostProcessor asMinh = SignedIn.token(
            new User.Citizen(
                    minh,
                    2,
                    new EidClaims(
                            NUMBER,
                            "Tôn Thất Minh",
                            "1965-02-14",
                            "MALE",
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null)),
            "dossier.read",
            "dossier.write");

    @Autowired
    ForgetUnfiled forgetUnfiled;

    @Autowired
    Drafts drafts;

    @Autowired
    Documents documents;

    @Autowired
    OwnPapers ownPapers;

    @Autowired
    UnfiledUploads unfiled;

    @Autowired
    VerifyLog verifier;

    @Autowired
    Offices offices;

    @Autowired
    Areas areas;

    @Autowired
    MockMvc mvc;

    @Autowired
    JsonMapper json;

    @Autowired
    JdbcClient jdbc;

    @Test
    void what_was_filed_stays_a_draft_has_its_90_days_and_an_upload_its_seven() throws Exception {
        var loose = upload("loose");
        var drafted = upload("drafted");
        var filed = upload("filed");
        file(filed);
        var draft = drafts.begin(
                minh, new ProcedureCode("1.004873"), "1.004873@2026-01-01", "other-purpose", Answers.EMPTY);
        drafts.attach(
                draft.id(), minh, new Paper("identity", Paper.Source.UPLOAD, drafted.value(), "a.txt", "0".repeat(64)));

        assertThat(at("2026-11-28")).isEqualTo(new ForgetUnfiled.Forgotten(0, 0));
        assertThat(documents.find(loose)).isPresent();
        at("2026-12-10");
        assertThat(documents.find(loose)).isEmpty();
        assertThat(documents.find(drafted)).isPresent();

        at("2027-02-18");
        assertThat(drafts.find(draft.id(), minh)).isPresent();
        at("2027-02-19");
        assertThat(drafts.find(draft.id(), minh)).isEmpty();
        assertThat(documents.find(drafted)).isPresent();
        at("2027-02-27");
        assertThat(documents.find(drafted)).isEmpty();
        assertThat(documents.find(filed)).isPresent();
        assertThat(listed(filed)).isFalse();

        documents.sweepOrphans(Duration.ofDays(-365));
        try (var read = documents.read(filed)) {
            assertThat(new String(read.bytes(), StandardCharsets.UTF_8)).contains("filed");
        }
        assertThat(verifier.verify().findings().toString())
                .doesNotContain(loose.toString(), drafted.toString(), filed.toString());
    }

    @Test
    void what_somebody_is_about_to_use_has_its_days_again() {
        var used = upload("used again");
        jdbc.sql("update documents.unfiled_upload set needed_at = :then where document_id = :id")
                .param("then", OffsetDateTime.parse("2026-01-01T00:00:00Z"))
                .param("id", used.value())
                .update();

        assertThat(ownPapers.of(List.of(new OwnPapers.AttachedPaper("identity", used.value())), minh))
                .hasSize(1);

        unfiled.forget(Instant.parse("2026-11-25T00:00:00Z"), 7);
        assertThat(documents.find(used)).isPresent();
        unfiled.forget(Instant.parse("2026-11-28T00:00:00Z"), 7);
        assertThat(documents.find(used)).isEmpty();
    }

    private ForgetUnfiled.Forgotten at(String day) {
        return forgetUnfiled.forget(Instant.parse(day + "T18:40:00Z").minus(Duration.ofDays(1)));
    }

    private boolean listed(DocumentId document) {
        return jdbc.sql("select exists (select from documents.unfiled_upload where document_id = :id)")
                .param("id", document.value())
                .query(Boolean.class)
                .single();
    }

    private DocumentId upload(String content) {
        return documents.keep(new MadeDocument(
                "a.txt",
                "text/plain",
                (content + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8),
                minh,
                Upload.FOR_DOSSIERS));
    }

    /** With a supplement, whose papers may be any. */
    private void file(DocumentId paper) throws Exception {
        var clerk = SignedIn.token(offices.one().officer("lan", Role.COUNTER_CLERK), "dossier.read", "dossier.write");
        var commune = offices.one().commune();
        var answers = MaritalStatusAnswers.JSON
                .replace("COMMUNE", commune.value())
                .replace("NAME OF IT", areas.get(commune).name(LocalDate.of(2026, 11, 20)));
        var id = send(
                "/api/v1/my-dossiers",
                asMinh,
                "{\"procedure\": \"1.004873\", \"caseKey\": \"other-purpose\", \"answers\": " + answers + "}");
        send(
                "/api/v1/dossiers/" + id + "/supplement-request",
                clerk,
                "{\"items\": [\"Bản án ly hôn\"], \"reason\": \"Còn thiếu\"}");
        send(
                "/api/v1/my-dossiers/" + id + "/supplement",
                asMinh,
                "{\"remark\": \"Đây\", \"papers\": [{\"component\": \"supplement\", \"document\": \"" + paper
                        + "\"}]}");
        assertThat(mvc.perform(get("/api/v1/dossiers/" + id + "/content").with(clerk))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains(paper.toString());
    }

    private String send(String address, RequestPostProcessor who, String body) throws Exception {
        var answer = mvc.perform(post(address)
                        .with(who)
                        .header(Idempotency.HEADER, UUID.randomUUID().toString())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .andReturn()
                .getResponse();
        var text = answer.getContentAsString(StandardCharsets.UTF_8);
        assertThat(answer.getStatus()).as(text).isBetween(200, 201);
        return json.readTree(text).path("id").asString("");
    }
}
