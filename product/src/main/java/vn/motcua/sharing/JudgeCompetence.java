package vn.motcua.sharing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import vn.motcua.organisation.AdministrativeLevel;
import vn.motcua.organisation.Agencies;
import vn.motcua.organisation.AgencyId;
import vn.motcua.organisation.Competences;
import vn.motcua.organisation.ProcedureTraits;
import vn.motcua.packages.PackageLayout;
import vn.motcua.packages.ProcedurePackage;

/** Holds what a change says of field, level and agency against the rules of competence of today. */
@Component
class JudgeCompetence {
    private final Competences competences;
    private final Agencies agencies;
    private final Clock clock;

    JudgeCompetence(Competences competences, Agencies agencies, Clock clock) {
        this.competences = competences;
        this.agencies = agencies;
        this.clock = clock;
    }

    /** Empty where nothing changes of it. */
    Optional<Competent> of(Planned planned) {
        var before = traits(planned.before());
        var after = traits(planned.after());
        var named = named(planned.after());
        boolean isRenamed = !named.equals(named(planned.before()));
        if (before.equals(after) && !isRenamed) {
            return Optional.empty();
        }
        var today = LocalDate.now(clock);
        var deciding = competences.deciding(after, today);
        var competent = new Competent(
                isRenamed ? named : List.of(),
                names(competences.deciding(before, today).agencies(), today),
                names(deciding.agencies(), today),
                deciding.without());
        return competent.isQuiet() ? Optional.empty() : Optional.of(competent);
    }

    private List<String> names(Set<AgencyId> ids, LocalDate day) {
        return ids.stream().map(id -> agencies.get(id).name(day)).sorted().toList();
    }

    private static List<String> named(ProcedurePackage pack) {
        return procedure(pack).at("/agencies/competent").values().stream()
                .map(name -> name.asString(""))
                .toList();
    }

    private static ProcedureTraits traits(ProcedurePackage pack) {
        var procedure = procedure(pack);
        return new ProcedureTraits(
                pack.manifest().code(),
                procedure.path("field").asString(""),
                Objects.requireNonNull(procedure.path("levels").values().stream()
                        .map(level -> AdministrativeLevel.valueOf(level.asString("")))
                        .collect(Collectors.toSet())));
    }

    private static JsonNode procedure(ProcedurePackage pack) {
        return pack.files().json(PackageLayout.PROCEDURE);
    }
}
