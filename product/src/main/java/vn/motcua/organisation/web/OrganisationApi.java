package vn.motcua.organisation.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.api.Idempotency;
import vn.motcua.api.Problems;
import vn.motcua.identity.OpenToAll;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.organisation.Agencies;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.AgencyId;
import vn.motcua.organisation.Assignment;
import vn.motcua.organisation.AssignmentId;
import vn.motcua.organisation.Change;
import vn.motcua.organisation.CompetenceRule;
import vn.motcua.organisation.CompetenceRuleId;
import vn.motcua.organisation.Competences;
import vn.motcua.organisation.Officers;
import vn.motcua.shared.Language;

/** The machines' door to agencies, officers and competence. Fields are those of the forms. */
@RestController
@RequestMapping("/api/v1")
class OrganisationApi {
    private static final TypeReference<Map<String, @Nullable Object>> FIELDS = new TypeReference<>() {};

    private final Agencies agencies;
    private final Officers officers;
    private final Competences competences;
    private final Wishes wishes;
    private final Desk desk;
    private final Doors doors;

    /** What every write needs. */
    @Component
    record Doors(Idempotency idempotency, JsonMapper json) {}

    OrganisationApi(
            Agencies agencies, Officers officers, Competences competences, Wishes wishes, Desk desk, Doors doors) {
        this.agencies = agencies;
        this.officers = officers;
        this.competences = competences;
        this.wishes = wishes;
        this.desk = desk;
        this.doors = doors;
    }

