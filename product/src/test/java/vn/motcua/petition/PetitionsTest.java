package vn.motcua.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.motcua.WithSpring;
import vn.motcua.documents.APrintedForm;
import vn.motcua.dossier.AnOffice;
import vn.motcua.dossier.FridayMorning;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.Role;
import vn.motcua.identity.SignedIn;
import vn.motcua.identity.User;
import vn.motcua.petition.PetitionRefusal.Rule;
import vn.motcua.result.Offices;
import vn.motcua.shared.NotFound;

/** Petitions from the sender's page to the published answer. */
@WithSpring
@Import({FridayMorning.class, Offices.class})
@DisplayNameGeneration(ReplaceUnderscores.class)
class PetitionsTest {
    private static final RequestPostProcessor NOBODY = request -> request;

    @Autowired
    Offices offices;

    @Autowired
    SendPetition sendPetition;

    @Autowired
    HandlePetition handlePetition;

    @Autowired
    HearSender hearSender;

    @Autowired
    ReadPetitions read;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    BeanFactory beans;

    @Autowired
    MockMvc mvc;

    private AnOffice office;
    private User.Officer huy;
    private User.Officer mai;
    private User.Officer son;

    @BeforeEach
    void open() {
        office = offices.one();
        huy = office.officer("huy", Role.SPECIALIST);
        mai = office.officer("mai", Role.DIVISION_HEAD);
        son = office.leader();
    }

    @Test
    void a_citizen_without_an_account_sends_follows_replies_reads_the_answer_and_rates_it() throws Exception {
        var form = text(send(get("/phan-anh/gui"), NOBODY));
        var id = form.split("name=\"lan-gui\" value=\"", 2)[1].split("\"", 2)[0];
        var wrong = send(multipart("/phan-anh/gui").param("lan-gui", id).param("dien-thoai", "không có số"), NOBODY);
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(text(wrong)).contains("Chọn cơ quan nhận", "Ghi tiêu đề", "Ghi nội dung", "Ghi một số điện thoại");

        var sent = send(sending(id, "Thủ tục chậm").param("ten", ""), NOBODY);
        assertThat(sent.getStatus()).isEqualTo(200);
        assertThat(sent.getHeader("Cache-Control")).isEqualTo("no-store");
        var number = after(text(sent), "mc-number\">", 1);
        var code = after(text(sent), "mc-number\">", 2);
        assertThat(text(send(sending(id, "Thủ tục chậm"), NOBODY)))
                .as("who does not have the page's secret is shown no code")
                .contains("khác nội dung");

        assertThat(send(post("/phan-anh/theo-doi").param("so", number).param("ma", "K7M2-QX4P-W9CD"), NOBODY)
                        .getStatus())
                .isEqualTo(422);
        assertThat(text(track(number, code))).contains("Thủ tục chậm", "Chờ phân loại", "anh.pdf");

        var desk = "/phan-anh-kien-nghi/" + id;
        assertThat(text(send(post(desk + "/phan-loai").param("loai", "PROCEDURE"), as("huy", Role.SPECIALIST))))
                .contains("cần họ tên người gửi");
        assertThat(send(post(desk + "/hoi").param("cau-hoi", "Bạn tên gì?"), as("huy", Role.SPECIALIST))
                        .getRedirectedUrl())
                .isEqualTo(desk);
        assertThat(text(track(number, code))).contains("Bạn tên gì?", "Họ và tên");
        var replied = send(
                multipart("/phan-anh/theo-doi/bo-sung")
                        .param("so", number)
                        .param("ma", code)
                        .param("tra-loi", "Tôi là Bình")
                        .param("ten", "Lê Thị Bình"),
                NOBODY);
        assertThat(text(replied)).contains("Đã nhận bổ sung của bạn");

        send(post(desk + "/phan-loai").param("loai", "PROCEDURE"), as("huy", Role.SPECIALIST));
        send(post(desk + "/du-thao").param("van-ban", "Xin lỗi, nay đã xong"), as("huy", Role.SPECIALIST));
        assertThat(text(track(number, code))).doesNotContain("Xin lỗi, nay đã xong");
        send(post(desk + "/duyet"), as("son", Role.LEADER));
        assertThat(text(track(number, code))).contains("Xin lỗi, nay đã xong", "Đã trả lời");

        var rated = send(
                post("/phan-anh/theo-doi/danh-gia")
                        .param("so", number)
                        .param("ma", code)
                        .param("hai-long", "HAPPY"),
                NOBODY);
        assertThat(text(rated)).contains("Cảm ơn bạn đã đánh giá");
        assertThat(text(send(
                        get("/phan-anh-kien-nghi").param("muc", "SATISFIED").param("q", "thu tuc cham"),
                        as("huy", Role.SPECIALIST))))
                .contains(number);
    }

