package vn.motcua.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.proof.KeptRows;
import vn.motcua.proof.LoggedTable;
import vn.motcua.proof.RowLog;
import vn.motcua.shared.ProcedureCode;

/** Table {@code organisation.competence_rule}. */
@Component
class CompetenceStore {
    private final JdbcClient jdbc;
    private final RowLog rows;

    CompetenceStore(JdbcClient jdbc, RowLog rows) {
        this.rows = rows;
        this.jdbc = jdbc;
    }

    KeptRows<CompetenceRule> all() {
        return rows.kept(LoggedTable.COMPETENCE_RULE, (row, _) -> rule(row));
    }

    private static CompetenceRule rule(ResultSet rows) throws SQLException {
        return new CompetenceRule(
                new CompetenceRuleId(Rows.uuid(rows, "id")),
                new CompetenceRule.Terms(
                        scope(rows),
                        new AreaCode(rows.getString("area_code")),
                        decider(rows, "agency_id", "agency_kind"),
                        ground(rows),
                        Rows.validity(rows)));
    }

    private static ProcedureScope scope(ResultSet rows) throws SQLException {
        var procedure = rows.getString("procedure_code");
        return procedure != null
                ? new ProcedureScope.One(new ProcedureCode(procedure))
                : new ProcedureScope.Group(
                        AdministrativeLevel.valueOf(rows.getString("level")), rows.getString("field"));
    }

    private static Decider decider(ResultSet rows, String idColumn, String kindColumn) throws SQLException {
        var agency = Rows.agencyOrNull(rows, idColumn);
        return agency != null
                ? new Decider.Named(agency)
                : new Decider.OfTheArea(AgencyKind.valueOf(rows.getString(kindColumn)));
    }

    private static CompetenceRule.Ground ground(ResultSet rows) throws SQLException {
        var basis = rows.getString("basis");
        var number = rows.getString("decision_number");
        var signature = SignatureStyle.valueOf(rows.getString("signature"));
        return switch (CompetenceKind.valueOf(rows.getString("kind"))) {
            case LAW -> new CompetenceRule.Law(basis, signature);
            case DECENTRALISATION -> new CompetenceRule.Decentralisation(basis, number, signature);
            case AUTHORISATION ->
                new CompetenceRule.Authorisation(
                        decider(rows, "authoriser_id", "authoriser_kind"), basis, number, signature);
        };
    }

    void add(CompetenceRule rule) {
        var terms = rule.terms();
        if (terms.scope() instanceof ProcedureScope.OneCase) {
            throw new IllegalArgumentException("A rule about one case comes from a decision of the register only");
        }
        var ground = terms.ground();
        var one = terms.scope() instanceof ProcedureScope.One(var procedure) ? procedure.value() : null;
        var group = terms.scope() instanceof ProcedureScope.Group found ? found : null;
        var authoriser = ground instanceof CompetenceRule.Authorisation found ? found.authoriser() : null;
        rows.added(LoggedTable.COMPETENCE_RULE, rule.id().value());
        jdbc.sql("""
                insert into organisation.competence_rule
                       (id, procedure_code, level, field, area_code, agency_id, agency_kind, kind, authoriser_id,
                        authoriser_kind, basis, decision_number, signature, valid_from, valid_to)
                values (:id, :procedure, :level, :field, :area, :agency, :agencyKind, :kind, :authoriser,
                        :authoriserKind, :basis, :number, :signature, :from, :to)
                """)
                .param("id", rule.id().value())
                .param("procedure", one)
                .param("level", group == null ? null : group.level().name())
                .param("field", group == null ? null : group.field())
                .param("area", terms.area().value())
                .param("agency", named(terms.decider()))
                .param("agencyKind", kind(terms.decider()))
                .param("kind", terms.kind().name())
                .param("authoriser", named(authoriser))
                .param("authoriserKind", kind(authoriser))
                .param("basis", ground.basis())
                .param("number", ground.decisionNumber())
                .param("signature", ground.signature().name())
                .param("from", terms.validity().from())
                .param("to", terms.validity().to())
                .update();
    }

    void end(CompetenceRuleId id, LocalDate lastDay) {
        rows.changing(LoggedTable.COMPETENCE_RULE, id.value());
        jdbc.sql("update organisation.competence_rule set valid_to = :last where id = :id")
                .param("id", id.value())
                .param("last", lastDay)
                .update();
    }

    private static @Nullable UUID named(@Nullable Decider decider) {
        return decider instanceof Decider.Named(var agency) ? agency.value() : null;
    }

    private static @Nullable String kind(@Nullable Decider decider) {
        return decider instanceof Decider.OfTheArea(var kind) ? kind.name() : null;
    }
}
