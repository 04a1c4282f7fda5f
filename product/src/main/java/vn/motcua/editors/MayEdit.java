package vn.motcua.editors;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import vn.motcua.editors.Hindrance.Why;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.User;
import vn.motcua.organisation.AdministrativeLevel;
import vn.motcua.organisation.Agencies;
import vn.motcua.organisation.AgencyId;
import vn.motcua.organisation.Competences;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.ProcedureDirectory;
import vn.motcua.organisation.ProcedureTraits;
import vn.motcua.packages.PackageFiles;
import vn.motcua.packages.PackageLayout;
import vn.motcua.packages.Packages;
import vn.motcua.shared.ProcedureCode;

/**
 * Who may edit which procedure today: the one place that every editor asks, whatever part it changes and through whatever door. Who was
 * never given anything is an editor of the province and may edit all; who ever was may edit what holds today, and nothing once it ended.
 */
@Component
public class MayEdit {
    private static final int AGENCIES_NAMED = 5;
    private static final int EDITORS_NAMED = 5;
    /** Of agencies above each other. */
    private static final int DEPTH_MAX = 20;

    private final EntitlementStore store;
    private final Competences competences;
    private final Agencies agencies;
    private final Officers officers;
    private final Packages packages;
    private final ObjectProvider<ProcedureDirectory> directory;
    private final CurrentUser user;
    private final Clock clock;

    MayEdit(
            EntitlementStore store,
            Competences competences,
            Agencies agencies,
            Officers officers,
            Packages packages,
            ObjectProvider<ProcedureDirectory> directory,
            CurrentUser user,
            Clock clock) {
        this.store = store;
        this.competences = competences;
        this.agencies = agencies;
        this.officers = officers;
        this.packages = packages;
        this.directory = directory;
        this.user = user;
        this.clock = clock;
    }

    /**
     * As {@link #demand(AccountId, ProcedureCode)}, of who sent the present request; a command is nobody's.
     *
     * @throws MayNotEdit when this person may not edit the procedure as it is today
     */
    public void demand(ProcedureCode code) {
        officer().ifPresent(account -> demand(account, code));
    }

    /**
     * As {@link #demandAll(AccountId)}, of who sent the present request.
     *
     * @throws MayNotEdit when this person may not edit all procedures
     */
    public void demandAll() {
        officer().ifPresent(this::demandAll);
    }

    /**
     * For what all procedures of a field have in common, as {@link #demandAll()}.
     *
     * @throws MayNotEdit when this person may not edit all procedures of the field
     */
    public void demandField(String field) {
        officer().ifPresent(account -> demandCommon(account, new WhatIsAsked(field, Set.of())::isIn));
    }

    private Optional<AccountId> officer() {
        return user.get() instanceof User.Officer officer ? Optional.of(officer.account()) : Optional.empty();
    }

    /** @throws MayNotEdit when this person may not edit the procedure as it is today */
    public void demand(AccountId account, ProcedureCode code) {
        hindrance(account, code).ifPresent(why -> {
            throw new MayNotEdit(why);
        });
    }

    /** Empty when this person may edit the procedure as it is today. */
    public Optional<Hindrance> hindrance(AccountId account, ProcedureCode code) {
        return judge(account, List.of(today(code)));
    }

    /**
     * Empty when this person may make this of the procedure: as it is today, and as it would be. Nobody moves a procedure to where it is
     * out of their hands, or into them.
     *
     * @param files of a package of the procedure
     */
    public Optional<Hindrance> hindrance(AccountId account, ProcedureCode code, PackageFiles files) {
        var would = traits(code, files);
        var known = known(code);
        return judge(account, known.isPresent() ? List.of(known.get(), would) : List.of(would));
    }

    /**
     * For what all procedures have in common.
     *
     * @throws MayNotEdit when this person may not edit all procedures
     */
    public void demandAll(AccountId account) {
        demandCommon(account, Entitlement::isForAll);
    }

