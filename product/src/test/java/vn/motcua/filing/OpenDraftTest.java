package vn.motcua.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.WithSpring;
import vn.motcua.catalogue.OnlineService;
import vn.motcua.catalogue.OnlineServices;
import vn.motcua.dossier.FilingRefusal;
import vn.motcua.dossier.FridayMorning;
import vn.motcua.dossier.Outcome;
import vn.motcua.dossier.Paper;
import vn.motcua.forms.Answers;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.FormsToKeep;
import vn.motcua.identity.SignedIn;
import vn.motcua.result.Offices;
import vn.motcua.shared.Language;
import vn.motcua.shared.ProcedureCode;

/** Other terms came into force while somebody was filling in: nothing is judged by terms that were not shown. */
@WithSpring
@AutoConfigureMockMvc
@Import({FridayMorning.class, Offices.class})
@DisplayNameGeneration(ReplaceUnderscores.class)
class OpenDraftTest {
    private static final ProcedureCode MARITAL_STATUS = new ProcedureCode("1.004873");
    private static final AccountId ACCOUNT = new AccountId("citizen:046065002205");
    private static final RequestPostProcessor MINH = SignedIn.citizen("046065002205", "Tôn Thất Minh");
    private static final String ANSWERS = """
            {"case": "other-purpose", "applicant": {"fullName": "Tôn Thất Minh", "phone": "0912345678"},
             "whom": {"relation": "SELF"}, "marital": {"state": "MARRIED"}, "unknown": {"before": "x"}}
            """;

    @Autowired
    Offices offices;

    @Autowired
    OnlineServices services;

    @Autowired
    Drafts drafts;

    @Autowired
    OpenDraft openDraft;

    @Autowired
    FileDraft fileDraft;

    @Autowired
    FormsToKeep formsToKeep;

    @Autowired
    JsonMapper json;

    @Autowired
    MockMvc mvc;

    @Autowired
    Clock clock;

    @Autowired
    PlatformTransactionManager transactions;

    @BeforeEach
    void open_an_office() {
        offices.one();
    }

    @Test
    void a_form_whose_session_is_over_belongs_to_its_draft_whatever_its_page() {
        undone(() -> {
            var page = "/nop-ho-so/ban-nhap/" + begun().id().value() + "/";
            var belonging = formsToKeep.belonging(page + "to-khai/1").orElseThrow();
            assertThat(belonging.most()).isLessThan(10);
            assertThat(formsToKeep.belonging(page + "giay-to")).contains(belonging);
        });
        var first = formsToKeep.belonging("/nop-ho-so/1.004873").orElseThrow();
        assertThat(first.most()).isLessThan(1_000);
        assertThat(formsToKeep.belonging("/nop-ho-so/9.999999")).isEmpty();
        assertThat(formsToKeep.belonging("/nop-ho-so/ban-nhap/00000000-0000-7000-8000-000000000000/to-khai/1"))
                .isEmpty();
    }

    @Test
    void a_draft_under_the_terms_in_force_stays_as_it_is() {
        undone(() -> {
            var draft = begun();
            assertThat(openDraft.get(draft.id(), ACCOUNT)).isEqualTo(draft);
            assertThat(openDraft.newTerms(draft)).isEmpty();
        });
    }

    @Test
    void under_new_terms_a_draft_keeps_what_is_still_asked_and_says_since_when_they_hold() {
        undone(() -> {
            var draft = drafts.attach(begun().id(), ACCOUNT, new Paper("gone", Paper.Source.PRESENTED, null, "", null));
            publishWithForm(1);
            var moved = openDraft.get(draft.id(), ACCOUNT);
            assertThat(moved.termsSince()).isEqualTo(today());
            assertThat(moved.service()).isEqualTo(MARITAL_STATUS + "@" + today());
            assertThat(moved.papers()).isEmpty();
            assertThat(moved.answers().text("/applicant/phone")).isEqualTo("0912345678");
            assertThat(moved.answers().text("/unknown/before")).isEmpty();
            assertThat(openDraft.get(draft.id(), ACCOUNT)).isEqualTo(moved);
        });
    }

    @Test
    void a_draft_shown_with_older_terms_is_not_filed() {
        undone(() -> {
            var draft = begun();
            publishWithForm(1);
            var outcome = fileDraft.file(draft, SubmitDossier.Order.online(draft, Language.VI));
            assertThat(outcome).isEqualTo(Outcome.no(new FilingRefusal.TermsChanged(today())));
        });
    }

    @Test
    void the_pages_move_it_in_the_open_and_lose_nothing_that_was_typed() {
        undone(() -> {
            var draft = begun();
            var address = "/nop-ho-so/ban-nhap/" + draft.id();
            publishWithForm(1);
            var sent = send(post(address + "/to-khai/applicant").with(csrf()).param("applicant.phone", "0987654321"));
            assertThat(sent.getRedirectedUrl()).isEqualTo(address);
            assertThat(drafts.get(draft.id(), ACCOUNT).answers().text("/applicant/phone"))
                    .isEqualTo("0987654321");
            assertThat(send(get(address + "/kiem-tra")).getContentAsString())
                    .contains("thủ tục này dùng quy định và tờ khai mới");
        });
    }

    @Test
    void filing_from_a_check_page_of_older_terms_shows_the_new_one() {
        undone(() -> {
            var draft = begun();
            var address = "/nop-ho-so/ban-nhap/" + draft.id();
            publishWithForm(1);
            var sent = send(post(address + "/nop").with(csrf()));
            assertThat(sent.getStatus()).isEqualTo(422);
            assertThat(sent.getContentAsString()).contains("thủ tục này dùng quy định và tờ khai mới");
            assertThat(drafts.find(draft.id(), ACCOUNT)).isPresent();
        });
    }

    private Drafts.Draft begun() {
        var dated = services.dated(MARITAL_STATUS, today()).orElseThrow();
        return drafts.begin(
                ACCOUNT,
                MARITAL_STATUS,
                MARITAL_STATUS + "@" + dated.validFrom(),
                "other-purpose",
                Answers.of(json.readTree(ANSWERS)));
    }

    private void publishWithForm(int version) {
        var now = services.of(MARITAL_STATUS, today()).orElseThrow();
        services.publish(
                new OnlineService(
                        now.code(),
                        now.decidedBy(),
                        now.level(),
                        now.partialReason(),
                        new OnlineService.Form(now.form().key(), version),
                        now.routeKey(),
                        now.result(),
                        now.area(),
                        now.guide(),
                        now.limit(),
                        now.fees(),
                        List.copyOf(now.components()),
                        List.of(),
                        null,
                        null),
                today());
    }

    private MockHttpServletResponse send(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return mvc.perform(request.with(MINH)).andReturn().getResponse();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private interface Deed {
        void run() throws Exception;
    }

    /** In a transaction that is taken back: other tests keep the terms they know. */
    private void undone(Deed deed) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            try {
                deed.run();
            } catch (Exception e) {
                throw new AssertionError(e);
            } finally {
                status.setRollbackOnly();
            }
        });
    }
}
