package vn.motcua.warning;

import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.dossier.AnOffice;
import vn.motcua.dossier.DossierId;

/** A warning of a dossier that an office has, as a round would note it. */
public final class AWarning {
    private AWarning() {}

    public static void standing(JdbcClient jdbc, DossierId dossier, AnOffice office) {
        jdbc.sql("""
                insert into warning.standing
                    (dossier_id, ladder, rung, rank, entered_at, judged_at, procedure_code, counter, agency, desk_agency, desk_role,
                     since)
                values (:id, '2026-11', 'still', 9, now(), now(), '1.004873', :counter, :agency, :agency, 'SPECIALIST', now())
                """)
                .param("id", dossier.value())
                .param("counter", office.centre().value())
                .param("agency", office.committee().value())
                .update();
    }
}
