package vn.motcua.warning.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.facts.FactsAsOf;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Role;
import vn.motcua.identity.User;
import vn.motcua.organisation.Agencies;
import vn.motcua.organisation.AgencyId;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.OnDuty;
import vn.motcua.presentation.ProcedureWords;
import vn.motcua.scorecard.MayList;
import vn.motcua.scorecard.ReadScope;
import vn.motcua.scorecard.Scope;
import vn.motcua.scorecard.ScopeWords;
import vn.motcua.shared.BadInput.Finding;
import vn.motcua.shared.Language;
import vn.motcua.warning.Letters;
import vn.motcua.warning.PlaceWarnings;
import vn.motcua.warning.WarnedDossier;
import vn.motcua.warning.Warnings;

/** Brings together what the page of warnings shows. */
@Component
class GatherWarnings {
    static final int LINES = 50;
    private static final int PAGE_MAX = 2_000;

    /** @param done a word of what was just done; empty for nothing */
    record Looked(
            ReadScope.Asked asked,
            WarningsPage.Which which,
            WarningsPage.@Nullable Wrong wrong,
            String done,
            Language language) {}

    private final ReadScope readScope;
    private final ScopeWords words;
    private final MayList mayList;
    private final Warnings warnings;
    private final PlaceWarnings places;
    private final Letters letters;
    private final FactsAsOf facts;
    private final ProcedureWords procedures;
    private final Officers officers;
    private final Agencies agencies;
    private final OnDuty onDuty;
    private final CurrentUser user;
    private final Clock clock;

    GatherWarnings(
            ReadScope readScope,
            ScopeWords words,
            MayList mayList,
            Warnings warnings,
            PlaceWarnings places,
            Letters letters,
            FactsAsOf facts,
            ProcedureWords procedures,
            Officers officers,
            Agencies agencies,
            OnDuty onDuty,
            CurrentUser user,
            Clock clock) {
        this.readScope = readScope;
        this.words = words;
        this.mayList = mayList;
        this.warnings = warnings;
        this.places = places;
        this.letters = letters;
        this.facts = facts;
        this.procedures = procedures;
        this.officers = officers;
        this.agencies = agencies;
        this.onDuty = onDuty;
        this.user = user;
        this.clock = clock;
    }

    /** The page with this scope and choice. */
    String address(ReadScope.Asked asked, WarningsPage.Which which) {
        var officer = user.officer();
        var scope = readScope.read(asked, officer).scope();
        return WarningsView.href(scope, isMine(which, officer), which.rung());
    }

    WarningsView of(Looked looked) {
        var officer = user.officer();
        var read = readScope.read(looked.asked(), officer);
        var findings = new ArrayList<Finding>(read.findings());
        if (looked.wrong() != null) {
            findings.add(looked.wrong().finding());
        }
        boolean isMine = isMine(looked.which(), officer);
        var asked = new Warnings.Asked(read.scope(), isMine ? officer : null);
        boolean lists = isMine || mayList.of(officer, read.scope());
        var counts = warnings.counts(asked);
        var rung = warnings.ladder().find(looked.which().rung()).orElse(null);
        int page = looked.which().page() == null ? 1 : Math.clamp(looked.which().page(), 1, PAGE_MAX);
        var lines = lists
                ? warnings.list(asked, new Warnings.Page(rung, LINES, (page - 1) * LINES))
                : List.<WarnedDossier>of();
        var deciding = deciding(read.scope());
        return new WarningsView(
                read.scope(),
                isMine,
                words.place(read.scope(), looked.language()),
                choices(),
                counts,
                rung,
                page,
                lists,
                lines.stream().map(line -> line(line, looked, officer)).toList(),
                warnings.ladder(),
                warnings.judgedAt().orElse(null),
                facts.reading().behind().isZero(),
                letters.of(officer.account()),
                lists && !isMine ? places.uncovered(deciding, looked.language()) : List.of(),
                lists && !isMine ? places.ending(deciding) : List.of(),
                findings,
                looked.done(),
                names(lines));
    }

    private WarningsView.Line line(WarnedDossier line, Looked looked, User.Officer officer) {
        var wrong =
                looked.wrong() != null && looked.wrong().id().equals(line.id().value()) ? looked.wrong() : null;
        var snoozed = line.snoozed();
        boolean mayAct = onDuty.may(officer, Permission.HANDLE_TASK, line.deskAgency())
                || onDuty.may(officer, Permission.HANDLE_TASK, line.agency());
        return new WarningsView.Line(
                line,
                line.holder() == null ? "" : name(line.holder()),
                words.agency(line.deskAgency()),
                snoozed == null ? "" : name(snoozed.officer()),
                mayAct && line.rung().canWait() && snoozed == null,
                wrong == null ? null : wrong.typed());
    }

    private String name(AccountId account) {
        return officers.name(account).orElse("–");
    }

    private Map<String, String> names(List<WarnedDossier> lines) {
        return procedures.names(
                lines.stream().map(WarnedDossier::procedure).distinct().toList());
    }

    /** Heads, leaders and administrators look at the unit first, all others at what is theirs. */
    private static boolean isMine(WarningsPage.Which which, User.Officer officer) {
        if (which.whose() != null) {
            return which.whose().equals("mine");
        }
        return Set.of(Role.DIVISION_HEAD, Role.LEADER, Role.ADMINISTRATOR).stream()
                .noneMatch(officer::has);
    }

    /** One agency, or those of a commune; of the province none: nobody reads through hundreds of offices here. */
    private Collection<AgencyId> deciding(Scope scope) {
        return switch (scope.place()) {
            case Scope.Place.Province() -> List.of();
            case Scope.Place.Agency(var id) -> List.of(id);
            case Scope.Place.Commune(var area) ->
                agencies.all(today()).stream()
                        .filter(agency ->
                                agency.area().equals(area) && !agency.kind().isOfProvince())
                        .map(agency -> agency.id())
                        .collect(Collectors.toUnmodifiableSet());
        };
    }

    private Map<String, String> choices() {
        var choices = new LinkedHashMap<String, String>();
        agencies.all(today()).stream()
                .sorted(Comparator.comparing(agency -> agency.name(today())))
                .forEach(agency -> choices.put(agency.id().toString(), agency.name(today())));
        return choices;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
