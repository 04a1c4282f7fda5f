package vn.motcua.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.audit.Touched;
import vn.motcua.dossier.Content;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.DossierTrace;
import vn.motcua.dossier.FilingReference;
import vn.motcua.forms.Answers;
import vn.motcua.identity.AccountId;
import vn.motcua.organisation.Agencies;
import vn.motcua.organisation.AgencyId;

/** Whom to tell of dossiers, many at once: rows of dossiers are read by SQL, so that a batch of events costs one statement. */
@Repository
class Addressees {
    private static final Logger LOG = LoggerFactory.getLogger(Addressees.class);

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Agencies agencies;
    private final NoticeTemplates templates;
    private final Clock clock;

    Addressees(JdbcClient jdbc, JsonMapper json, Agencies agencies, NoticeTemplates templates, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.agencies = agencies;
        this.templates = templates;
        this.clock = clock;
    }

    Map<DossierId, Addressee> of(Collection<DossierId> dossiers) {
        return jdbc
                .sql("""
                select d.id, d.applicant, d.number, d.procedure_code, d.counter, d.content_hash, r.number as reference,
                       c.form, c.answers, c.papers, c.vouched
                  from dossier.dossier d
                  left join dossier.filing_reference r on r.dossier_id = d.id
                  cross join lateral (select form, answers, papers, vouched from dossier.content
                                       where dossier_id = d.id order by version desc limit 1) c
                 where d.id = any(:dossiers::uuid[])
                """)
                .param("dossiers", dossiers.stream().map(DossierId::toString).toArray(String[]::new))
                .query((row, _) -> addressee(row))
                .list()
                .stream()
                .collect(Collectors.toMap(Addressee::dossier, addressee -> addressee));
    }

    private Addressee addressee(ResultSet row) throws SQLException {
        var dossier = new DossierId(row.getObject("id", UUID.class));
        var account = row.getString("applicant");
        Touched.note(DossierTrace.CASE_KIND, dossier, account);
        var answers = answers(dossier, row);
        long reference = row.getLong("reference");
        return new Addressee(
                dossier,
                new AccountId(account),
                reference == 0 ? "" : new FilingReference(reference).toString(),
                Objects.requireNonNullElse(row.getString("number"), ""),
                row.getString("procedure_code"),
                office(new AgencyId(row.getObject("counter", UUID.class))),
                first(answers, templates.newest().phones()),
                first(answers, templates.newest().emails()));
    }

    /** Addresses are believed where they are what was filed; else nobody is written to, but in the portal. */
    private Answers answers(DossierId dossier, ResultSet row) throws SQLException {
        var content = new Content(
                row.getString("form"), row.getString("answers"), row.getString("papers"), row.getString("vouched"));
        if (!content.sha256().equals(row.getString("content_hash"))) {
            LOG.error("Nobody is written to about dossier {}: its content is not what was filed", dossier);
            return Answers.of(json.createObjectNode());
        }
        return Answers.of(json.readTree(content.answers()));
    }

    private String office(AgencyId counter) {
        return agencies.find(counter)
                .map(agency -> {
                    var name = agency.name(LocalDate.now(clock));
                    var address = agency.contact().address();
                    return address.isBlank() ? name : name + ", " + address;
                })
                .orElse("");
    }

    private static String first(Answers answers, List<String> pointers) {
        return pointers.stream()
                .map(answers::text)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
    }
}
