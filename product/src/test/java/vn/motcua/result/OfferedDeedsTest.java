package vn.motcua.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.motcua.WithSpring;
import vn.motcua.dossier.AnOffice;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.FridayMorning;
import vn.motcua.identity.Role;
import vn.motcua.result.Commands.Answer;
import vn.motcua.result.Commands.Who;
import vn.motcua.result.LawOfStages.Deed;
import vn.motcua.result.LawOfStages.State;
import vn.motcua.shared.Vnd;

/** A page offers what its stage allows and its reader may do, and nothing else; and says whose turn it is. */
@WithSpring
@Import({FridayMorning.class, Offices.class})
@DisplayNameGeneration(ReplaceUnderscores.class)
class OfferedDeedsTest {
    @Autowired
    Offices offices;

    @Autowired
    Dossiers dossiers;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    MockMvc mvc;

    private Commands commands;

    /** What stands on a page where a deed is offered; {@code ID} is the dossier's. */
    private record Button(Deed deed, String page, String mark) {}

    private static final List<Button> CLERKS = List.of(
            new Button(Deed.RECEIVE, "/mot-cua/ID", "action=\"/mot-cua/ID/tiep-nhan\""),
            new Button(Deed.REFUSE, "/mot-cua/ID", "action=\"/mot-cua/ID/tu-choi\""),
            new Button(Deed.STOP, "/mot-cua/ID", "action=\"/mot-cua/ID/dung\""),
            new Button(Deed.HAND_OVER, "/mot-cua/ID", "href=\"/mot-cua/ID/tra-ket-qua\""),
            new Button(Deed.TAKE_ORIGINALS, "/mot-cua/ID", "href=\"/ho-so/ID/ban-chinh\""),
            new Button(Deed.TAKE_ORIGINALS, "/ho-so/ID", "href=\"/ho-so/ID/ban-chinh\""));
    private static final List<Button> SPECIALISTS =
            List.of(new Button(Deed.VISIT, "/ho-so/ID", "href=\"/ho-so/ID/xac-minh\""));
    private static final List<Button> LEADERS =
            List.of(new Button(Deed.REVOKE, "/ho-so/ID", "href=\"/ho-so/ID/thu-hoi\""));
    private static final List<Button> APPLICANTS = List.of(
            new Button(Deed.WITHDRAW, "/ho-so-cua-toi/ID", "action=\"/ho-so-cua-toi/ID/rut\""),
            new Button(Deed.GIVE, "/ho-so-cua-toi/ID", "href=\"/ho-so-cua-toi/ID/bo-sung\""));

    @BeforeEach
    void open() {
        commands = beans.createBean(Commands.class);
        offices.one();
    }

    @Test
    void buttons_are_what_the_stage_allows_to_their_reader() throws Exception {
        var office = offices.one();
        var seen = EnumSet.noneOf(State.class);
        var wrong = new ArrayList<String>();
        for (var id : oneOfEach()) {
            var state = state(id);
            seen.add(state);
            compare(id, state, office.as("lan", Role.COUNTER_CLERK), CLERKS, wrong);
            compare(id, state, office.as("huy", Role.SPECIALIST), SPECIALISTS, wrong);
            compare(id, state, office.as("son", Role.LEADER), LEADERS, wrong);
            compare(id, state, AnOffice.asApplicant(), APPLICANTS, wrong);
        }
        assertThat(seen).isEqualTo(EnumSet.complementOf(EnumSet.of(State.PAUSED)));
        assertThat(wrong).isEmpty();
    }

    @Test
    void every_stage_says_whose_turn_it_is_to_officer_and_applicant() throws Exception {
        for (var id : oneOfEach()) {
            var state = state(id);
            var officers = page("/ho-so/" + id, offices.one().as("lan", Role.COUNTER_CLERK));
            assertThat(officers)
                    .as(state.name())
                    .contains("<dt>Đến lượt</dt><dd>")
                    .containsPattern(turn(state));
            var applicants = page("/ho-so-cua-toi/" + id, AnOffice.asApplicant());
            assertThat(applicants).as(state.name()).containsPattern(words(state));
        }
    }

    private State state(DossierId id) {
        var dossier = dossiers.get(id);
        return LawOfStages.of(dossier, dossiers.logBehind(dossier));
    }

    private static String turn(State state) {
        return switch (state) {
            case UNPAID, PAUSED -> "Người nộp: nộp ";
            case SUBMITTED -> "Bộ phận một cửa: tiếp nhận<span class=\"mc-line\">Trả lời người nộp trước \\d\\d:\\d\\d";
            case AWAITING_BEFORE_RECEIPT, AWAITING_AFTER_RECEIPT -> "Người nộp: bổ sung";
            case IN_HANDLING -> "<span class=\"mc-line\">[^<]+: [^<]+</span>";
            case DECIDED, REVOKED -> "Bộ phận một cửa: trả kết quả";
            case CLOSED, REFUSED, WITHDRAWN -> "Không còn việc";
        };
    }

    private static String words(State state) {
        return switch (state) {
            case UNPAID, PAUSED -> "Đến lượt bạn: nộp";
            case SUBMITTED -> "đang chờ kiểm tra";
            case AWAITING_BEFORE_RECEIPT, AWAITING_AFTER_RECEIPT -> "Hồ sơ cần bổ sung";
            case IN_HANDLING -> "Đang thực hiện: ";
            case DECIDED -> "Đã có kết quả";
            case REVOKED -> "thu hồi";
            case CLOSED -> "Kết quả đã được trả";
            case REFUSED -> "không được tiếp nhận";
            case WITHDRAWN -> "đã được rút";
        };
    }

    private void compare(DossierId id, State state, RequestPostProcessor who, List<Button> buttons, List<String> wrong)
            throws Exception {
        for (var button : buttons) {
            var page = page(button.page().replace("ID", id.toString()), who);
            boolean isOffered = page.contains(button.mark().replace("ID", id.toString()));
            if (isOffered != LawOfStages.allows(state, button.deed())) {
                wrong.add(state + ": " + button.deed() + (isOffered ? " is offered" : " is not offered"));
            }
        }
    }

    private List<DossierId> oneOfEach() {
        var closed = offices.issuedUnsigned().dossier();
        done(closed, Deed.HAND_OVER, Who.CLERK);
        var revoked = offices.issuedUnsigned().dossier();
        done(revoked, Deed.REVOKE, Who.LEADER);
        var refused = offices.filed();
        done(refused, Deed.REFUSE, Who.CLERK);
        var withdrawn = offices.filed();
        done(withdrawn, Deed.WITHDRAW, Who.APPLICANT);
        var asked = offices.filed();
        done(asked, Deed.ASK, Who.CLERK);
        var askedLater = received();
        done(askedLater, Deed.ASK, Who.SPECIALIST);
        return List.of(
                offices.awaitingPayment(new Vnd(150_000)),
                offices.filed(),
                asked,
                received(),
                askedLater,
                offices.issuedUnsigned().dossier(),
                revoked,
                closed,
                refused,
                withdrawn);
    }

    private DossierId received() {
        var id = offices.filed();
        done(id, Deed.RECEIVE, Who.CLERK);
        return id;
    }

    private void done(DossierId id, Deed deed, Who who) {
        assertThat(commands.perform(id, deed, who, 0)).as(deed.name()).isEqualTo(Answer.DONE);
    }

    private String page(String address, RequestPostProcessor who) throws Exception {
        var answer = mvc.perform(get(address).with(who)).andReturn().getResponse();
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }
}
