package vn.motcua.directive.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.directive.CommitteeId;
import vn.motcua.directive.Committees;
import vn.motcua.directive.Directives;
import vn.motcua.directive.web.DirectiveView.Choice;
import vn.motcua.organisation.Agencies;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.AgencyId;
import vn.motcua.scorecard.Period;
import vn.motcua.shared.BadInput;
import vn.motcua.ui.Said;

/** Reads which directives are counted out of an address: period, unit, giver, committee. */
@Component
class ReadDirectiveScope {
    private static final List<String> NAMES = List.of("ky", "don-vi", "ben-giao", "ban-chi-dao");

    private final Directives directives;
    private final Agencies agencies;
    private final Committees committees;

    ReadDirectiveScope(Directives directives, Agencies agencies, Committees committees) {
        this.directives = directives;
        this.agencies = agencies;
        this.committees = committees;
    }

    /** @param values as they were typed, blank ones left out */
    record Read(Directives.Scope scope, Map<String, String> values, List<BadInput.Finding> findings) {
        Read {
            values = Map.copyOf(values);
            findings = List.copyOf(findings);
        }

        /** @throws BadInput when something could not be read */
        Directives.Scope orThrow() {
            if (!findings.isEmpty()) {
                throw new BadInput(findings);
            }
            return scope;
        }
    }

    Read read(Map<String, String> typed) {
        var values = GatherDirectives.only(typed, NAMES);
        var findings = new ArrayList<BadInput.Finding>();
        var period = Period.month(directives.today());
        if (values.containsKey("ky")) {
            var read = Period.read(values.getOrDefault("ky", ""));
            if (read.isEmpty()) {
                findings.add(Said.of("scorecard.bad.period").at("ky"));
            }
            period = read.orElse(period);
        }
        var lead = agency(values, "don-vi", findings);
        var giver = agency(values, "ben-giao", findings);
        var committee = EnterSource.id(values.getOrDefault("ban-chi-dao", ""))
                .map(CommitteeId::new)
                .filter(id -> committees.find(id).isPresent())
                .orElse(null);
        if (committee == null && values.containsKey("ban-chi-dao")) {
            findings.add(Said.of("directive.bad.committee").at("ban-chi-dao"));
        }
        return new Read(new Directives.Scope(period, lead, giver, committee), values, findings);
    }

    private @Nullable AgencyId agency(Map<String, String> values, String name, List<BadInput.Finding> findings) {
        if (!values.containsKey(name)) {
            return null;
        }
        var found = EnterSource.id(values.getOrDefault(name, ""))
                .flatMap(id -> agencies.find(new AgencyId(id)))
                .map(Agency::id)
                .orElse(null);
        if (found == null) {
            findings.add(Said.of("directive.bad.unit").at(name));
        }
        return found;
    }

    List<Choice> committees() {
        return committees.all().stream()
                .map(one -> new Choice(one.id().toString(), one.name()))
                .toList();
    }
}
