package vn.motcua.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.motcua.WithSpring;
import vn.motcua.documents.APrintedForm;
import vn.motcua.dossier.AnOffice;
import vn.motcua.facts.CountTheLog;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.Role;
import vn.motcua.identity.User;
import vn.motcua.organisation.Agencies;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.AgencyKind;
import vn.motcua.organisation.Appointment;
import vn.motcua.organisation.AreaCode;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.OpenAgency;
import vn.motcua.organisation.Validity;
import vn.motcua.result.Offices;
import vn.motcua.shared.ChangedOutside;
import vn.motcua.shared.NotFound;

/** A campaign on its pages and in the database: filled in, appraised by others, closed, corrected, and read by everybody. */
@WithSpring
@Import({Offices.class, CountTheLog.class})
@DisplayNameGeneration(ReplaceUnderscores.class)
class CampaignsTest {
    @Autowired
    Offices offices;

    @Autowired
    BeanFactory beans;

    @Autowired
    Campaigns campaigns;

    @Autowired
    CampaignResults results;

    @Autowired
    FillSheet fillSheet;

    @Autowired
    Appraise appraise;

    @Autowired
    CloseCampaign closeCampaign;

    @Autowired
    AnswerAppraisal answerAppraisal;

    @Autowired
    OpenCampaign openCampaign;

    @Autowired
    CriteriaSets sets;

    @Autowired
    Agencies agencies;

    @Autowired
    Officers officers;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc mvc;

    @Autowired
    Clock clock;

    @Test
    void a_sheet_is_filled_in_on_its_page_and_everything_missing_is_said_at_once() throws Exception {
        var office = offices.one();
        var id = campaign(office, offices.another());
        var sheet = "/cham-diem/" + id + "/" + office.committee();
        var specialist = office.as("huy", Role.SPECIALIST);
        assertThat(text(get(sheet), specialist)).contains("Ban hành kế hoạch năm");
        var wrong = mvc.perform(post(sheet)
                        .param("chon.I.1", "30")
                        .param("so.x.II.6", "ba")
                        .param("so.y.II.6", "100")
                        .param("so.x.I.2.1", "1")
                        .param("so.y.I.2.1", "0")
                        .with(specialist)
                        .with(csrf()))
                .andReturn()
                .getResponse();
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(wrong.getContentAsString(StandardCharsets.UTF_8))
                .contains("Tiêu chí II.6: phải là một số", "Tiêu chí I.2.1: mẫu số là 0", "value=\"ba\"");
        assertThat(sheet(id, office).answer("I.1"))
                .as("what was usable is kept")
                .isEqualTo(Answer.of("30"));
        var saved = mvc.perform(post(sheet + "/tu-luu")
                        .param("so.x.II.6", "84,5")
                        .param("so.y.II.6", "100")
                        .with(specialist)
                        .with(csrf()))
                .andReturn()
                .getResponse();
        assertThat(saved.getStatus()).isEqualTo(204);
        assertThat(sheet(id, office).answer("II.6")).isEqualTo(ASet.share("84.5", "100"));
        var early = mvc.perform(
                        post(sheet + "/nop").with(office.as("son", Role.LEADER)).with(csrf()))
                .andReturn()
                .getResponse();
        assertThat(early.getStatus()).isEqualTo(422);
        assertThat(early.getContentAsString(StandardCharsets.UTF_8))
                .contains(
                        "Tiêu chí I.2.2 chưa có kết quả tự chấm",
                        "Tiêu chí V.2 chưa có kết quả tự chấm",
                        "Tiêu chí II.6 cần tài liệu kiểm chứng");
    }

