package vn.motcua.handling;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.DossierTrace;
import vn.motcua.dossier.Dossiers;
import vn.motcua.presentation.ProcedureWords;
import vn.motcua.proof.SoundRows;
import vn.motcua.route.CaseLine;
import vn.motcua.route.CaseOwner;
import vn.motcua.shared.Language;

/** Dossiers as the queues of tasks know them: the name, the procedure, the case, the due date; and how they are found. */
@Component
class DossierCases implements CaseOwner {
    private static final String UNDER_WAY = "d.shelf in ('IN_HANDLING', 'AWAITING_SUPPLEMENT', 'AWAITING_PAYMENT')";

    private final JdbcClient jdbc;
    private final ProcedureWords procedures;
    private final SearchReader reader;

    DossierCases(JdbcClient jdbc, ProcedureWords procedures, SearchReader reader) {
        this.jdbc = jdbc;
        this.procedures = procedures;
        this.reader = reader;
    }

    @Override
    public String kind() {
        return DossierTrace.CASE_KIND;
    }

    @Override
    public Map<UUID, CaseLine> lines(Collection<UUID> cases, Language language) {
        var statement = jdbc.sql(
                        "select " + Dossiers.LINE_COLUMNS + " from dossier.dossier d where id = any(:ids::uuid[])")
                .param("ids", texts(cases));
        var rows = SoundRows.of(statement, Dossiers.LINE).rows();
        var names = procedures.names(
                rows.stream().map(Dossiers.Line::procedure).distinct().toList());
        var lines = new HashMap<UUID, CaseLine>();
        for (var row : rows) {
            var number = row.number();
            lines.put(
                    row.id().value(),
                    new CaseLine(
                            number == null ? "" : number,
                            row.ownerName(),
                            names.getOrDefault(row.procedure(), row.procedure()),
                            procedures.caseName(row.service(), row.caseKey(), language),
                            row.dueAt()));
        }
        return lines;
    }

    @Override
    public List<UUID> find(String words, int max) {
        for (var terms : reader.read(words)) {
            var found = terms.into(
                            jdbc.sql("select id from dossier.dossier d where " + UNDER_WAY + " and "
                                    + terms.condition("term") + " limit :max"),
                            "term")
                    .param("max", max)
                    .query((row, _) -> row.getObject("id", UUID.class))
                    .list();
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    @Override
    public Set<UUID> among(Collection<UUID> cases, String words) {
        var terms = reader.read(words);
        var conditions = new StringJoiner(" or ", "(", ")").setEmptyValue("false");
        for (int i = 0; i < terms.size(); i++) {
            conditions.add(terms.get(i).condition("term" + i));
        }
        var statement = jdbc.sql("select id from dossier.dossier d where id = any(:ids::uuid[]) and " + conditions);
        for (int i = 0; i < terms.size(); i++) {
            statement = terms.get(i).into(statement, "term" + i);
        }
        return statement
                .param("ids", texts(cases))
                .query((row, _) -> row.getObject("id", UUID.class))
                .set();
    }

    @Override
    public Map<String, String> topicNames(Collection<String> topics) {
        return procedures.names(topics.stream().filter(ProcedureWords::isCode).toList());
    }

    private static String[] texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }
}
