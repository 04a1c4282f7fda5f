package vn.motcua.scorecard.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.facts.FactsAsOf;
import vn.motcua.identity.CurrentUser;
import vn.motcua.organisation.Agencies;
import vn.motcua.scorecard.Figures;
import vn.motcua.scorecard.MayList;
import vn.motcua.scorecard.Period;
import vn.motcua.scorecard.ReadScope;
import vn.motcua.scorecard.Scope;
import vn.motcua.scorecard.ScopeWords;
import vn.motcua.shared.BadInput.Finding;
import vn.motcua.shared.Language;

/**
 * What every page of figures says of its scope.
 *
 * @param asked as typed, for the form
 * @param asOf the moment of which the figures tell
 * @param isOver whether the period is
 * @param mayList whether the dossiers behind the figures are for this officer, too
 * @param places to choose from
 */
record ScopeView(
        Scope scope,
        ReadScope.Asked asked,
        List<Finding> findings,
        String place,
        Instant asOf,
        boolean isOver,
        boolean mayList,
        List<Choice> places,
        FactsAsOf.Reading reading) {
    /** @param value as an address has it */
    record Choice(String value, String name) {}

    ScopeView {
        findings = List.copyOf(findings);
        places = List.copyOf(places);
    }

    String typed(String name) {
        var value = switch (name) {
            case "procedure" -> asked.procedure();
            case "field" -> asked.field();
            default -> asked.period() == null ? scope.period().text() : asked.period();
        };
        return value == null ? "" : value;
    }

    String value() {
        return String.valueOf(scope.parameters().get("place"));
    }

    String before(String path) {
        return scope.in(scope.period().before()).href(path);
    }

    /** Makes them. */
    @Component
    static class Gather {
        private final ReadScope readScope;
        private final ScopeWords words;
        private final Figures figures;
        private final FactsAsOf facts;
        private final MayList mayList;
        private final Agencies agencies;
        private final CurrentUser user;
        private final Clock clock;

        Gather(
                ReadScope readScope,
                ScopeWords words,
                Figures figures,
                FactsAsOf facts,
                MayList mayList,
                Agencies agencies,
                CurrentUser user,
                Clock clock) {
            this.readScope = readScope;
            this.words = words;
            this.figures = figures;
            this.facts = facts;
            this.mayList = mayList;
            this.agencies = agencies;
            this.user = user;
            this.clock = clock;
        }

        ScopeView of(ReadScope.Asked asked, Language language) {
            var read = readScope.read(asked, user.officer());
            var scope = read.scope();
            return new ScopeView(
                    scope,
                    asked,
                    read.findings(),
                    words.place(scope, language),
                    figures.asOf(scope),
                    isOver(scope.period()),
                    mayList.of(user.officer(), scope),
                    places(),
                    facts.reading());
        }

        private boolean isOver(Period period) {
            return period.isOver(clock.getZone(), clock.instant());
        }

        private List<Choice> places() {
            var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
            return agencies.all(today).stream()
                    .map(agency -> new Choice(agency.id().toString(), agency.name(today)))
                    .sorted(Comparator.comparing(Choice::name))
                    .toList();
        }
    }
}