    @Test
    void a_paper_needs_its_page_and_is_shown_to_who_appraises_it() throws Exception {
        var office = offices.one();
        var other = offices.another();
        var id = campaign(office, other);
        var sheet = "/cham-diem/" + id + "/" + office.committee();
        var file = new MockMultipartFile("tep", "ke-hoach.pdf", "application/pdf", APrintedForm.pdf());
        var specialist = office.as("huy", Role.SPECIALIST);
        var without = mvc.perform(multipart(sheet + "/minh-chung")
                        .file(file)
                        .param("ma", "I.3")
                        .with(specialist)
                        .with(csrf()))
                .andReturn()
                .getResponse();
        assertThat(without.getStatus()).isEqualTo(422);
        assertThat(sheet(id, office).papers("I.3")).isEmpty();
        mvc.perform(multipart(sheet + "/minh-chung")
                .file(file)
                .param("ma", "I.3")
                .param("trang.I.3", "trang 2")
                .with(specialist)
                .with(csrf()));
        var paper = sheet(id, office).papers("I.3").getFirst();
        assertThat(paper.where()).isEqualTo("trang 2");
        var shown = mvc.perform(get(sheet + "/minh-chung/" + paper.document()).with(other.as("huy", Role.SPECIALIST)))
                .andReturn()
                .getResponse();
        assertThat(shown.getContentType()).isEqualTo("application/pdf");
    }

