package vn.motcua.designing;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.motcua.identity.Role;
import vn.motcua.organisation.Agencies;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.AgencyId;
import vn.motcua.organisation.Area;
import vn.motcua.organisation.Areas;
import vn.motcua.organisation.CompetenceAnswer;
import vn.motcua.organisation.Competences;
import vn.motcua.organisation.Officers;
import vn.motcua.shared.ProcedureCode;

/** Who would lead the cases of a procedure on a day, commune by commune, and for which communes nobody would. */
@Component
public class CompetentAgencies {
    private final Competences competences;
    private final Agencies agencies;
    private final Areas areas;
    private final Officers officers;

    CompetentAgencies(Competences competences, Agencies agencies, Areas areas, Officers officers) {
        this.competences = competences;
        this.agencies = agencies;
        this.areas = areas;
        this.officers = officers;
    }

    /**
     * @param asked how many communes were asked for
     * @param gaps names of communes for which the rules name nobody, or several
     */
    public record Competent(List<Agency> agencies, int asked, List<String> gaps) {
        public Competent {
            agencies = List.copyOf(agencies);
            gaps = List.copyOf(gaps);
        }
    }

    public Competent of(ProcedureCode code, LocalDate day) {
        var found = new LinkedHashMap<AgencyId, Agency>();
        var gaps = new LinkedHashSet<String>();
        var asked = communes(day);
        for (var area : asked) {
            if (competences.whoDecides(code, area.code(), day) instanceof CompetenceAnswer.Decides decides) {
                agencies.find(decides.agency()).ifPresent(agency -> found.putIfAbsent(agency.id(), agency));
            } else {
                gaps.add(area.name(day));
            }
        }
        return new Competent(List.copyOf(found.values()), asked.size(), List.copyOf(gaps));
    }

    private List<Area> communes(LocalDate day) {
        return agencies.all(day).stream()
                .map(agency -> areas.provinceOf(agency.area()))
                .distinct()
                .flatMap(province -> areas.communesOf(province).stream())
                .filter(area -> area.existsOn(day))
                .toList();
    }

    /** For each role the names of those agencies in which nobody has it on that day. */
    public Map<Role, List<String>> without(List<Agency> competent, List<Role> roles, LocalDate day) {
        var missing = new LinkedHashMap<Role, List<String>>();
        for (var role : roles) {
            missing.put(
                    role,
                    competent.stream()
                            .filter(agency ->
                                    officers.inAgency(agency.id(), role, day).isEmpty())
                            .map(agency -> agency.name(day))
                            .toList());
        }
        return missing;
    }
}
