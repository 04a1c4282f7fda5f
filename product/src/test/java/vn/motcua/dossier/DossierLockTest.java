package vn.motcua.dossier;

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
import vn.motcua.result.Offices;
import vn.motcua.signing.TrialSigning;

/** Whoever acts on a dossier keeps out who would act too, and nobody who only names it: notices refer to dossiers by the hundred. */
@WithSpring
@AutoConfigureMockMvc
@Import(Offices.class)
@ContextConfiguration(initializers = TrialSigning.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class DossierLockTest {
    @Autowired
    Offices offices;

    @Autowired
    Dossiers dossiers;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcClient jdbc;

    @Test
    void a_row_that_refers_to_a_dossier_does_not_wait_for_who_acts_on_it() {
        var id = offices.received();
        var another = new TransactionTemplate(transactions);
        another.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        new TransactionTemplate(transactions).executeWithoutResult(_ -> {
            dossiers.lock(id);
            assertThat(another.<Boolean>execute(_ -> isFree(id, "for key share")))
                    .isTrue();
            assertThat(another.<Boolean>execute(_ -> isFree(id, "for no key update")))
                    .isFalse();
        });
    }

    private boolean isFree(DossierId id, String how) {
        return !jdbc.sql("select 1 from dossier.dossier where id = :id " + how + " skip locked")
                .param("id", id.value())
                .query(Integer.class)
                .list()
                .isEmpty();
    }
}
