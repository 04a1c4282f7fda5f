package vn.motcua.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
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
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.WithSpring;
import vn.motcua.catalogue.OnlineService;
import vn.motcua.catalogue.OnlineServices;
import vn.motcua.dossier.Actor;
import vn.motcua.dossier.AnOffice;
import vn.motcua.dossier.Charged;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierEvent;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.DueDates;
import vn.motcua.dossier.Duty;
import vn.motcua.dossier.FridayMorning;
import vn.motcua.dossier.Outcome;
import vn.motcua.dossier.Stage;
import vn.motcua.dossier.WithdrawDossier;
import vn.motcua.identity.Role;
import vn.motcua.identity.User;
import vn.motcua.payment.Bill;
import vn.motcua.payment.BillPurpose;
import vn.motcua.payment.Bills;
import vn.motcua.payment.CasePayers;
import vn.motcua.payment.ChargeBill;
import vn.motcua.payment.RecordCashPayment;
import vn.motcua.result.Offices;
import vn.motcua.shared.ProcedureCode;
import vn.motcua.shared.Vnd;

/** Another authority asks for money while a dossier is handled: a bill of its own, and the clock stands until it is paid. */
@WithSpring
@AutoConfigureMockMvc
@Import({FridayMorning.class, Offices.class})
@DisplayNameGeneration(ReplaceUnderscores.class)
class DutyTest {
    private static final ProcedureCode CODE = new ProcedureCode("1.004873");
    private static final LocalDate SINCE = LocalDate.of(2026, 11, 18);
    private static final Duty DUTY = new Duty(
            "Thuế cơ sở 1 thành phố Huế", "1205/TB", LocalDate.of(2026, 11, 16), new Vnd(2_500_000), "VB đến 311");

    @Autowired
    Offices offices;

    @Autowired
    OnlineServices services;

    @Autowired
    AskForDuty askForDuty;

    @Autowired
    WithdrawDossier withdrawDossier;

    @Autowired
    RecordCashPayment recordCash;

    @Autowired
    Bills bills;

    @Autowired
    DossierPayers payers;

    @Autowired
    Dossiers dossiers;

    @Autowired
    DueDates dueDates;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    @Autowired
    MockMvc mvc;

    /** Outside of what is taken back: it stays for other tests. */
    @BeforeEach
    void the_office_is_open() {
        offices.one();
    }

    @Test
    void a_procedure_without_duties_takes_none() {
        var id = offices.received();
        assertThat(askForDuty.ask(id, specialist(), DUTY))
                .isEqualTo(new AskForDuty.Outcome.No(new AskForDuty.NoDutiesHere(CODE.value())));
        assertThat(bills.of("dossier", id.value())).isEmpty();
    }

    @Test
    void a_duty_pauses_the_dossier_until_it_is_paid_and_everybody_sees_it() {
        undone(() -> {
            var id = received(clock.instant());
            var address = "/ho-so/" + id + "/nghia-vu-tai-chinh";
            var bad = send(post(address).param("so-tien", "x").param("ngay-thong-bao", "2026-12-01"));
            assertThat(bad.getStatus()).isEqualTo(422);
            assertThat(text(bad)).contains("co-quan-error", "so-tien-error", "ngay-thong-bao-error", "noi-luu-error");

            assertThat(send(entry(address)).getRedirectedUrl()).isEqualTo("/ho-so/" + id);
            assertThat(dossiers.get(id)).isInstanceOf(Dossier.Paused.class);
            assertThat(dossiers.get(id).stage()).isEqualTo(Stage.IN_HANDLING);
            assertThat(dossiers.get(id).toPay()).isEqualTo(new Vnd(2_500_000));
            assertThat(text(send(entry(address)))).contains("Thông báo này đã được ghi vào hồ sơ");
            assertThat(text(send(get("/ho-so/" + id)))).contains("Chờ nộp 2.500.000 đ", "Người nộp: nộp 2.500.000 đ");
            var mine = mvc.perform(get("/ho-so-cua-toi/" + id).with(AnOffice.asApplicant()))
                    .andReturn()
                    .getResponse();
            assertThat(text(mine))
                    .contains("nộp nghĩa vụ tài chính 2.500.000 đ", "/thanh-toan/" + bill(id).id())
                    .contains("Nộp 2.500.000 đ – nghĩa vụ tài chính, thông báo 1205/TB của Thuế cơ sở 1");

            pay(id);
            assertThat(dossiers.get(id)).isInstanceOf(Dossier.InHandling.class);
            assertThat(dossiers.get(id).toPay()).isEqualTo(Vnd.ZERO);
        });
    }