    private AbstractMockHttpServletRequestBuilder<?> sending(String id, String subject) {
        return multipart("/phan-anh/gui")
                .file(new MockMultipartFile("tep", "anh.pdf", "application/pdf", APrintedForm.pdf()))
                .param("lan-gui", id)
                .param("co-quan", office.committee().toString())
                .param("tieu-de", subject)
                .param("noi-dung", "Hồ sơ của tôi chờ đã lâu");
    }

    private MockHttpServletResponse track(String number, String code) throws Exception {
        return send(post("/phan-anh/theo-doi").param("so", number).param("ma", code), NOBODY);
    }

    @Test
    void a_program_that_fills_every_field_and_a_file_that_is_none_are_refused_and_nothing_is_kept() throws Exception {
        var id = UUID.randomUUID().toString();
        assertThat(text(send(sending(id, "Rác").param("trang-web", "http://example.vn"), NOBODY)))
                .contains("Để trống ô này: ô chỉ để");
        var refused = send(
                multipart("/phan-anh/gui")
                        .file(new MockMultipartFile("tep", "anh.jpg", "image/jpeg", new byte[] {1, 2, 3}))
                        .param("lan-gui", id)
                        .param("co-quan", office.committee().toString())
                        .param("tieu-de", "Rác")
                        .param("noi-dung", "Rác"),
                NOBODY);
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(text(refused)).contains("anh.jpg: ");
        assertThat(jdbc.sql("select count(*) from petition.petition where id = :id::uuid")
                        .param("id", id)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void another_agency_sees_nothing_until_it_is_passed_on_and_then_it_alone() {
        var other = offices.another();
        var id = sent("Đường ngập");
        var theirs = other.officer("huy", Role.SPECIALIST);
        assertThatThrownBy(() -> read.of(id, theirs)).isInstanceOf(NotFound.class);
        APetition.done(handlePetition.handle(
                id, huy, new PetitionEvent.PassedOn(other.committee().value(), "")));
        assertThat(read.of(id, theirs).state().agency()).isEqualTo(other.committee());
        assertThatThrownBy(() -> read.of(id, huy)).isInstanceOf(NotFound.class);
    }

    @Test
    void a_denunciation_is_led_away_and_read_by_leaders_only_in_page_list_and_figures() {
        var id = sent("Tố cáo " + UUID.randomUUID());
        APetition.done(handlePetition.handle(id, huy, new PetitionEvent.LedAway(Track.DENUNCIATION, "")));
        assertThatThrownBy(() -> read.of(id, huy)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> read.of(id, mai)).isInstanceOf(NotFound.class);
        assertThat(read.of(id, son).state().stage()).isEqualTo(Stage.LED_AWAY);

        var scope = new PetitionScope(PetitionGroup.APART, null, Track.DENUNCIATION, null, "to cao");
        assertThat(read.list(scope, mai, 0, 100)).isEmpty();
        assertThat(read.counts(scope, mai)).containsEntry(PetitionGroup.APART, 0);
        assertThat(read.list(scope, son, 0, 100)).anyMatch(line -> line.id().equals(id));
    }

    @Test
    void a_complaint_is_read_by_heads() {
        var id = sent("Khiếu nại");
        APetition.done(handlePetition.handle(id, huy, new PetitionEvent.LedAway(Track.COMPLAINT, "")));
        assertThat(read.of(id, mai).state().track()).isEqualTo(Track.COMPLAINT);
        assertThatThrownBy(() -> read.of(id, huy)).isInstanceOf(NotFound.class);
    }

    @Test
    void what_is_linked_is_answered_with_the_main_one_and_freed_when_that_is_refused() {
        var main = send("Đèn tắt, một");
        var same = send("Đèn tắt, hai");
        APetition.done(
                handlePetition.link(same.petition().id(), huy, main.petition().number()));
        assertThat(refused(handlePetition.link(
                        main.petition().id(), huy, same.petition().number())))
                .isEqualTo(Rule.HAS_LINKED);
        APetition.done(handlePetition.handle(main.petition().id(), huy, new PetitionEvent.Classified(Track.ON_SITE)));
        APetition.done(handlePetition.handle(main.petition().id(), huy, new PetitionEvent.Drafted("Đã sửa đèn")));
        APetition.done(handlePetition.approve(main.petition().id(), son));
        var proof = new SenderProof.ByCode(same.petition().number(), same.code());
        assertThat(hearSender.open(proof).flatMap(Petition::answer)).contains("Đã sửa đèn");
        APetition.done(hearSender.reopen(proof, "Vẫn tắt"));
        assertThat(read.of(same.petition().id(), huy).state().stage()).isEqualTo(Stage.IN_HANDLING);
        assertThat(read.of(main.petition().id(), huy).state().stage()).isEqualTo(Stage.ANSWERED);

        var second = send("Rác, một");
        var third = send("Rác, hai");
        APetition.done(handlePetition.link(
                third.petition().id(), huy, second.petition().number()));
        APetition.done(handlePetition.handle(
                second.petition().id(), mai, new PetitionEvent.Refused(RefusalGround.UNCLEAR, "Không rõ")));
        assertThat(read.of(third.petition().id(), huy).state().stage()).isEqualTo(Stage.NEW);
        assertThat(refused(handlePetition.link(
                        third.petition().id(), huy, second.petition().number())))
                .isEqualTo(Rule.NO_MAIN);
    }

    @Test
    void acts_are_for_their_roles_only() {
        var id = sent("Quyền");
        assertThatThrownBy(() -> handlePetition.handle(id, huy, new PetitionEvent.Forwarded("Tòa án", "")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> handlePetition.approve(id, mai)).isInstanceOf(NotFound.class);
        assertThat(refused(handlePetition.approve(id, son))).isEqualTo(Rule.NOT_NOW);
    }

    @Test
    void published_answers_are_found_by_everybody_without_marks_and_tell_nothing_of_the_sender() throws Exception {
        var word = "Hố ga " + UUID.randomUUID().toString().substring(0, 8);
        var id = APetition.published(beans, office, word);
        var list = text(send(get("/phan-anh").param("tim", word.replace("Hố", "ho")), NOBODY));
        assertThat(list).contains("/phan-anh/cong-khai/" + id, word);
        assertThat(text(send(get("/phan-anh/cong-khai/" + id), NOBODY)))
                .contains("Hỏi: " + word, "Đã sửa")
                .doesNotContain("Bình");
        var json = text(send(get("/api/v1/published-petitions").param("q", word), NOBODY));
        assertThat(json).contains(id.toString(), "\"next\":null").doesNotContain("Bình");
        assertThat(text(send(get("/api/v1/published-petitions/" + id), NOBODY))).contains(word, "ON_SITE");
        APetition.done(handlePetition.handle(id, mai, new PetitionEvent.Dropped("Sai")));
        assertThat(send(get("/phan-anh/cong-khai/" + id), NOBODY).getStatus()).isEqualTo(404);
        assertThat(text(send(get("/phan-anh").param("tim", word), NOBODY))).doesNotContain(id.toString());
    }

    @Test
    void each_figure_counts_the_list_it_leads_to_and_the_table_has_its_lines() throws Exception {
        APetition.answered(beans, office, "Con số");
        sent("Con số");
        for (var track : Track.values()) {
            for (var group : PetitionGroup.values()) {
                var scope = new PetitionScope(group, null, track, null, "");
                assertThat(read.list(scope, son, 0, 100_000))
                        .as(group + " " + track)
                        .hasSize(read.counts(scope, son).getOrDefault(group, -1));
            }
        }
        var all = new PetitionScope(PetitionGroup.ALL, null, null, YearMonth.of(2026, 11), "con so");
        var lines = read.list(all, son, 0, 100_000);
        assertThat(lines).hasSizeGreaterThanOrEqualTo(2);
        assertThat(read.counts(all, son)).containsEntry(PetitionGroup.ALL, lines.size());
        var file = send(
                get("/phan-anh-kien-nghi/bang.csv")
                        .param("muc", "ALL")
                        .param("thang", "2026-11")
                        .param("q", "con so"),
                as("son", Role.LEADER));
        assertThat(text(file).strip().lines()).hasSize(lines.size() + 1);
    }

    @Test
    void figures_of_each_agency_are_those_of_its_lists_and_lead_there_for_who_works_there() throws Exception {
        APetition.answered(beans, office, "Theo cơ quan");
        var page = text(send(get("/phan-anh-kien-nghi/so-lieu").param("thang", "11/2026"), as("huy", Role.SPECIALIST)));
        var scope = new PetitionScope(PetitionGroup.ON_TIME, office.committee(), null, YearMonth.of(2026, 11), "");
        var listed = read.list(scope, huy, 0, 100_000).size();
        var link = "muc=ON_TIME&amp;co-quan=" + office.committee() + "&amp;thang=2026-11\">";
        assertThat(page).contains(link + "<span class=\"govuk-visually-hidden\">Xong đúng hạn: </span>" + listed + "<");
        assertThat(read.byAgency(scope).get(office.committee())).containsEntry(PetitionGroup.ON_TIME, listed);
        var elsewhere = offices.another().as("huy", Role.SPECIALIST);
        assertThat(text(send(get("/phan-anh-kien-nghi/so-lieu"), elsewhere)))
                .doesNotContain("co-quan=" + office.committee());
        assertThat(send(get("/phan-anh-kien-nghi/so-lieu").param("thang", "13/2026"), elsewhere)
                        .getStatus())
                .isEqualTo(422);
    }

    @Test
    void an_officer_types_over_a_call_and_the_sender_follows_it_by_number_and_code() throws Exception {
        var page = send(
                multipart("/phan-anh-kien-nghi/moi")
                        .param("lan-gui", UUID.randomUUID().toString())
                        .param("cach-gui", "PHONE")
                        .param("co-quan", office.committee().toString())
                        .param("tieu-de", "Nước đục")
                        .param("noi-dung", "Nước máy đục từ sáng")
                        .param("ten", "Lê Thị Bình")
                        .param("dien-thoai", "0905 123 456"),
                as("huy", Role.SPECIALIST));
        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(text(track(after(text(page), "mc-number\">", 1), after(text(page), "mc-number\">", 2))))
                .contains("Nước đục", "Gọi điện thoại, cán bộ ghi lại");
        assertThatThrownBy(() -> sendPetition.enter(
                        APetition.order(offices.another().committee(), APetition.sender(null, "An"), "x", List.of()),
                        Channel.PHONE,
                        huy))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void a_petition_is_about_a_dossier_of_ones_own_only_and_its_own_sender_finds_it() throws Exception {
        var dossier = offices.filed();
        assertThat(text(send(get("/ho-so-cua-toi/" + dossier), AnOffice.asApplicant())))
                .contains("/phan-anh/gui?ho-so=" + dossier);
        assertThat(text(send(get("/phan-anh/gui").param("ho-so", dossier.toString()), AnOffice.asApplicant())))
                .contains("Về hồ sơ", "NH-");
        var id = UUID.randomUUID().toString();
        var sent = send(
                sending(id, "Hồ sơ chậm").param("ho-so", dossier.toString()).param("ten", "Tôn Thất Minh"),
                AnOffice.asApplicant());
        assertThat(sent.getStatus()).isEqualTo(200);
        assertThat(text(send(get("/phan-anh/cua-toi"), AnOffice.asApplicant()))).contains(id);
        assertThat(text(send(get("/phan-anh-kien-nghi/" + id), as("huy", Role.SPECIALIST))))
                .contains("Về hồ sơ");

        var stranger = SignedIn.citizen("046065002299", "Người Khác");
        assertThat(send(get("/phan-anh/cua-toi/" + id), stranger).getStatus()).isEqualTo(404);
        var stolen = sending(UUID.randomUUID().toString(), "Hồ sơ khác").param("ho-so", dossier.toString());
        assertThat(text(send(stolen, stranger))).contains("không phải của bạn");
        assertThatThrownBy(() -> sendPetition.send(new SendPetition.Order(
                        new PetitionId(UUID.randomUUID()),
                        office.committee(),
                        new Sender(new AccountId("citizen:x"), "An", "", "", ""),
                        new SendPetition.Text("a", "b", "", dossier),
                        true,
                        List.of())))
                .isInstanceOf(NotFound.class);
    }

    private PetitionId sent(String subject) {
        return send(subject).petition().id();
    }

    private SendPetition.Outcome.Sent send(String subject) {
        return APetition.sent(sendPetition.send(
                APetition.order(office.committee(), APetition.sender(null, "Lê Thị Bình"), subject, List.of())));
    }

    private static Rule refused(Done done) {
        if (done instanceof Done.No(var why)) {
            return why.rule();
        }
        throw new AssertionError("It must be refused, but " + done);
    }

    private RequestPostProcessor as(String name, Role role) {
        return office.as(name, role);
    }

    private MockHttpServletResponse send(AbstractMockHttpServletRequestBuilder<?> request, RequestPostProcessor who)
            throws Exception {
        return mvc.perform(request.with(who).with(csrf())).andReturn().getResponse();
    }

    private static String text(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    /** What stands behind the mark, the n-th time. */
    private static String after(String page, String mark, int n) {
        return page.split(mark, -1)[n].split("<", 2)[0];
    }
}
