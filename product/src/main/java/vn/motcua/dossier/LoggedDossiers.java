package vn.motcua.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.audit.Touched;
import vn.motcua.forms.Answers;
import vn.motcua.shared.ChangedOutside;

/**
 * Whose dossiers are, how they are called and what was filed, as their logs have it, for those who go on from events: their
 * rows are not asked, since somebody may have changed them. Many at once by two statements.
 */
@Repository
public class LoggedDossiers {
    private static final Logger LOG = LoggerFactory.getLogger(LoggedDossiers.class);
    private static final long FIRST_REFERENCE = 100_000;

    /**
     * @param number null before receipt
     * @param reference what the applicant quotes since filing; empty where the dossier came otherwise
     * @param answers of the newest version; none where they are not what was filed
     */
    public record Logged(Filing filing, @Nullable DossierNumber number, String reference, Answers answers) {}

    /** What follows from the events that were read so far. */
    private record Known(
            DossierEvent.Submitted submitted, @Nullable DossierNumber number, DossierEvent filed) {
        static Known after(@Nullable Known before, DossierEvent event) {
            if (before == null) {
                if (event instanceof DossierEvent.Submitted submitted) {
                    return new Known(submitted, null, submitted);
                }
                throw changed(event.dossier());
            }
            return switch (event) {
                case DossierEvent.Received received -> new Known(before.submitted, received.number(), before.filed);
                case DossierEvent.SupplementGiven given -> new Known(before.submitted, before.number, given);
                default -> throw changed(event.dossier());
            };
        }

        private static ChangedOutside changed(DossierId id) {
            return new ChangedOutside("dossier.event " + id);
        }
    }

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final EventText text;

    LoggedDossiers(JdbcClient jdbc, JsonMapper json, EventText text) {
        this.jdbc = jdbc;
        this.json = json;
        this.text = text;
    }

    /** @throws ChangedOutside when an event is not what was written */
    public Map<DossierId, Logged> of(Collection<DossierId> dossiers) {
        var known = new HashMap<DossierId, Known>();
        events(dossiers).forEach(event -> known.put(event.dossier(), Known.after(known.get(event.dossier()), event)));
        return jdbc
                .sql("""
                select asked.id, r.number as reference, c.form, c.answers, c.papers, c.vouched
                  from unnest(:dossiers::uuid[]) as asked (id)
                  left join dossier.filing_reference r on r.dossier_id = asked.id
                  left join lateral (select form, answers, papers, vouched from dossier.content
                                      where dossier_id = asked.id order by version desc limit 1) c on true
                """)
                .param("dossiers", ids(known.keySet()))
                .query((row, _) -> logged(known, row))
                .list()
                .stream()
                .collect(Collectors.toMap(one -> one.filing().id(), one -> one));
    }

    private List<DossierEvent> events(Collection<DossierId> dossiers) {
        return jdbc.sql("""
                select dossier_id, seq, type, at, actor, payload, hash from dossier.event
                 where dossier_id = any(:dossiers::uuid[]) and type in ('Submitted', 'Received', 'SupplementGiven')
                 order by dossier_id, seq
                """)
                .param("dossiers", ids(dossiers))
                .query((row, _) -> text.asWritten(row, row.getBytes("hash")))
                .list();
    }

    private static String[] ids(Collection<DossierId> dossiers) {
        return dossiers.stream().map(DossierId::toString).toArray(String[]::new);
    }

    private Logged logged(Map<DossierId, Known> all, ResultSet row) throws SQLException {
        var known = all.get(new DossierId(row.getObject("id", UUID.class)));
        if (known == null) {
            throw new IllegalStateException("Only those are asked for that are known, but another came");
        }
        var filing = known.submitted().filing();
        Touched.note(DossierTrace.CASE_KIND, filing.id(), filing.applicant().value());
        long reference = row.getLong("reference");
        return new Logged(
                filing,
                known.number(),
                reference < FIRST_REFERENCE ? "" : new FilingReference(reference).toString(),
                answers(known, row));
    }

    private Answers answers(Known known, ResultSet row) throws SQLException {
        if (row.getString("form") != null) {
            var content = new Content(
                    row.getString("form"), row.getString("answers"), row.getString("papers"), row.getString("vouched"));
            if (content.isFiledBy(known.filed())) {
                return Answers.of(json.readTree(content.answers()));
            }
        }
        LOG.error(
                "Changed outside the product, and not read: dossier.content {}",
                known.submitted().dossier());
        return Answers.of(json.createObjectNode());
    }
}
