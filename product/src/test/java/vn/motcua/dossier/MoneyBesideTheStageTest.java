package vn.motcua.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.WithSpring;
import vn.motcua.catalogue.CopyPrice;
import vn.motcua.catalogue.Cost;
import vn.motcua.identity.Role;
import vn.motcua.payment.Bill;
import vn.motcua.payment.BillPurpose;
import vn.motcua.payment.Bills;
import vn.motcua.payment.RecordCashPayment;
import vn.motcua.result.Offices;
import vn.motcua.shared.LocalText;
import vn.motcua.shared.Vnd;

/** What waited for money as a stage of its own, in rows of before, waits for it beside its stage from now on. */
@WithSpring
@AutoConfigureMockMvc
@Import({FridayMorning.class, Offices.class})
@DisplayNameGeneration(ReplaceUnderscores.class)
class MoneyBesideTheStageTest {
    /** The table as it was. */
    private static final String BEFORE = """
            alter table dossier.dossier drop constraint dossier_stage_check;
            alter table dossier.dossier drop constraint before_receipt_no_number;
            alter table dossier.dossier drop constraint money_is_awaited_at_a_gate;
            alter table dossier.dossier drop column shelf;
            update dossier.dossier set stage = 'AWAITING_PAYMENT' where to_pay is not null and number is null;
            alter table dossier.dossier drop column to_pay;
            alter table dossier.dossier add column shelf text not null generated always as (stage) stored;
            create index dossier_at_counter on dossier.dossier (shelf);
            create index dossier_at_agency on dossier.dossier (shelf);
            create index dossier_procedure_under_way on dossier.dossier (shelf);
            alter table dossier.dossier add constraint dossier_stage_check check (stage <> '');
            alter table dossier.dossier add constraint before_receipt_no_number check (
                stage not in ('AWAITING_PAYMENT', 'SUBMITTED', 'REFUSED') or number is null);
            """;

    @Autowired
    Offices offices;

    @Autowired
    Dossiers dossiers;

    @Autowired
    ReceiveDossier receiveDossier;

    @Autowired
    RecordCashPayment recordCash;

    @Autowired
    Bills bills;

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void rows_of_before_are_told_from_their_log_and_lie_on_the_same_list() {
        var waiting = offices.awaitingPayment(new Vnd(150_000));
        var filed = offices.filed();
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            jdbc.sql(BEFORE).update();
            assertThat(row(waiting)).isEqualTo("AWAITING_PAYMENT AWAITING_PAYMENT");

            jdbc.sql(migration()).update();

            assertThat(row(waiting)).isEqualTo("SUBMITTED AWAITING_PAYMENT");
            assertThat(row(filed)).isEqualTo("SUBMITTED SUBMITTED");
            assertThat(dossiers.get(waiting).toPay()).isEqualTo(new Vnd(150_000));
            assertThat(dossiers.get(filed).toPay()).isEqualTo(Vnd.ZERO);
        });
    }

    @Test
    void each_purpose_has_its_bill_and_the_counter_waits_for_the_last() throws Exception {
        var copies = new CopyPrice("/result/copies", new Vnd(8_000), new LocalText("bản sao Giấy xác nhận", "copies"));
        var id = offices.awaitingPayment(new Cost(new Vnd(150_000), 2, copies, null));
        var lan = offices.one().officer("lan", Role.COUNTER_CLERK);
        assertThat(open(id))
                .extracting(Bill::purpose, Bill::amount)
                .containsExactlyInAnyOrder(
                        tuple(BillPurpose.FEE, new Vnd(150_000)), tuple(BillPurpose.COPIES, new Vnd(16_000)));
        assertThat(citizenSees(id))
                .contains("Đến lượt bạn: nộp 166.000 đ", "150.000 đ – Phí, lệ phí", "16.000 đ – Bản sao");
        assertThat(clerkSees(id))
                .contains("Chờ nộp 166.000 đ", "Người nộp: nộp 166.000 đ")
                .doesNotContain("/tiep-nhan");
        assertThat(receiveDossier.receive(id, lan, List.of()))
                .isEqualTo(Outcome.no(new DossierRefusal.NotPaidYet(new Vnd(166_000))));

        recordCash.record(open(id).getFirst().id(), lan);
        assertThat(dossiers.get(id).waitsForMoney()).isTrue();
        assertThat(row(id)).isEqualTo("SUBMITTED AWAITING_PAYMENT");
        recordCash.record(open(id).getFirst().id(), lan);
        assertThat(row(id)).isEqualTo("SUBMITTED SUBMITTED");
        assertThat(citizenSees(id)).contains("Hồ sơ đã tới bộ phận một cửa").doesNotContain("Đến lượt bạn");
        assertThat(receiveDossier.receive(id, lan, List.of())).isInstanceOf(Outcome.Done.class);
    }

    private List<Bill> open(DossierId id) {
        return bills.of(DossierTrace.CASE_KIND, id.value()).stream()
                .filter(Bill::isPayable)
                .toList();
    }

    private String citizenSees(DossierId id) throws Exception {
        return mvc.perform(get("/ho-so-cua-toi/" + id).with(AnOffice.asApplicant()))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private String clerkSees(DossierId id) throws Exception {
        return mvc.perform(get("/mot-cua/" + id).with(offices.one().as("lan", Role.COUNTER_CLERK)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private String row(DossierId id) {
        return jdbc.sql("select stage || ' ' || shelf from dossier.dossier where id = :id")
                .param("id", id.value())
                .query(String.class)
                .single();
    }

    private static String migration() {
        try {
            return new ClassPathResource("db/migration/dossier/V82__money_beside_the_stage.sql")
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
