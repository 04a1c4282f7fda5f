package vn.motcua.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.WithSpring;
import vn.motcua.dossier.AnOffice;
import vn.motcua.dossier.AskForSupplement;
import vn.motcua.dossier.Channel;
import vn.motcua.dossier.CompleteSupplement;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.FridayMorning;
import vn.motcua.dossier.HandOver;
import vn.motcua.dossier.HandOverResult;
import vn.motcua.dossier.Outcome;
import vn.motcua.dossier.Paper;
import vn.motcua.dossier.WithdrawDossier;
import vn.motcua.forms.Answers;
import vn.motcua.identity.Role;
import vn.motcua.identity.User;
import vn.motcua.organisation.Areas;
import vn.motcua.organisation.CompetenceAnswer;
import vn.motcua.organisation.CompetenceRule;
import vn.motcua.organisation.Competences;
import vn.motcua.organisation.Decider;
import vn.motcua.organisation.ProcedureScope;
import vn.motcua.organisation.SignatureStyle;
import vn.motcua.organisation.Validity;
import vn.motcua.payment.Bill;
import vn.motcua.payment.BillId;
import vn.motcua.payment.Bills;
import vn.motcua.payment.RecordCashPayment;
import vn.motcua.result.Offices;
import vn.motcua.shared.Language;
import vn.motcua.shared.ProcedureCode;
import vn.motcua.shared.Vnd;

/** Copies that are asked for with a birth certificate are on the bill, follow what is corrected, and are paid before they go. */
@WithSpring
@AutoConfigureMockMvc
@Import({FridayMorning.class, Offices.class})
@DisplayNameGeneration(ReplaceUnderscores.class)
class CopiesArePaidTest {
    private static final ProcedureCode BIRTH = new ProcedureCode("1.001193");
    private static final LocalDate SINCE = LocalDate.of(2026, 1, 1);

    @Autowired
    Offices offices;

    @Autowired
    Areas areas;

    @Autowired
    Competences competences;

    @Autowired
    SubmitDossier submitDossier;

    @Autowired
    AskForSupplement askForSupplement;

    @Autowired
    CompleteSupplement completeSupplement;

    @Autowired
    WithdrawDossier withdrawDossier;

    @Autowired
    HandOverResult handOverResult;

    @Autowired
    Bills bills;

    @Autowired
    Dossiers dossiers;

    @Autowired
    RecordCashPayment recordCash;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    @Autowired
    MockMvc mvc;

    @Autowired
    Clock clock;

    @BeforeEach
    void the_committee_registers_births() {
        var office = offices.one();
        if (competences.whoDecides(BIRTH, office.commune(), LocalDate.now(clock)) instanceof CompetenceAnswer.Nobody) {
            competences
                    .record(new CompetenceRule.Terms(
                            new ProcedureScope.One(BIRTH),
                            office.commune(),
                            new Decider.Named(office.committee()),
                            new CompetenceRule.Law("Luật Hộ tịch 2014", SignatureStyle.TM),
                            Validity.since(SINCE)))
                    .orThrow();
        }
    }

    @Test
    void who_asks_for_no_copies_is_billed_nothing() {
        assertThat(billsOf(filed(0))).isEmpty();
    }

