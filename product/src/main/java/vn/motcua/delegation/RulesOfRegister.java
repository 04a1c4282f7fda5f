package vn.motcua.delegation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.organisation.CompetenceRule;
import vn.motcua.organisation.CompetenceRuleId;
import vn.motcua.organisation.DecidedRules;
import vn.motcua.organisation.ProcedureScope;
import vn.motcua.organisation.Validity;

/** What the decisions of the register make of competence, told to whoever answers who decides. */
@Component
class RulesOfRegister implements DecidedRules {
    private final DelegationStore store;

    RulesOfRegister(DelegationStore store) {
        this.store = store;
    }

    @Override
    public List<CompetenceRule> all() {
        var rules = new ArrayList<CompetenceRule>();
        for (var entry : store.everyLine()) {
            rule(entry.delegation(), entry.line()).ifPresent(rules::add);
        }
        return rules;
    }

    /** None where the line moves no competence, or holds on no day. */
    static Optional<CompetenceRule> rule(Delegation delegation, DelegationLine line) {
        if (!delegation.head().kind().movesCompetence()) {
            return Optional.empty();
        }
        return delegation.holding(line.terms().validity()).map(days -> rule(delegation, line, days));
    }

    private static CompetenceRule rule(Delegation delegation, DelegationLine line, Validity days) {
        var terms = line.terms();
        var scope = terms.caseKey().isEmpty()
                ? new ProcedureScope.One(terms.procedure())
                : new ProcedureScope.OneCase(terms.procedure(), terms.caseKey());
        var number = delegation.head().number();
        CompetenceRule.Ground ground = delegation.head().kind() == DelegationKind.AUTHORISATION
                ? new CompetenceRule.Authorisation(terms.giver(), delegation.quoted(), number, terms.style())
                : new CompetenceRule.Decentralisation(delegation.quoted(), number, terms.style());
        return new CompetenceRule(
                new CompetenceRuleId(line.id()),
                new CompetenceRule.Terms(scope, terms.area(), terms.receiver(), ground, days));
    }
}
