package vn.motcua.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.WithSpring;
import vn.motcua.api.Idempotency;
import vn.motcua.dossier.FridayMorning;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.EidClaims;
import vn.motcua.identity.Role;
import vn.motcua.identity.SignedIn;
import vn.motcua.identity.User;
import vn.motcua.organisation.Areas;
import vn.motcua.organisation.CompetenceAnswer;
import vn.motcua.organisation.CompetenceRule;
import vn.motcua.organisation.Competences;
import vn.motcua.organisation.Decider;
import vn.motcua.organisation.ProcedureScope;
import vn.motcua.organisation.SignatureStyle;
import vn.motcua.organisation.Validity;
import vn.motcua.packages.APackage;
import vn.motcua.result.Offices;
import vn.motcua.shared.ProcedureCode;

/** The fee of a filing is what the table of its procedure decides, and everybody sees by which row and article. */
@WithSpring
@AutoConfigureMockMvc
@Import({FridayMorning.class, Offices.class})
@DisplayNameGeneration(ReplaceUnderscores.class)
class FeeByTableTest {
    private static final ProcedureCode BUSINESS = new ProcedureCode("1.001612");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final String GROUND =
            "Miễn lệ phí: người thuộc hộ nghèo (dòng 1, Luật Phí và lệ phí 2015, Đ. 10 k. 1";
    private static final User.Citizen HA = new User.Citizen(
            new AccountId("citizen:046193006112"),
            2,
            new EidClaims(
                    "046193006112",
                    "Lê Thị Thu Hà",
                    "1993-10-05",
                    "FEMALE",
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null));
    private static final RequestPostProcessor BY_PROGRAM = SignedIn.token(HA, "dossier.read", "dossier.write");

    @Autowired
    Offices offices;

    @Autowired
    Areas areas;

    @Autowired
    MockMvc mvc;

    @Autowired
    JsonMapper json;

    @Autowired
    Competences competences;

    @BeforeEach
    void somebody_decides_on_household_businesses() {
        var office = offices.one();
        if (competences.whoDecides(BUSINESS, office.commune(), DAY) instanceof CompetenceAnswer.Decides) {
            return;
        }
        competences
                .record(new CompetenceRule.Terms(
                        new ProcedureScope.One(BUSINESS),
                        office.commune(),
                        new Decider.Named(office.committee()),
                        new CompetenceRule.Law("NĐ 168/2025/NĐ-CP", SignatureStyle.TM),
                        Validity.since(LocalDate.of(2026, 1, 1))))
                .orThrow();
    }

    @Test
    void who_is_exempt_pays_nothing_and_is_told_why() throws Exception {
        var filed = file("poor-household");
        var id = filed.path("id").asString("");

        assertThat(filed.path("stage").asString("")).isEqualTo("SUBMITTED");
        var confirmation = ask("/api/v1/my-dossiers/" + id + "/confirmation", BY_PROGRAM);
        assertThat(confirmation.at("/feeGround/row").asInt()).isEqualTo(1);
        assertThat(confirmation.path("fees").size()).isZero();
        var clerk = offices.one().as("lan", Role.COUNTER_CLERK);
        assertThat(page("/mot-cua/" + id, clerk)).contains(GROUND);
    }

    @Test
    void who_pays_has_row_and_article_on_the_bill() throws Exception {
        var id = file("eatery-of-one").path("id").asString("");

        var confirmation = ask("/api/v1/my-dossiers/" + id + "/confirmation", BY_PROGRAM);
        assertThat(confirmation.at("/feeGround/row").asInt()).isEqualTo(4);
        assertThat(confirmation.at("/fees/0/amountVnd").asLong()).isEqualTo(150_000);
        var bill = page("/thanh-toan/" + confirmation.at("/fees/0/bill").asString(""), SignedIn.as(HA));
        assertThat(bill).contains("; Mức thu khi nộp trực tuyến (dòng 4, Luật Phí và lệ phí 2015, Đ. 21");
    }

    private JsonNode file(String example) throws Exception {
        var answers = json.readTree(APackage.of("1.001612").text("examples/" + example + ".json"));
        var commune = offices.one().commune();
        var name = areas.get(commune).name(DAY);
        var text = json.writeValueAsString(answers.path("answers"))
                .replace("19789", commune.value())
                .replace("Phường Thuận Hoá", name);
        var body = (ObjectNode) json.readTree("{\"procedure\": \"1.001612\", \"caseKey\": \"individual\"}");
        body.set("answers", json.readTree(text));
        return send(post("/api/v1/my-dossiers"), json.writeValueAsString(body));
    }

    private JsonNode ask(String address, RequestPostProcessor who) throws Exception {
        return json.readTree(page(address, who));
    }

    private String page(String address, RequestPostProcessor who) throws Exception {
        return mvc.perform(get(address).with(who)).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private JsonNode send(MockHttpServletRequestBuilder request, String body) throws Exception {
        var answer = mvc.perform(request.with(BY_PROGRAM)
                        .header(Idempotency.HEADER, UUID.randomUUID().toString())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .andReturn()
                .getResponse();
        var text = answer.getContentAsString(StandardCharsets.UTF_8);
        assertThat(answer.getStatus()).as(text).isEqualTo(201);
        return json.readTree(text);
    }
}