    @Test
    void the_due_time_moves_by_as_long_as_the_clock_stood() {
        undone(() -> {
            var monday = Instant.parse("2026-11-16T03:00:00Z");
            var id = received(monday);
            var before = ((Dossier.InHandling) dossiers.get(id)).receipt();
            var asked = Instant.parse("2026-11-17T03:00:00Z");
            var bill = bills.charge(new ChargeBill(
                    "dossier",
                    id.value(),
                    BillPurpose.FINANCIAL_DUTY,
                    DUTY.amount(),
                    "Nghĩa vụ tài chính",
                    AnOffice.APPLICANT,
                    offices.one().centre()));
            var charged = new Charged(List.of(bill.value()), Vnd.ZERO, null, null);
            offices.append(new DossierEvent.DutyAsked(
                    id,
                    asked,
                    new Actor(specialist().account(), "Huy", offices.one().committee()),
                    DUTY,
                    charged));
            pay(id);

            var after = ((Dossier.InHandling) dossiers.get(id)).receipt();
            assertThat(before.dueAt()).isEqualTo(Instant.parse("2026-11-19T10:00:00Z"));
            // 18, 19 and 20 November the clock stood.
            assertThat(after.dueAt()).isEqualTo(Instant.parse("2026-11-25T10:00:00Z"));
            assertThat(after.originalDueAt()).isEqualTo(before.originalDueAt());
        });
    }

    @Test
    void who_takes_the_dossier_back_owes_no_duty() {
        undone(() -> {
            var open = received(clock.instant());
            askForDuty.ask(open, specialist(), DUTY);
            withdrawDossier.withdraw(open, AnOffice.APPLICANT, "Đổi ý");
            assertThat(bill(open).cancelledAt()).isNotNull();
        });
    }

    @Test
    void a_duty_that_was_paid_does_not_come_back_from_the_counter() {
        undone(() -> {
            var paid = received(clock.instant());
            askForDuty.ask(paid, specialist(), DUTY);
            pay(paid);
            withdrawDossier.withdraw(paid, AnOffice.APPLICANT, "Đổi ý");
            assertThat(bill(paid).isPaid()).isTrue();
            var toGiveBack = mvc.perform(get("/hoan-tien").with(offices.one().as("lan", Role.COUNTER_CLERK)))
                    .andReturn()
                    .getResponse();
            assertThat(text(toGiveBack)).doesNotContain(bill(paid).reference());

            var mine = text(mvc.perform(get("/ho-so-cua-toi/" + paid).with(AnOffice.asApplicant()))
                    .andReturn()
                    .getResponse());
            assertThat(mine)
                    .contains(
                            "Tiền đã nộp",
                            "2.500.000 đ",
                            "Cơ quan đã ra thông báo hoàn trả khoản này",
                            "thông báo 1205/TB")
                    .doesNotContain("<dt class=\"govuk-summary-list__key\">Hẹn trả kết quả");
            assertThat(text(send(get("/ho-so/" + paid)))).doesNotContain("<dt>Hẹn trả kết quả");
            assertThat(payers.of(List.of(paid.value(), UUID.randomUUID())))
                    .hasSize(1)
                    .containsEntry(paid.value(), new CasePayers.Payer("Tôn Thất Minh", "0900000009"));
        });
    }

    /**
     * Under terms that know duties, due as the calendar has it. Those are published after the filing: whoever files remembers the terms
     * in force, also when they are taken back.
     */
    private DossierId received(Instant at) {
        var now = services.of(CODE, SINCE).orElseThrow();
        var rule = now.limitFor("other-purpose").clockRule();
        var due =
                (Outcome.Done<DueDates.Due, ?>) dueDates.from(at, offices.one().committee(), rule, List.of());
        var id = offices.receivedUnder(
                CODE + "@" + SINCE, at, Duration.between(at, due.value().at()));
        var fees = now.fees();
        services.publish(
                new OnlineService(
                        now.code(),
                        now.decidedBy(),
                        now.level(),
                        now.partialReason(),
                        now.form(),
                        now.routeKey(),
                        now.result(),
                        now.area(),
                        now.guide(),
                        now.limit(),
                        new OnlineService.Fees(
                                fees.rules(),
                                fees.exemptions(),
                                fees.note(),
                                fees.paid(),
                                fees.refunded(),
                                fees.copies(),
                                true,
                                fees.table()),
                        List.copyOf(now.components()),
                        List.of(),
                        null,
                        null),
                SINCE);
        return id;
    }

    private static AbstractMockHttpServletRequestBuilder<?> entry(String address) {
        return post(address)
                .param("co-quan", DUTY.authority())
                .param("so-thong-bao", DUTY.notice())
                .param("ngay-thong-bao", DUTY.day().toString())
                .param("so-tien", "2.500.000")
                .param("noi-luu", DUTY.reference());
    }

    private MockHttpServletResponse send(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return mvc.perform(
                        request.with(offices.one().as("huy", Role.SPECIALIST)).with(csrf()))
                .andReturn()
                .getResponse();
    }

    private static String text(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private void pay(DossierId id) {
        assertThat(recordCash.record(bill(id).id(), offices.one().officer("lan", Role.COUNTER_CLERK)))
                .isInstanceOf(RecordCashPayment.Outcome.Paid.class);
    }

    private Bill bill(DossierId id) {
        return bills.of("dossier", id.value()).getFirst();
    }

    private User.Officer specialist() {
        return offices.one().officer("huy", Role.SPECIALIST);
    }

    private interface Deed {
        void run() throws Exception;
    }

    /** In a transaction that is taken back: other tests keep the terms they know. */
    private void undone(Deed deed) {
        transaction.executeWithoutResult(status -> {
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