    record AgencyAnswer(
            UUID id,
            String code,
            String name,
            String kind,
            String area,
            @Nullable UUID parent,
            @Nullable String calendar,
            String address,
            String phone,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {}

    /** @param next the cursor of the next page; null on the last */
    record AgencyList(List<AgencyAnswer> items, @Nullable String next) {}

    @GetMapping("/agencies")
    @OpenToAll(why = "Which agencies there are is public")
    AgencyList agencies(
            @RequestParam(required = false) @Nullable String on,
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam(defaultValue = "100") int limit) {
        var day = desk.dayOrToday(on, Language.VI);
        int size = Math.clamp(limit, 1, 500);
        var rest = agencies.all(day).stream()
                .filter(agency -> agency.code(day).compareTo(cursor) > 0)
                .limit(size + 1L)
                .map(agency -> answer(agency, day))
                .toList();
        var items = rest.size() > size ? rest.subList(0, size) : rest;
        return new AgencyList(items, rest.size() > size ? items.getLast().code() : null);
    }

    @GetMapping("/agencies/{id}")
    @OpenToAll(why = "Which agencies there are is public")
    AgencyAnswer agency(@PathVariable UUID id, @RequestParam(required = false) @Nullable String on) {
        return answer(agencies.get(new AgencyId(id)), desk.dayOrToday(on, Language.VI));
    }

    record NewAgency(
            @Nullable String code,
            @Nullable String name,
            @Nullable String kind,
            @Nullable String area,
            @Nullable String parent,
            @Nullable String calendar,
            @Nullable String address,
            @Nullable String phone,
            @Nullable String from) {}

    @PostMapping("/agencies")
    @Requires(Permission.EDIT_ORGANISATION)
    ResponseEntity<String> open(
            @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String key,
            @RequestBody NewAgency body) {
        return write(
                key,
                "open agency",
                body,
                () -> agencies.open(wishes.openAgency(fields(body))),
                made -> answer((Agency) made, desk.today()));
    }

    record NewName(@Nullable String name, @Nullable String from) {}

    @PostMapping("/agencies/{id}/names")
    @Requires(Permission.EDIT_ORGANISATION)
    ResponseEntity<String> rename(
            @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String key,
            @PathVariable UUID id,
            @RequestBody NewName body) {
        var wish = (Desk.Attempt) () -> {
            var fields = fields(body);
            var name = fields.required("name");
            var from = fields.day("from");
            fields.verify();
            return agencies.rename(new AgencyId(id), name, from);
        };
        return write(key, "rename agency " + id, body, wish, made -> answer((Agency) made, desk.today()));
    }

    record LastDay(@Nullable String lastDay) {}

    @PostMapping("/agencies/{id}/closing")
    @Requires(Permission.EDIT_ORGANISATION)
    ResponseEntity<String> close(
            @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String key,
            @PathVariable UUID id,
            @RequestBody LastDay body) {
        return write(
                key,
                "close agency " + id,
                body,
                () -> agencies.close(new AgencyId(id), lastDay(body)),
                made -> answer((Agency) made, desk.today()));
    }

    record NewAssignment(
            @Nullable String account,
            @Nullable String name,
            @Nullable String title,
            @Nullable String unit,
            @Nullable String position,
            @Nullable List<String> roles,
            @Nullable String secondedFrom,
            @Nullable String from,
            @Nullable String to) {}

    @PostMapping("/agencies/{id}/assignments")
    @Requires(Permission.EDIT_ORGANISATION)
    ResponseEntity<String> appoint(
            @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String key,
            @PathVariable UUID id,
            @RequestBody NewAssignment body) {
        return write(
                key,
                "appoint to agency " + id,
                body,
                () -> officers.appoint(wishes.appointment(fields(body), new AgencyId(id))),
                made -> answer((Assignment) made));
    }

    @PostMapping("/assignments/{id}/end")
    @Requires(Permission.EDIT_ORGANISATION)
    ResponseEntity<String> endAssignment(
            @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String key,
            @PathVariable UUID id,
            @RequestBody LastDay body) {
        return write(
                key,
                "end assignment " + id,
                body,
                () -> officers.end(new AssignmentId(id), lastDay(body)),
                made -> answer((Assignment) made));
    }

    record NewRule(
            @Nullable String procedure,
            @Nullable String level,
            @Nullable String field,
            @Nullable String area,
            @Nullable String decider,
            @Nullable String kind,
            @Nullable String authoriser,
            @Nullable String basis,
            @Nullable String decisionNumber,
            @Nullable String signature,
            @Nullable String from,
            @Nullable String to) {}

    @PostMapping("/competence-rules")
    @Requires(Permission.EDIT_CATALOGUE)
    ResponseEntity<String> record(
            @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String key,
            @RequestBody NewRule body) {
        return write(
                key,
                "record competence",
                body,
                () -> competences.record(wishes.terms(fields(body))),
                made -> answer((CompetenceRule) made));
    }

    @PostMapping("/competence-rules/{id}/end")
    @Requires(Permission.EDIT_CATALOGUE)
    ResponseEntity<String> endRule(
            @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String key,
            @PathVariable UUID id,
            @RequestBody LastDay body) {
        return write(
                key,
                "end competence " + id,
                body,
                () -> competences.end(new CompetenceRuleId(id), lastDay(body)),
                made -> answer((CompetenceRule) made));
    }

    private interface Answered {
        Object of(Object made);
    }

    private ResponseEntity<String> write(
            @Nullable String key, String what, Object body, Desk.Attempt wish, Answered answered) {
        var account = desk.account();
        return doors.idempotency()
                .once(account == null ? "" : account, key, what + " " + body, () -> switch (wish.make()) {
                    case Change.Made<?>(var value) -> {
                        desk.trace("organisation", what.substring(0, what.indexOf(' ')), null, List.of());
                        yield ResponseEntity.status(HttpStatus.CREATED).body(answered.of(value));
                    }
                    case Change.AlreadySo<?>(var value) -> ResponseEntity.ok(answered.of(value));
                    case Change.Refused<?>(var refusal) -> Problems.refusal(refusal, desk.text(refusal, Language.VI));
                });
    }

    private LocalDate lastDay(LastDay body) {
        var fields = fields(body);
        var day = fields.day("lastDay");
        fields.verify();
        return day;
    }

    private Fields fields(Object body) {
        var values = new HashMap<String, String>();
        doors.json().convertValue(body, FIELDS).forEach((name, value) -> {
            if (value instanceof List<?> list) {
                values.put(name, list.stream().map(String::valueOf).collect(Collectors.joining(",")));
            } else if (value != null) {
                values.put(name, value.toString());
            }
        });
        return desk.fields(values, Language.VI);
    }

    private static AgencyAnswer answer(Agency agency, LocalDate day) {
        var parent = agency.parent();
        return new AgencyAnswer(
                agency.id().value(),
                agency.code(day),
                agency.name(day),
                agency.kind().name(),
                agency.area().value(),
                parent == null ? null : parent.value(),
                agency.calendarId(),
                agency.contact().address(),
                agency.contact().phone(),
                agency.validity().from(),
                agency.validity().to());
    }

    record AssignmentAnswer(
            UUID id,
            UUID agency,
            UUID unit,
            String unitName,
            String position,
            List<String> roles,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {}

    private static AssignmentAnswer answer(Assignment assignment) {
        return new AssignmentAnswer(
                assignment.id().value(),
                assignment.agency().value(),
                assignment.unit().id().value(),
                assignment.unit().name(),
                assignment.position(),
                assignment.roles().stream().map(Enum::name).sorted().toList(),
                assignment.validity().from(),
                assignment.validity().to());
    }

    record RuleAnswer(
            UUID id,
            String kind,
            String basis,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {}

    private static RuleAnswer answer(CompetenceRule rule) {
        var terms = rule.terms();
        return new RuleAnswer(
                rule.id().value(),
                terms.ground().kind().name(),
                terms.ground().basis(),
                terms.validity().from(),
                terms.validity().to());
    }
}
