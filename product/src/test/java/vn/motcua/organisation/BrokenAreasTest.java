package vn.motcua.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.WithSpring;
import vn.motcua.proof.Finding;
import vn.motcua.proof.Found;
import vn.motcua.proof.VerifyLog;

@WithSpring
@DisplayNameGeneration(ReplaceUnderscores.class)
class BrokenAreasTest {
    @Autowired
    AreaStore areaStore;

    @Autowired
    VerifyLog verifier;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void a_commune_that_somebody_broke_by_sql_stops_no_start_and_is_named() {
        var broken = new ArrayList<Area>();
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            jdbc.sql("alter table organisation.area_version disable trigger all")
                    .update();
            jdbc.sql("alter table organisation.area disable trigger all").update();
            jdbc.sql("""
                    select format('alter table %s drop constraint if exists %I cascade', conrelid::regclass, conname)
                      from pg_constraint where contype <> 'n'
                       and conrelid in ('organisation.area'::regclass, 'organisation.area_version'::regclass)
                    """)
                    .query(String.class)
                    .list()
                    .forEach(drop -> jdbc.sql(drop).update());
            jdbc.sql("update organisation.area set code = '1978x' where code = '19789'")
                    .update();
            jdbc.sql("update organisation.area_version set area_code = '1978x' where area_code = '19789'")
                    .update();
            jdbc.sql("update organisation.area_version set kind = 'TOWN' where area_code = '46'")
                    .update();
            broken.addAll(areaStore.all());
            assertThat(verifier.findNow())
                    .contains(
                            new Finding(Found.ROW_UNLOGGED, "area 1978x"),
                            new Finding(Found.ROW_GONE, "area 19789"),
                            new Finding(Found.ROW_CHANGED, "area-version 46/2025-07-01"));
            status.setRollbackOnly();
        });
        assertThat(broken)
                .extracting(area -> area.code().value())
                .hasSizeGreaterThan(3000)
                .doesNotContain("1978x", "19789", "46");
    }
}
