package vn.motcua.directive;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.motcua.identity.Role;
import vn.motcua.identity.User;
import vn.motcua.organisation.AgencyId;
import vn.motcua.organisation.OnDuty;
import vn.motcua.shared.NotFound;

/** Who may do what: who works for the giver or the lead today, in a role that the rules name. To others it is read only. */
@Component
public class DirectiveAccess {
    private final OnDuty onDuty;
    private final RulesOfDirectives rules;
    private final Clock clock;

    DirectiveAccess(OnDuty onDuty, RulesOfDirectives rules, Clock clock) {
        this.onDuty = onDuty;
        this.rules = rules;
        this.clock = clock;
    }

    /** The roles that the officer has there today. */
    public Set<Role> roles(User.Officer officer, AgencyId agency) {
        return onDuty.officer(officer.account()).stream()
                .flatMap(one -> one.rolesIn(agency).stream())
                .filter(officer::has)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The agencies for which the officer works today, in the order of their ids. */
    public List<AgencyId> agencies(User.Officer officer) {
        return onDuty.officer(officer.account()).stream()
                .flatMap(one -> one.agencies().stream())
                .sorted((one, other) -> one.toString().compareTo(other.toString()))
                .toList();
    }

    /** Those for which the officer enters and gives. */
    public List<AgencyId> giving(User.Officer officer) {
        return agencies(officer).stream()
                .filter(agency -> isOneOf(officer, agency, rules.on(today()).give()))
                .toList();
    }

    public boolean mayGive(User.Officer officer, AgencyId giver) {
        return giving(officer).contains(giver);
    }

    /** @throws NotFound when the officer does not enter directives of this agency today */
    void giver(User.Officer officer, Source source) {
        if (!mayGive(officer, source.head().giver())) {
            throw new NotFound("source " + source.id() + " for who does not give for its agency");
        }
    }

    /** Whether the officer has anything to do with it beside reading. */
    public boolean isParty(User.Officer officer, Directive directive, Source source) {
        var all = rules.on(today());
        return isOneOf(officer, directive.terms().lead(), all.report())
                || isOneOf(officer, source.head().giver(), all.give());
    }

    public boolean mayDecide(User.Officer officer, AgencyId giver) {
        return isOneOf(officer, giver, rules.on(today()).decide());
    }

    public boolean mayReport(User.Officer officer, AgencyId lead) {
        return isOneOf(officer, lead, rules.on(today()).report());
    }

    public boolean mayAskExtension(User.Officer officer, AgencyId lead) {
        return isOneOf(officer, lead, rules.on(today()).askExtension());
    }

    /** Whether the officer works for giver, lead or a partner: who may open the papers. */
    public boolean mayOpenPapers(User.Officer officer, Directive directive, Source source) {
        var parties = new ArrayList<>(directive.terms().partners());
        parties.add(directive.terms().lead());
        parties.add(source.head().giver());
        return agencies(officer).stream().anyMatch(parties::contains);
    }

    private boolean isOneOf(User.Officer officer, AgencyId agency, Set<Role> wanted) {
        return roles(officer, agency).stream().anyMatch(wanted::contains);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
