package vn.motcua.result;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.WithSpring;
import vn.motcua.proof.Finding;
import vn.motcua.proof.VerifyLog;
import vn.motcua.signing.TrialSigning;

/** A result changed behind the product's back is found and named. Each test undoes its damage by rolling back. */
@WithSpring
@AutoConfigureMockMvc
@Import(Offices.class)
@ContextConfiguration(initializers = TrialSigning.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ResultIntegrityTest {
    @Autowired
    Offices offices;

    @Autowired
    ReplaceResult replaceResult;

    @Autowired
    RevokeResult revokeResult;

    @Autowired
    VerifyLog verifier;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void signed_replaced_and_revoked_results_are_intact() {
        var old = offices.issued();
        offices.revoked(offices.replaced(old, replaceResult), revokeResult);
        assertThat(verifier.verify().findings()).isEmpty();
    }

    @Test
    void a_revoked_result_put_back_in_force_is_found() {
        var result = offices.revoked(offices.issued(), revokeResult);
        found("update result.result set state = 'SIGNED', ended_at = null, end_reason = null where id = :id", result);
    }

    @Test
    void a_signed_result_taken_out_of_force_is_found() {
        found("update result.result set state = 'REVOKED', ended_at = now() where id = :id", offices.issued());
    }

    @Test
    void an_exchanged_file_is_found() {
        found("update result.result set sha256 = repeat('0', 64) where id = :id", offices.issued());
    }

    @Test
    void a_removed_result_is_found() {
        var result = offices.issued();
        finding(
                "delete from result.result where id = :id",
                result,
                new Finding("result-removed", "dossier " + result.dossier()));
    }

    private void found(String sql, ResultRow result) {
        finding(sql, result, new Finding("result-changed", "dossier " + result.dossier() + " result " + result.id()));
    }

    private void finding(String sql, ResultRow result, Finding finding) {
        // One snapshot for all that is read, as verify() has it: the sealer works on meanwhile.
        var transaction = new TransactionTemplate(transactions);
        transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        transaction.executeWithoutResult(status -> {
            boolean removed = sql.startsWith("delete");
            assertThat(jdbc.sql(sql).param("id", result.id().value()).update()).isEqualTo(1);
            // With the row its number is gone, so that the counter is one too far.
            assertThat(verifier.findNow())
                    .filteredOn(found -> !removed || !found.kind().equals("number-turned"))
                    .containsExactlyInAnyOrder(
                            finding, new Finding(removed ? "row-gone" : "row-changed", "result " + result.id()));
            status.setRollbackOnly();
        });
    }
}