    @Test
    void copies_are_on_the_bill_and_the_dossier_waits_for_no_payment() throws Exception {
        var id = filed(2);

        assertThat(billsOf(id)).singleElement().satisfies(bill -> {
            assertThat(bill.amount()).isEqualTo(new Vnd(16_000));
            assertThat(bill.words()).startsWith("2 bản sao Trích lục khai sinh × 8.000 đ (");
        });
        var page = mvc.perform(
                        MockMvcRequestBuilders.get("/ho-so-cua-toi/" + id).with(AnOffice.asApplicant()))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).contains("/thanh-toan/" + billsOf(id).getFirst().id(), "16.000");
    }

    @Test
    void an_open_bill_gives_way_when_the_number_of_copies_is_corrected() {
        var more = filed(2);
        correct(more, 3);
        assertThat(standing(more)).containsExactly("24000 3 bản sao");

        var none = filed(2);
        correct(none, 0);
        assertThat(standing(none)).isEmpty();

        var same = filed(2);
        correct(same, 2);
        assertThat(standing(same)).containsExactly("16000 2 bản sao");
    }

    @Test
    void of_what_was_paid_only_the_rest_is_charged() {
        var id = filed(2);
        pay(id);
        correct(id, 3);

        assertThat(standing(id)).containsExactlyInAnyOrder("16000 2 bản sao", "8000 Phần còn lại");
    }

    @Test
    void what_was_paid_for_copies_not_wanted_any_more_goes_back_once() {
        var id = filed(3);
        pay(id);
        var bill = billsOf(id).getFirst().id();
        correct(id, 1);
        assertThat(refunds(bill)).containsExactly(16_000L);
        withdrawDossier.withdraw(id, AnOffice.APPLICANT, "Làm ở nơi khác");

        assertThat(refunds(bill)).containsExactlyInAnyOrder(16_000L, 8_000L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "2e0", "20e-1", "0.2E1"})
    void a_number_of_copies_is_billed_however_a_machine_writes_it(String copies) {
        var id = filed(copies);
        assertThat(standing(id)).containsExactly("16000 2 bản sao");
        assertThat(dossiers.filed(id).answers().text("/result/copies")).isEqualTo("2");
    }

    @Test
    void what_was_paid_for_copies_goes_back_when_there_will_be_none() {
        var id = filed(2);
        pay(id);
        withdrawDossier.withdraw(id, AnOffice.APPLICANT, "Làm ở nơi khác");

        assertThat(refunds(billsOf(id).getFirst().id())).containsExactly(16_000L);
    }

    private List<Long> refunds(BillId bill) {
        return jdbc.sql("select amount from payment.refund where bill_id = :bill")
                .param("bill", bill.value())
                .query((row, _) -> row.getLong("amount"))
                .list();
    }

    @Test
    void a_paper_result_leaves_the_counter_when_all_is_paid() {
        var id = offices.issuedUnsigned(new Vnd(16_000)).dossier();

        assertThat(handOverResult.handOver(id, clerk(), HandOver.Way.COUNTER, "Tôn Thất Minh"))
                .isEqualTo(Outcome.no(new DossierRefusal.NotPaidYet(new Vnd(16_000))));
        pay(id);
        assertThat(handOverResult.handOver(id, clerk(), HandOver.Way.COUNTER, "Tôn Thất Minh"))
                .isInstanceOf(Outcome.Done.class);
    }

    private DossierId filed(int copies) {
        return filed(String.valueOf(copies));
    }

    private DossierId filed(String copies) {
        var order = new SubmitDossier.Order(
                DossierId.at(clock.instant()),
                BIRTH,
                "no-record",
                answers(copies),
                List.of(new Paper("witness-statement", Paper.Source.UPLOAD, null, "giay.pdf", null)),
                Channel.ONLINE,
                AnOffice.APPLICANT,
                null,
                Language.VI);
        return switch (submitDossier.submit(order)) {
            case Outcome.Done(var dossier) -> dossier.id();
            case Outcome.No(var why) -> throw new AssertionError(why.code() + " " + why.facts());
        };
    }

    private Answers answers(String copies) {
        var commune = offices.one().commune();
        var place =
                "{\"province\": \"46\", \"provinceName\": \"Thành phố Huế\", \"commune\": \"%s\", \"communeName\": \"%s\"%s}";
        var area = place.formatted(commune.value(), areas.get(commune).name(SINCE), "");
        var home = place.formatted(commune.value(), areas.get(commune).name(SINCE), ", \"street\": \"Thôn 3\"");
        return Answers.of(
                json.readTree("""
                {"case": "no-record",
                 "applicant": {"fullName": "Tôn Thất Minh", "birthDate": "1965-02-14", "sex": "MALE",
                  "personalNumber": "046065002205", "residence": HOME},
                 "relation": {"kind": "GRANDPARENT"},
                 "child": {"fullName": "Tôn Thất An", "sex": "MALE", "birthDate": "2026-11-15", "ethnicity": "01",
                  "nationality": "VN", "homeTown": AREA},
                 "birthplace": {"kind": "ELSEWHERE"}, "elsewhere": {"area": AREA},
                 "evidence": {"kind": "WITNESSES"},
                 "witnesses": [{"fullName": "Lê Văn Tám", "personalNumber": "046090012345", "residence": "Huế"}],
                 "parents": {"marriage": "NO_FATHER"},
                 "mother": {"fullName": "Tôn Nữ Hoa", "birthDate": "1996", "personalNumber": "046196012345",
                  "ethnicity": "01", "nationality": "VN", "residence": HOME},
                 "result": {"copies": %s, "way": "COUNTER"},
                 "declaration": {"truth": true}}
                """.formatted(copies).replace("HOME", home).replace("AREA", area)));
    }

    private void correct(DossierId id, int copies) {
        done(askForSupplement.ask(id, clerk(), List.of("Số bản sao"), "Ghi lại số bản sao"));
        var given = new CompleteSupplement.Given(List.of(), "Đã ghi lại", answers(String.valueOf(copies)));
        done(completeSupplement.complete(id, AnOffice.APPLICANT, given));
    }

    private void pay(DossierId id) {
        assertThat(recordCash.record(billsOf(id).getFirst().id(), clerk()))
                .isInstanceOf(RecordCashPayment.Outcome.Paid.class);
    }

    private User.Officer clerk() {
        return offices.one().officer("lan", Role.COUNTER_CLERK);
    }

    private List<Bill> billsOf(DossierId id) {
        return bills.of("dossier", id.value());
    }

    /** Amount and first three words of each bill that was not cancelled. */
    private List<String> standing(DossierId id) {
        return billsOf(id).stream()
                .filter(bill -> bill.cancelledAt() == null)
                .map(bill -> bill.amount().amount() + " "
                        + String.join(" ", List.of(bill.words().split(" ")).subList(0, 3)))
                .toList();
    }

    private static <T> void done(Outcome<T, ?> outcome) {
        if (outcome instanceof Outcome.No(var why)) {
            throw new AssertionError(why.code() + " " + why.facts());
        }
    }
}
