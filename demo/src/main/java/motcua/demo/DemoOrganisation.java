package motcua.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.Role;
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

/** Huế as it is since 1 July 2025: the province, its centre, eight departments, 40 communes with their centres. */
@Component
class DemoOrganisation {
    private static final LocalDate SINCE = LocalDate.of(2025, 7, 1);
    private static final AreaCode PROVINCE = new AreaCode("46");
    private static final String COMMITTEE = "H57.01";
    private static final String CENTRE = "H57.02";
    private static final int FIRST_COMMUNE = 101;

    record Province(List<List<String>> departments, List<List<String>> officers) {
        Province {
            departments = List.copyOf(departments);
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
            open(department.get(0), department.get(1), AgencyKind.DEPARTMENT, PROVINCE, committee);
        }
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
        }
        province.officers().forEach(officer -> Intact.only(officer.get(1), () -> appoint(officer)));
    }

    /** The commune's people's committee decides these procedures for its area. */
    void decides(ProcedureCode procedure, String basis) {
        competences
                .record(new CompetenceRule.Terms(
                        new ProcedureScope.One(procedure),
                        PROVINCE,
                        new Decider.OfTheArea(AgencyKind.COMMUNE_PEOPLES_COMMITTEE),
                        new CompetenceRule.Law(basis, SignatureStyle.TM),
                        new Validity(SINCE, null)))
                .orThrow();
    }

    Agency committeeOf(String commune) {
        return agencies.byCode(committeeCode(new AreaCode(commune)), SINCE).orElseThrow();
    }

    /** The people who sign: account, name, and the agency they sign for. */
    List<List<String>> leaders() {
        return read().officers().stream()
                .filter(officer -> officer.get(3).equals(Role.LEADER.name()))
                .toList();
    }

    private void appoint(List<String> officer) {
        var agency = switch (officer.get(5)) {
            case "centre" -> committeeCode(new AreaCode(officer.get(4))) + ".01";
            case "committee" -> committeeCode(new AreaCode(officer.get(4)));
            default -> officer.get(4);
        };
        officers.appoint(new Appointment(
                        new Appointment.Person(
                                new AccountId("officer:" + officer.get(0)), officer.get(1), officer.get(2)),
                        agencies.byCode(agency, SINCE).orElseThrow().id(),
                        "Bộ phận chuyên môn",
                        officer.get(2),
                        Set.of(Role.valueOf(officer.get(3))),
                        null,
                        new Validity(SINCE, null)))
                .orThrow();
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
