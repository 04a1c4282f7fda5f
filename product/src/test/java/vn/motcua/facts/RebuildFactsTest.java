package vn.motcua.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.WithSpring;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.Dossiers;
import vn.motcua.proof.SealLog;
import vn.motcua.result.Offices;

/** What grew event by event is what the whole log says, and what the rows of the dossiers say. */
@WithSpring
@Import(Offices.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class RebuildFactsTest {
    private static final long SEED = 766;
    private static final int EVENTS = 250;

    @Autowired
    Offices offices;

    @Autowired
    Dossiers dossiers;

    @Autowired
    SealLog sealer;

    @Autowired
    ReadFacts readFacts;

    @Autowired
    RebuildFacts rebuildFacts;

    @Autowired
    FactStore store;

    @Autowired
    FactsAsOf asOf;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    void facts_that_grew_over_a_random_ledger_equal_those_built_anew_and_the_rows() {
        readFacts.begin();
        var ledger = new ARandomLedger(offices, dossiers, jdbc, clock, SEED);
        var pauses = new Random(SEED);
        for (int i = 0; i < EVENTS; i++) {
            ledger.goOn();
            if (pauses.nextInt(12) == 0) {
                readAll();
            }
        }
        readAll();

        var checked = rebuildFacts.check();
        assertThat(checked.isEqual()).isTrue();
        assertThat(checked.after()).isEqualTo(checked.before());
        assertThat(differingFromRows(ledger.dossiers())).isEmpty();
        assertThat(kinds(ledger.dossiers()))
                .as("the ledger is not only a happy one")
                .contains(
                        "SupplementAsked",
                        "DutyAsked",
                        "DueDateExtended",
                        "SeatPassed",
                        "Withdrawn",
                        "Refused",
                        "Decided");
        assertThat(rebuildFacts.rebuild().isEqual()).isTrue();
        assertThat(store.digest()).isEqualTo(checked.before());
        assertThat(asOf.reading().behind()).isZero();
    }

    @Test
    void a_fact_that_somebody_changed_is_found_and_mended() {
        readFacts.begin();
        var dossier = offices.received();
        readAll();
        jdbc.sql("update facts.dossier_fact set due_at = due_at + interval '30 days' where dossier_id = :id")
                .param("id", dossier.value())
                .update();
        assertThat(rebuildFacts.check().isEqual()).isFalse();
        assertThat(rebuildFacts.rebuild().isEqual()).isFalse();
        assertThat(rebuildFacts.check().isEqual()).isTrue();
    }

    @Test
    void an_event_that_is_not_what_was_sealed_is_passed_over_and_figures_say_so() {
        readFacts.begin();
        readAll();
        long before = asOf.reading().passedOver();
        var broken = offices.filed();
        var sound = offices.filed();
        sealer.seal();
        payload(broken, "payload || ' '");
        readAll();
        assertThat(asOf.reading().passedOver()).isEqualTo(before + 1);
        assertThat(rebuildFacts.check().isEqual())
                .as("built anew it is passed over as well")
                .isTrue();
        assertThat(isThere(broken)).isFalse();
        assertThat(isThere(sound)).isTrue();

        payload(broken, "rtrim(payload)");
        assertThat(rebuildFacts.rebuild().isEqual()).isFalse();
        assertThat(asOf.reading().passedOver()).isEqualTo(before);
        assertThat(isThere(broken)).isTrue();
    }

    @Test
    void killed_between_facts_and_place_it_counts_once_afterwards() {
        readFacts.begin();
        readAll();
        var dossier = offices.received();
        sealer.seal();
        transaction.executeWithoutResult(killed -> {
            readFacts.readOn();
            assertThat(isThere(dossier)).isTrue();
            killed.setRollbackOnly();
        });
        assertThat(isThere(dossier)).isFalse();
        readAll();
        assertThat(kinds(List.of(dossier))).containsExactly("Submitted", "Received");
    }

    private void readAll() {
        sealer.seal();
        boolean isMore = true;
        while (isMore) {
            isMore = readFacts.readOn();
        }
    }

    private boolean isThere(DossierId dossier) {
        return jdbc.sql("select count(*) from facts.dossier_fact where dossier_id = :id")
                        .param("id", dossier.value())
                        .query(Long.class)
                        .single()
                == 1;
    }

    private List<String> kinds(List<DossierId> of) {
        return jdbc.sql("select kind from facts.event_fact where dossier_id = any(:ids::uuid[]) order by place")
                .param("ids", ids(of))
                .query((row, _) -> row.getString("kind"))
                .list();
    }

    /** The dossier's own row was made by other code. */
    private List<String> differingFromRows(List<DossierId> of) {
        return jdbc.sql("""
                select f.dossier_id::text as id from facts.dossier_fact f join dossier.dossier d on d.id = f.dossier_id
                 where f.dossier_id = any(:ids::uuid[])
                   and ((f.received_at, f.due_at, f.first_due_at, f.number, f.supplements, f.verdict, f.events)
                        is distinct from
                        (d.received_at, d.due_at, d.original_due_at, d.number, d.supplements, d.verdict, d.event_count)
                     or (f.extended_at is not null) <> coalesce(d.is_extended, false)
                     or (f.ended_at is not null) <> (d.stage in ('DECIDED', 'CLOSED', 'REFUSED', 'WITHDRAWN'))
                     or (f.waits_for is not null)
                        <> (d.stage = 'AWAITING_SUPPLEMENT' or d.stage = 'IN_HANDLING' and d.to_pay > 0)
                     or f.ended_at is null and (f.counter, f.agency) is distinct from (d.counter, d.agency))
                """)
                .param("ids", ids(of))
                .query((row, _) -> row.getString("id"))
                .list();
    }

    private static String[] ids(List<DossierId> of) {
        return of.stream().map(DossierId::toString).toArray(String[]::new);
    }

    private void payload(DossierId dossier, String payload) {
        jdbc.sql("alter table dossier.event disable trigger event_is_append_only")
                .update();
        jdbc.sql("update dossier.event set payload = " + payload + " where dossier_id = :id and seq = 1")
                .param("id", dossier.value())
                .update();
        jdbc.sql("alter table dossier.event enable trigger event_is_append_only")
                .update();
    }
}