    private void demandCommon(AccountId account, Predicate<Entitlement> covers) {
        var all = store.all();
        var own = of(account, all);
        var today = LocalDate.now(clock);
        if (!own.isEmpty() && own.stream().noneMatch(one -> covers.test(one) && one.holdsOn(today))) {
            var who = names(all.stream().filter(one -> covers.test(one) && one.holdsOn(today)));
            throw new MayNotEdit(new Hindrance(null, Why.COMMON, "", List.of(), who));
        }
    }

    private Optional<Hindrance> judge(AccountId account, List<ProcedureTraits> each) {
        var all = store.all();
        var own = of(account, all);
        if (own.isEmpty()) {
            return Optional.empty();
        }
        var today = LocalDate.now(clock);
        var holding = own.stream().filter(one -> one.holdsOn(today)).toList();
        return each.stream()
                .flatMap(traits -> {
                    var asked = new WhatIsAsked(traits.field(), deciding(traits, today));
                    return asked.whyNot(holding).map(why -> hindrance(why, traits, asked, all)).stream();
                })
                .findFirst();
    }

    private static List<Entitlement> of(AccountId account, List<Entitlement> all) {
        return all.stream().filter(one -> one.account().equals(account)).toList();
    }

    private Hindrance hindrance(Why why, ProcedureTraits traits, WhatIsAsked asked, List<Entitlement> all) {
        var today = LocalDate.now(clock);
        var deciding = competences.deciding(traits, today).agencies().stream()
                .map(id -> agencies.get(id).name(today))
                .sorted()
                .toList();
        var named = new ArrayList<>(deciding.subList(0, Math.min(AGENCIES_NAMED, deciding.size())));
        if (deciding.size() > AGENCIES_NAMED) {
            named.add("… (" + deciding.size() + ")");
        }
        var who = names(all.stream().filter(one -> one.holdsOn(today) && asked.isIn(one)));
        return new Hindrance(traits.code(), why, traits.field(), named, who);
    }

    private List<String> names(Stream<Entitlement> entitlements) {
        return entitlements
                .map(one -> officers.name(one.account()).orElse(one.account().value()))
                .distinct()
                .sorted()
                .limit(EDITORS_NAMED)
                .toList();
    }

    private Set<Set<AgencyId>> deciding(ProcedureTraits traits, LocalDate day) {
        return competences.deciding(traits, day).agencies().stream()
                .map(this::upwards)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Set<AgencyId> upwards(AgencyId from) {
        var upwards = new LinkedHashSet<AgencyId>();
        var at = Optional.of(from);
        while (at.isPresent() && upwards.size() < DEPTH_MAX && upwards.add(at.get())) {
            at = Optional.ofNullable(agencies.get(at.get()).parent());
        }
        return Set.copyOf(upwards);
    }

    /** As its package in force says, else as the catalogue has it. */
    private Optional<ProcedureTraits> known(ProcedureCode code) {
        var today = LocalDate.now(clock);
        var known = directory.getIfAvailable();
        return packages.inForce(code, today)
                .map(pack -> traits(code, pack.files()))
                .or(() -> known == null ? Optional.empty() : known.find(code, today));
    }

    /** What is not offered today is of no field, and nobody decides it. */
    private ProcedureTraits today(ProcedureCode code) {
        return known(code).orElseGet(() -> new ProcedureTraits(code, "", Set.of()));
    }

    private static ProcedureTraits traits(ProcedureCode code, PackageFiles files) {
        var procedure = procedure(files);
        var levels = EnumSet.noneOf(AdministrativeLevel.class);
        for (var level : procedure.path("levels")) {
            Arrays.stream(AdministrativeLevel.values())
                    .filter(one -> one.name().equals(level.asString("")))
                    .forEach(levels::add);
        }
        return new ProcedureTraits(code, procedure.path("field").asString(""), levels);
    }

    /** A package that was brought in with faults may have none that can be read. */
    private static JsonNode procedure(PackageFiles files) {
        try {
            return files.json(PackageLayout.PROCEDURE);
        } catch (JacksonException unread) {
            return MissingNode.getInstance();
        }
    }
}
