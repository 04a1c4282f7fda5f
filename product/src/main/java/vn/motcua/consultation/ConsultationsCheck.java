package vn.motcua.consultation;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.proof.Findings;
import vn.motcua.proof.Found;
import vn.motcua.proof.LogCheck;

/** Holds the table of consultations against the dossiers' logs, from which it follows. */
@Component
class ConsultationsCheck implements LogCheck {
    private final JdbcClient jdbc;

    ConsultationsCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void check(Findings findings) {
        different().forEach(one -> findings.add(Found.ROW_CHANGED, "consultation " + one));
    }

    /** Ids of those that stand otherwise in the table than the logs have it, or in one of them only. */
    List<String> different() {
        return jdbc.sql("""
                with event as (
                    select e.dossier_id, e.type, e.at, dossier.json_or_null(e.payload) as said
                      from dossier.event e
                     where e.type in ('ConsultationAsked', 'ConsultationAnswered', 'ConsultationWithdrawn')),
                ended as (
                    select said ->> 'consultation' as id, min(at) filter (where type = 'ConsultationAnswered') as answered_at,
                           min(at) filter (where type = 'ConsultationWithdrawn') as withdrawn_at
                      from event where type <> 'ConsultationAsked' group by 1),
                logged as (
                    select a.said ->> 'consultation' as id, a.dossier_id, a.said #>> '{agency,value}' as agency,
                           a.at as asked_at, date_trunc('second', (a.said ->> 'dueAt')::timestamptz) as due_at,
                           e.answered_at, e.withdrawn_at
                      from event a left join ended e on e.id = a.said ->> 'consultation'
                     where a.type = 'ConsultationAsked')
                select coalesce(l.id, c.id::text)
                  from logged l full join consultation.consultation c on c.id::text = l.id
                 where l.dossier_id is distinct from c.dossier_id or l.agency is distinct from c.agency_id::text
                    or l.asked_at is distinct from c.asked_at
                    or l.due_at is distinct from date_trunc('second', c.due_at)
                    or l.answered_at is distinct from c.answered_at or l.withdrawn_at is distinct from c.withdrawn_at
                 order by 1
                """).query((row, _) -> row.getString(1)).list();
    }
}
