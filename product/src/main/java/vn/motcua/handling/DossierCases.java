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
        return lines(SoundRows.of(statement, Dossiers.LINE).rows(), language);
    }

    private Map<UUID, CaseLine> lines(List<Dossiers.Line> rows, Language language) {
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
    public Found find(String words, int max) {
        for (var terms : reader.read(words)) {
            var found = terms.isOfOne() ? whole(terms) : cases(terms, max);
            if (!found.cases().isEmpty()) {
                return found;
            }
        }
        return new Found(List.of(), null);
    }

    private Found cases(SearchTerms terms, int max) {
        var statement = terms.into(jdbc.sql(underWay("id", terms) + " limit :max"), "term")
                .param("max", max);
        return new Found(
                statement.query((row, _) -> row.getObject("id", UUID.class)).list(), null);
    }

    /** Of one dossier no more is to be read than of its id, and whoever looks for it asks for its line next. */
    private Found whole(SearchTerms terms) {
        var read = SoundRows.of(terms.into(jdbc.sql(underWay(Dossiers.LINE_COLUMNS, terms)), "term"), Dossiers.LINE);
        if (read.rows().size() < read.read()) {
            return cases(terms, read.read());
        }
        var rows = read.rows();
        return new Found(rows.stream().map(row -> row.id().value()).toList(), language -> lines(rows, language));
    }

    private static String underWay(String columns, SearchTerms terms) {
        return "select " + columns + " from dossier.dossier d where " + UNDER_WAY + " and " + terms.condition("term");
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
