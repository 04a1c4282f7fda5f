package vn.motcua.filing;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.Touched;
import vn.motcua.dossier.DossierEvent;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.DossierTrace;
import vn.motcua.forms.Answers;

/** Answers that an applicant is correcting for a supplement (bổ sung), page by page, until they are given. */
@Repository
public class CorrectionDrafts {
    private final JdbcClient jdbc;
    private final Clock clock;

    CorrectionDrafts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Optional<Answers> of(DossierId dossier) {
        Touched.note(DossierTrace.CASE_KIND, dossier, null);
        return jdbc.sql("select answers from filing.correction where dossier_id = :dossier")
                .param("dossier", dossier.value())
                .query((row, _) -> Answers.fromStored(row.getString("answers")))
                .optional();
    }

    /**
     * Changes the answers as they stand now. Of two pages that are sent at the same moment the second waits, and reads what
     * the first has saved.
     *
     * @param filed the answers where nothing was corrected yet
     */
    @Transactional
    public <T> T change(DossierId dossier, Answers filed, Function<Answers, T> change) {
        jdbc.sql("""
                insert into filing.correction (dossier_id, answers, updated_at) values (:dossier, :answers, :now)
                on conflict (dossier_id) do nothing
                """)
                .param("dossier", dossier.value())
                .param("answers", filed.stored())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return change.apply(jdbc.sql("select answers from filing.correction where dossier_id = :dossier for update")
                .param("dossier", dossier.value())
                .query((row, _) -> Answers.fromStored(row.getString("answers")))
                .single());
    }

    /** Saves the answers, which were read in the same transaction by {@link #change}. */
    public void save(DossierId dossier, Answers answers) {
        jdbc.sql("""
                insert into filing.correction (dossier_id, answers, updated_at) values (:dossier, :answers, :now)
                on conflict (dossier_id) do update set answers = excluded.answers, updated_at = excluded.updated_at
                """)
                .param("dossier", dossier.value())
                .param("answers", answers.stored())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** In the transaction that takes the supplement: what was being corrected is corrected now. */
    @EventListener
    public void on(DossierEvent.SupplementGiven given) {
        discard(given.dossier());
    }

    private void discard(DossierId dossier) {
        jdbc.sql("delete from filing.correction where dossier_id = :dossier")
                .param("dossier", dossier.value())
                .update();
    }
}
