package motcua.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.Role;
import vn.motcua.organisation.AdministrativeLevel;
import vn.motcua.organisation.Agencies;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.AgencyId;
import vn.motcua.organisation.AgencyKind;
import vn.motcua.organisation.Appointment;
import vn.motcua.organisation.AreaCode;
import vn.motcua.organisation.Areas;
import vn.motcua.organisation.CompetenceRule;
import vn.motcua.organisation.Competences;
import vn.motcua.organisation.Decider;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.OpenAgency;
import vn.motcua.organisation.ProcedureScope;
import vn.motcua.organisation.SignatureStyle;
import vn.motcua.organisation.Validity;
import vn.motcua.shared.ProcedureCode;

/** Huế as it is since 1 July 2025: the province, its centre, its departments, 40 communes with their centres and their police. */
@Component
class DemoOrganisation {
    private static final LocalDate SINCE = LocalDate.of(2025, 7, 1);
    private static final AreaCode PROVINCE = new AreaCode("46");
    private static final String COMMITTEE = "H57.01";
    private static final String CENTRE = "H57.02";
    private static final String POLICE = "H57.12";
    private static final int FIRST_COMMUNE = 101;

    /**
     * @param departments code, name and, unless it is the province's committee, the code of the agency above (blank for none)
     * @param deciders what decides instead of the commune's committee, by procedure: the kind of agency, or an agency's code
     * @param ofFields what departments decide for the province: the field, the agency's code, the law
     * @param officers account, name, title, role, and where: "centre", "committee" or "police" of a commune, or an agency's code
     */
    record Province(
            List<List<String>> departments,
            Map<String, String> deciders,
            List<List<String>> ofFields,
            List<List<String>> officers) {
        Province {
            departments = List.copyOf(departments);
            deciders = Map.copyOf(deciders);
            ofFields = List.copyOf(ofFields);
            officers = List.copyOf(officers);
        }
    }

    private final Areas areas;
    private final Agencies agencies;
    private final Officers officers;
    private final Competences competences;
    private final JsonMapper json;

    DemoOrganisation(Areas areas, Agencies agencies, Officers officers, Competences competences, JsonMapper json) {
        this.areas = areas;
        this.agencies = agencies;
        this.officers = officers;
        this.competences = competences;
        this.json = json;
    }

    void open() {
        var province = read();
        var committee =
                open(COMMITTEE, "Ủy ban nhân dân thành phố Huế", AgencyKind.PROVINCE_PEOPLES_COMMITTEE, PROVINCE, null);
        open(
                CENTRE,
                "Trung tâm Phục vụ hành chính công thành phố Huế",
                AgencyKind.PROVINCE_CENTRE,
                PROVINCE,
                committee);
        for (var department : province.departments()) {
            var above = department.size() > 2 ? found(department.get(2)) : committee;
            open(department.get(0), department.get(1), AgencyKind.DEPARTMENT, PROVINCE, above);
        }
        province.ofFields().forEach(this::decidesField);
        var police = found(POLICE);
        for (var commune : areas.communesOf(PROVINCE)) {
            var code = commune.code();
            var name = lowerFirst(commune.name(SINCE));
            var own = open(
                    committeeCode(code),
                    "Ủy ban nhân dân " + name,
                    AgencyKind.COMMUNE_PEOPLES_COMMITTEE,
                    code,
                    committee);
            open(
                    committeeCode(code) + ".01",
                    "Trung tâm Phục vụ hành chính công " + name,
                    AgencyKind.COMMUNE_CENTRE,
                    code,
                    own);
            open(committeeCode(code) + ".02", "Công an " + name, AgencyKind.COMMUNE_POLICE, code, police);
        }
        province.officers().forEach(officer -> Intact.only(officer.get(1), () -> appoint(officer)));
    }

    /** Who decides this procedure: the people's committee of the commune, unless the province names another agency. */
    void decides(ProcedureCode procedure, String basis) {
        var named = read().deciders().get(procedure.value());
        var isOfCommittee = named == null;
        competences
                .record(new CompetenceRule.Terms(
                        new ProcedureScope.One(procedure),
                        PROVINCE,
                        named == null ? new Decider.OfTheArea(AgencyKind.COMMUNE_PEOPLES_COMMITTEE) : decider(named),
                        new CompetenceRule.Law(basis, isOfCommittee ? SignatureStyle.TM : SignatureStyle.OWN),
                        new Validity(SINCE, null)))
                .orThrow();
    }

    /** Which department decides what is for the province to decide in a field. */
    private void decidesField(List<String> field) {
        competences
                .record(new CompetenceRule.Terms(
                        new ProcedureScope.Group(AdministrativeLevel.PROVINCE, field.get(0)),
                        PROVINCE,
                        decider(field.get(1)),
                        new CompetenceRule.Law(field.get(2), SignatureStyle.OWN),
                        new Validity(SINCE, null)))
                .orThrow();
    }

    private Decider decider(String named) {
        return named.equals(AgencyKind.COMMUNE_POLICE.name())
                ? new Decider.OfTheArea(AgencyKind.COMMUNE_POLICE)
                : new Decider.Named(agencies.byCode(named, SINCE).orElseThrow().id());
    }

    /** For which agency somebody of {@link #leaders} acts. */
    Agency agencyOf(List<String> officer) {
        var code = switch (officer.get(5)) {
            case "centre" -> committeeCode(new AreaCode(officer.get(4))) + ".01";
            case "committee" -> committeeCode(new AreaCode(officer.get(4)));
            case "police" -> committeeCode(new AreaCode(officer.get(4))) + ".02";
            default -> officer.get(4);
        };
        return agencies.byCode(code, SINCE).orElseThrow();
    }

    /** The people who sign: account, name, and the agency they sign for. */
    List<List<String>> leaders() {
        return read().officers().stream()
                .filter(officer -> officer.get(3).equals(Role.LEADER.name()))
                .toList();
    }

    private void appoint(List<String> officer) {
        officers.appoint(new Appointment(
                        new Appointment.Person(
                                new AccountId("officer:" + officer.get(0)), officer.get(1), officer.get(2)),
                        agencyOf(officer).id(),
                        "Bộ phận chuyên môn",
                        officer.get(2),
                        Set.of(Role.valueOf(officer.get(3))),
                        null,
                        new Validity(SINCE, null)))
                .orThrow();
    }

    /** The agency of a code; null for none. */
    private @Nullable AgencyId found(String code) {
        return agencies.byCode(code, SINCE).map(Agency::id).orElse(null);
    }

    private AgencyId open(String code, String name, AgencyKind kind, AreaCode area, @Nullable AgencyId parent) {
        return agencies.byCode(code, SINCE)
                .map(Agency::id)
                .orElseGet(() -> agencies.open(new OpenAgency(
                                code,
                                name,
                                kind,
                                area,
                                parent,
                                null,
                                new Agency.Contact("Thành phố Huế", "0234 000 000"),
                                SINCE))
                        .orThrow()
                        .id());
    }

    /** The demo numbers the communes in the order of their area codes: {@code H57.101} to {@code H57.140}. */
    private String committeeCode(AreaCode commune) {
        var codes = areas.communesOf(PROVINCE).stream()
                .map(area -> area.code().value())
                .sorted()
                .toList();
        return "H57." + (FIRST_COMMUNE + codes.indexOf(commune.value()));
    }

    private static String lowerFirst(String name) {
        return name.substring(0, 1).toLowerCase(java.util.Locale.forLanguageTag("vi")) + name.substring(1);
    }

    private Province read() {
        try (var file = new ClassPathResource("province.json").getInputStream()) {
            return json.readValue(file, Province.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