    @Test
    void a_campaign_goes_from_own_scores_to_a_published_result_and_a_correction_stands_beside_it() throws Exception {
        var office = offices.one();
        var other = offices.another();
        var id = new CampaignId(campaign(office, other));
        var unit = office.committee().value();
        var leader = office.leader();
        var appraiser = other.officer("huy", Role.SPECIALIST);
        fill(id, office);
        assertThat(catchThrowable(() -> appraise.score(id, unit, leader, List.of())))
                .as("nobody appraises the own unit")
                .isInstanceOf(NotFound.class);
        assertThat(appraise.score(id, unit, appraiser, List.of(entry("I.1", "1", ""))))
                .as("who differs says why")
                .isInstanceOf(Entered.NotUsable.class);
        var appraisal = "/tham-dinh/" + id + "/" + unit;
        assertThat(text(get(appraisal), other.as("huy", Role.SPECIALIST)))
                .contains("Đồng ý phần còn lại", "Gửi bản giấy", "“Không quá 30 ngày sau kế hoạch của tỉnh”: 3 điểm.");
        var without = mvc.perform(post(appraisal)
                        .param("diem.I.1", "1")
                        .with(other.as("huy", Role.SPECIALIST))
                        .with(csrf()))
                .andReturn()
                .getResponse();
        assertThat(without.getStatus()).isEqualTo(422);
        assertThat(without.getContentAsString(StandardCharsets.UTF_8))
                .contains("Điểm của tiêu chí I.1 thay đổi thì phải ghi lý do", "value=\"1\"");
        done(appraise.score(id, unit, appraiser, List.of(entry("I.1", "1", "Ban hành chậm"))));
        done(appraise.finish(id, unit, appraiser));
        done(answerAppraisal.explain(id, unit, leader, "I.1", "Đã ban hành đúng hạn"));
        done(appraise.finish(id, unit, appraiser));
        done(answerAppraisal.complain(id, unit, leader, "I.1", "Xin xem lại"));
        done(closeCampaign.name(id, leader, List.of(new Act.Member("A", "Chủ tịch"), new Act.Member("B", ""))));
        var votes = List.of(new Act.Vote("A", Act.Choice.FOR, false), new Act.Vote("B", Act.Choice.FOR, true));
        assertThat(refusal(closeCampaign.vote(id, leader, votes, "Họp")))
                .isEqualTo(CriteriaRefusal.Rule.COMPLAINTS_OPEN);
        assertThat(refusal(appraise.decide(id, unit, appraiser, true, entry("I.1", "3", "Có tài liệu"))))
                .isEqualTo(CriteriaRefusal.Rule.SCORED_BEFORE);
        var another = other.officer("tam", Role.SPECIALIST);
        done(appraise.decide(id, unit, another, true, entry("I.1", "3", "Có tài liệu")));
        assertThat(refusal(closeCampaign.close(id, leader))).isEqualTo(CriteriaRefusal.Rule.NOT_VOTED);
        var son = office.as("son", Role.LEADER);
        assertThat(text(get("/cham-diem/" + id), son)).contains("Biểu quyết kết quả", "A – Chủ tịch");
        for (var what : List.of("bieu-quyet", "dong")) {
            assertThat(mvc.perform(post("/cham-diem/" + id)
                                    .param("viec", what)
                                    .param("phieu.0", "FOR")
                                    .param("phieu.1", "FOR")
                                    .param("van-ban.1", "co")
                                    .param("minutes", "Họp")
                                    .with(son)
                                    .with(csrf()))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .as(what)
                    .isEqualTo(302);
        }
        var first = results.of(id).getFirst();
        assertThat(CampaignResults.sha256(first.result())).isEqualTo(first.sha256());
        assertThat(first.result().row(unit).orElseThrow().place())
                .as("one unit is no cohort")
                .isNull();

        assertThat(refusal(closeCampaign.correct(id, unit, leader, entry("I.1", "3", "vì"))))
                .isEqualTo(CriteriaRefusal.Rule.NOTHING_CHANGED);
        done(closeCampaign.correct(id, unit, leader, entry("I.1", "1.5", "Cộng nhầm")));
        var versions = results.of(id);
        assertThat(versions).extracting(CampaignResults.Kept::version).containsExactly(2, 1);
        assertThat(versions.getLast()).isEqualTo(first);
        assertThat(versions.getFirst().result().row(unit).orElseThrow().total())
                .isLessThan(first.result().row(unit).orElseThrow().total());

        var page = "/ket-qua-cham-diem/" + id;
        assertThat(text(get(page), request -> request)).contains("Đính chính:", "Cộng nhầm");
        assertThat(text(get(page + "/don-vi/" + unit), request -> request)).contains("Điểm còn mất");
        assertThat(text(get(page + "/tai").param("as", "csv"), request -> request))
                .contains("commune-nq57/1", "I.2.1", "Tỷ lệ đơn vị trực thuộc được kiểm tra");
        assertThat(text(get("/cham-diem/" + id + "/" + unit), office.as("son", Role.LEADER)))
                .contains("Lịch sử điểm", "Lập kế hoạch cải thiện");
    }

    private void fill(CampaignId id, AnOffice office) {
        var random = new Random(7);
        var entries = ASet.of(ACampaign.SET).leaves().stream()
                .map(leaf -> new FillSheet.Entry(leaf.code(), ASet.answer(leaf, random, 10), "Gửi bản giấy"))
                .toList();
        var unit = office.committee().value();
        done(fillSheet.answer(id, unit, office.officer("huy", Role.SPECIALIST), entries));
        var first = ASet.of(ACampaign.SET).leaf("I.1").orElseThrow();
        done(fillSheet.answer(
                id,
                unit,
                office.leader(),
                List.of(new FillSheet.Entry(first.code(), Answer.of("30"), "Gửi bản giấy"))));
        assertThat(catchThrowable(() -> fillSheet.file(id, unit, office.officer("huy", Role.SPECIALIST))))
                .as("the leader files")
                .isInstanceOf(NotFound.class);
        done(fillSheet.file(id, unit, office.leader()));
    }

    @Test
    void what_somebody_changed_past_the_product_is_believed_no_more() {
        var office = offices.one();
        var id = new CampaignId(campaign(office, offices.another()));
        jdbc.sql("update criteria.act set account_name = 'x' where campaign_id = :id and agency_id is null")
                .param("id", id.value())
                .update();
        assertThat(catchThrowable(() -> campaigns.get(id))).isInstanceOf(ChangedOutside.class);
        jdbc.sql("update criteria.act set account_name = 'Thử' where campaign_id = :id and agency_id is null")
                .param("id", id.value())
                .update();
        assertThat(campaigns.get(id).openedBy()).isEqualTo("Thử");
    }

    @Test
    void a_leader_of_the_province_opens_a_campaign_and_all_that_is_wrong_with_it_is_said() {
        offices.one();
        var since = LocalDate.of(2025, 7, 1);
        var department = agencies.open(new OpenAgency(
                        "H57." + (700 + new Random().nextInt(290)),
                        "Sở Thử",
                        AgencyKind.DEPARTMENT,
                        new AreaCode("46"),
                        null,
                        null,
                        new Agency.Contact("x", "0234 000 000"),
                        since))
                .orThrow();
        var account = new AccountId("officer:so" + UUID.randomUUID());
        officers.appoint(new Appointment(
                        new Appointment.Person(account, "Giám đốc", "Giám đốc"),
                        department.id(),
                        "Văn phòng",
                        "Giám đốc",
                        Set.of(Role.LEADER),
                        null,
                        Validity.since(since)))
                .orThrow();
        var director = new User.Officer(account, "Giám đốc", Set.of(Role.LEADER));
        var day = LocalDate.ofInstant(clock.instant(), clock.getZone());
        var wrong = new OpenCampaign.Wish(
                day.getYear() + 1,
                department.id().value(),
                List.of("par-specimen-department/1", "nine-department/1", "none/1"),
                List.of(),
                day.minusDays(1),
                null,
                day,
                1,
                100);
        assertThat(((OpenCampaign.Outcome.NotUsable) openCampaign.open(wrong, director)).findings())
                .hasSizeGreaterThanOrEqualTo(7);
        var right = new OpenCampaign.Wish(
                day.getYear(),
                department.id().value(),
                List.of("commune-nq57/1"),
                List.of(),
                day,
                day,
                day.plusDays(3),
                3,
                50);
        var opened = ((OpenCampaign.Outcome.Opened) openCampaign.open(right, director)).id();
        assertThat(campaigns.get(opened).opened().units())
                .extracting(Act.Scoree::agency)
                .contains(offices.one().committee().value());
        assertThat(openCampaign.open(right, offices.one().leader()))
                .as("who leads no agency of the province")
                .isInstanceOf(OpenCampaign.Outcome.NotUsable.class);
    }

    @Test
    void the_sets_are_read_by_everybody_and_a_file_is_brought_in_once() throws Exception {
        assertThat(text(get("/bo-tieu-chi"), request -> request)).contains("bộ mẫu, không phải văn bản");
        var key = "t" + UUID.randomUUID().toString().substring(0, 8);
        var file = sets.get(ACampaign.SET, 1).file().replace("\"commune-nq57\"", "\"" + key + "\"");
        var editor = vn.motcua.identity.SignedIn.officer("vy.dm", Role.CATALOGUE_EDITOR);
        for (int status : new int[] {302, 422}) {
            assertThat(mvc.perform(post("/quan-tri/bo-tieu-chi")
                                    .param("tep", file)
                                    .with(editor)
                                    .with(csrf()))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .isEqualTo(status);
        }
        assertThat(text(get("/bo-tieu-chi/" + key + "/1"), request -> request)).contains("Giải ngân vốn");
    }

    private UUID campaign(AnOffice office, AnOffice appraiser) {
        return ACampaign.of(beans, office.committee(), appraiser.committee(), office.committee(), UUID.randomUUID());
    }

    private Sheet sheet(UUID id, AnOffice office) {
        return campaigns.sheet(
                campaigns.get(new CampaignId(id)), office.committee().value());
    }

    private static Appraise.Entry entry(String code, String points, String reason) {
        return new Appraise.Entry(code, Answer.Standing.GIVEN, new BigDecimal(points), reason);
    }

    private static void done(Entered entered) {
        assertThat(entered).isInstanceOf(Entered.Done.class);
    }

    private static CriteriaRefusal.Rule refusal(Entered entered) {
        return ((Entered.Refused) entered).why().rule();
    }

    private String text(AbstractMockHttpServletRequestBuilder<?> request, RequestPostProcessor who) throws Exception {
        var answer = mvc.perform(request.with(who)).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }
}
