package vn.motcua.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ByteArrayResource;
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
import vn.motcua.identity.Role;
import vn.motcua.identity.User;
import vn.motcua.proof.LoggedTable;
import vn.motcua.result.Offices;

/** What is sent is not lost by pressing twice, leaves nothing behind when it is refused, and was late also when the sender is asked. */
@WithSpring
@Import({FridayMorning.class, Offices.class})
@DisplayNameGeneration(ReplaceUnderscores.class)
class SendingTest {
    private static final RequestPostProcessor NOBODY = request -> request;
    private static final byte[] PDF = APrintedForm.pdf();

    @Autowired
    Offices offices;

    @Autowired
    SendPetition sendPetition;

    @Autowired
    HandlePetition handlePetition;

    @Autowired
    PetitionUploads uploads;

    @Autowired
    JdbcClient jdbc;

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
    void the_same_page_sent_again_shows_the_same_code_and_another_text_under_it_is_not_lost_in_silence()
            throws Exception {
        var form = text(send(get("/phan-anh/gui"), NOBODY));
        assertThat(form).contains("phân loại trong 2 ngày làm việc");
        var id = form.split("name=\"lan-gui\" value=\"", 2)[1].split("\"", 2)[0];
        var secret = form.split("name=\"ma-trang\" value=\"", 2)[1].split("\"", 2)[0];
        var first = text(send(sending(id, "Bấm hai lần").param("ma-trang", secret), NOBODY));
        var again = text(send(sending(id, "Bấm hai lần").param("ma-trang", secret), NOBODY));
        for (int place = 1; place <= 2; place++) {
            assertThat(after(again, "mc-number\">", place)).isEqualTo(after(first, "mc-number\">", place));
        }
        assertThat(text(track(after(again, "mc-number\">", 1), after(again, "mc-number\">", 2))))
                .contains("Bấm hai lần");
        assertThat(text(send(sending(id, "Chuyện khác").param("ma-trang", secret), NOBODY)))
                .contains("khác nội dung");
        assertThat(text(send(
                        sending(id, "Bấm hai lần").param("ma-trang", secret.replace(secret.charAt(0), 'x') + "x"),
                        NOBODY)))
                .contains("khác nội dung");
    }

    @Test
    void a_file_of_what_was_refused_is_nobodys_and_goes_and_one_that_was_sent_stays() {
        var sender = APetition.sender(null, "Lê Thị Bình");
        var good = new SentFile("anh.pdf", new ByteArrayResource(APrintedForm.pdf()));
        var bad = new SentFile("anh.jpg", new ByteArrayResource(new byte[] {1, 2, 3}));
        var refused = APetition.order(office.committee(), sender, "Tệp hỏng", List.of(good, bad));
        assertThat(sendPetition.send(refused)).isInstanceOf(SendPetition.Outcome.FileRefused.class);
        var left = unfiled(refused.id());
        assertThat(left).as("is looked at with what nobody filed").hasSize(1);

        var sent = APetition.sent(
                sendPetition.send(APetition.order(office.committee(), sender, "Tệp tốt", List.of(good))));
        var kept = unfiled(sent.petition().id());
        assertThat(kept).hasSize(1);
        var both = List.of(left.getFirst(), kept.getFirst());
        assertThat(uploads.filed(both, Instant.EPOCH)).containsExactlyElementsOf(kept);
    }

    private List<UUID> unfiled(PetitionId petition) {
        return jdbc
                .sql("select document_id from documents.unfiled_upload where owner_account = :owner")
                .param("owner", "petition:" + petition)
                .query(UUID.class)
                .list()
                .stream()
                .map(Objects::requireNonNull)
                .toList();
    }

    @Test
    void who_was_late_is_late_also_when_the_sender_is_asked_first_or_it_is_linked() {
        var asked = lateSince("Hỏi rồi từ chối");
        APetition.done(handlePetition.handle(asked, huy, new PetitionEvent.Asked("Ở đâu?")));
        APetition.done(handlePetition.handle(asked, mai, new PetitionEvent.Refused(RefusalGround.UNCLEAR, "Không rõ")));
        assertThat(isLate(asked)).isTrue();

        var linked = lateSince("Gắn rồi trả lời");
        var main = send("Chính");
        APetition.done(handlePetition.link(linked, huy, main.petition().number()));
        var id = main.petition().id();
        APetition.done(handlePetition.handle(id, huy, new PetitionEvent.Classified(Track.ON_SITE)));
        APetition.done(handlePetition.handle(id, huy, new PetitionEvent.Drafted("Đã sửa")));
        APetition.done(handlePetition.approve(id, son));
        assertThat(isLate(id)).isFalse();
        assertThat(isLate(linked)).isTrue();

        var inTime = sent("Hỏi đúng hạn");
        APetition.done(handlePetition.handle(inTime, huy, new PetitionEvent.Asked("Ở đâu?")));
        APetition.done(
                handlePetition.handle(inTime, mai, new PetitionEvent.Refused(RefusalGround.UNCLEAR, "Không rõ")));
        assertThat(isLate(inTime)).isFalse();
    }

    /** Sent a month before, and nobody has chosen its track. */
    private PetitionId lateSince(String subject) {
        var id = sent(subject);
        offices.byHand(
                LoggedTable.PETITION,
                () -> jdbc.sql("""
                        update petition.petition set filed_at = filed_at - interval '30 days', due_at = due_at - interval '30 days'
                         where id = :id
                        """).param("id", id.value()).update());
        return id;
    }

    private boolean isLate(PetitionId id) {
        return jdbc.sql("select is_late from petition.petition where id = :id")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    private AbstractMockHttpServletRequestBuilder<?> sending(String id, String subject) {
        return multipart("/phan-anh/gui")
                .file(new MockMultipartFile("tep", "anh.pdf", "application/pdf", PDF))
                .param("lan-gui", id)
                .param("co-quan", office.committee().toString())
                .param("tieu-de", subject)
                .param("noi-dung", "Hồ sơ của tôi chờ đã lâu");
    }

    private MockHttpServletResponse track(String number, String code) throws Exception {
        return send(post("/phan-anh/theo-doi").param("so", number).param("ma", code), NOBODY);
    }

    private PetitionId sent(String subject) {
        return send(subject).petition().id();
    }

    private SendPetition.Outcome.Sent send(String subject) {
        return APetition.sent(sendPetition.send(
                APetition.order(office.committee(), APetition.sender(null, "Lê Thị Bình"), subject, List.of())));
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
