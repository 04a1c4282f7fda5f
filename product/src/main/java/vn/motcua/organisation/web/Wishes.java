package vn.motcua.organisation.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.CalendarId;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.Role;
import vn.motcua.organisation.AdministrativeLevel;
import vn.motcua.organisation.Agencies;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.AgencyId;
import vn.motcua.organisation.AgencyKind;
import vn.motcua.organisation.Appointment;
import vn.motcua.organisation.Area;
import vn.motcua.organisation.AreaCode;
import vn.motcua.organisation.Areas;
import vn.motcua.organisation.AssignmentId;
import vn.motcua.organisation.CompetenceKind;
import vn.motcua.organisation.CompetenceRule;
import vn.motcua.organisation.Decider;
import vn.motcua.organisation.EndAssignment;
import vn.motcua.organisation.OpenAgency;
import vn.motcua.organisation.ProcedureScope;
import vn.motcua.organisation.SignatureStyle;
import vn.motcua.shared.ProcedureCode;
import vn.motcua.shared.SearchText;

/** Turns what came in by form or JSON into wishes that the registers judge. */
@Component
class Wishes {
    static final String OF_THE_AREA = "of-area:";
    private static final String OFFICER = "officer:";

    /** As access log and tokens carry it: no blanks, no control characters, no second mark. */
    private static final Pattern SIGN_IN_NAME = Pattern.compile("[^\\s\\p{Cntrl}:]{1,100}");

    private static final AgencyId NONE = new AgencyId(new UUID(0, 0));

    private final Agencies agencies;
    private final Areas areas;
    private final CurrentUser user;

    Wishes(Agencies agencies, Areas areas, CurrentUser user) {
        this.agencies = agencies;
        this.user = user;
        this.areas = areas;
    }

    OpenAgency openAgency(Fields fields) {
        var code = fields.required("code");
        if (!code.isEmpty() && !OpenAgency.isCode(code)) {
            fields.bad("code", "organisation.bad.code", code);
        }
        var name = fields.agencyName("name");
        var kind = fields.choice("kind", AgencyKind.class);
        var from = fields.day("from");
        var area = area(fields, from);
        var parent = fields.optional("parent") == null ? null : agency(fields, "parent", from);
        var calendar = fields.optional("calendar");
        if (calendar != null && !CalendarId.isValid(calendar)) {
            fields.bad("calendar", "organisation.bad.calendar", calendar);
        }
        var contact = new Agency.Contact(fields.address("address"), fields.phone("phone"));
        fields.verify();
        return new OpenAgency(code, name, kind, area, parent, calendar, contact, from);
    }

    Appointment appointment(Fields fields, AgencyId agency) {
        var account = officerAccount(fields);
        var name = fields.name("name");
        var title = fields.optionalName("title");
        var unit = fields.name("unit");
        var position = fields.name("position");
        var roles = roles(fields);
        var validity = fields.validity();
        var secondedFrom =
                fields.optional("secondedFrom") == null ? null : agency(fields, "secondedFrom", validity.from());
        fields.verify();
        return new Appointment(
                new Appointment.Person(account, name, title), agency, unit, position, roles, secondedFrom, validity);
    }

    EndAssignment.Order endAssignment(Fields fields, AssignmentId assignment) {
        var lastDay = fields.day("lastDay");
        var given = fields.optional("successor");
        var successor = given == null ? null : officerAccount(fields, "successor", given);
        var reason = text(fields, "reason");
        fields.verify();
        return new EndAssignment.Order(
                assignment,
                lastDay,
                successor,
                user.officer().account(),
                reason.isEmpty() ? fields.text("organisation.end.reason") : reason);
    }

    /** The name with which the officer signs in, with or without the mark that tells officers' accounts. */
    private static AccountId officerAccount(Fields fields) {
        return officerAccount(fields, "account", fields.required("account"));
    }

    static AccountId officerAccount(Fields fields, String field, String given) {
        var name = given.startsWith(OFFICER) ? given.substring(OFFICER.length()) : given;
        if (!given.isEmpty() && !SIGN_IN_NAME.matcher(name).matches()) {
            fields.bad(field, "organisation.bad.account", given);
        }
        return new AccountId(OFFICER + name);
    }

    private static Set<Role> roles(Fields fields) {
        var roles = EnumSet.noneOf(Role.class);
        var given = fields.required("roles");
        for (var one : given.isEmpty() ? new String[0] : given.split(",", -1)) {
            Arrays.stream(Role.values())
                    .filter(role -> role.name().equals(one.strip()))
                    .findFirst()
                    .ifPresentOrElse(
                            roles::add,
                            () -> fields.bad("roles", "organisation.bad.choice", fields.named(Role.values())));
        }
        return roles;
    }

    CompetenceRule.Terms terms(Fields fields) {
        var scope = scope(fields);
        var kind = fields.choice("kind", CompetenceKind.class);
        var validity = fields.validity();
        var area = area(fields, validity.from());
        var decider = decider(fields, "decider", validity.from());
        var ground = ground(fields, kind, validity.from());
        if (kind == CompetenceKind.AUTHORISATION && fields.optional("to") == null) {
            fields.bad("to", "organisation.bad.authorisation-end");
        }
        fields.verify();
        return new CompetenceRule.Terms(scope, area, decider, ground, validity);
    }

    private ProcedureScope scope(Fields fields) {
        var procedure = fields.optional("procedure");
        var none = new ProcedureScope.Group(AdministrativeLevel.COMMUNE, null);
        if (procedure != null) {
            if (fields.optional("level") != null || fields.optional("field") != null) {
                fields.bad("level", "organisation.bad.scope");
            }
            return procedure(fields, procedure)
                    .<ProcedureScope>map(ProcedureScope.One::new)
                    .orElse(none);
        }
        if (fields.optional("level") == null) {
            fields.bad("procedure", "organisation.bad.scope");
            return none;
        }
        var level = fields.choice("level", AdministrativeLevel.class);
        if (!level.isLocal()) {
            fields.bad("level", "organisation.bad.level");
            return none;
        }
        return new ProcedureScope.Group(level, fields.optional("field"));
    }

    Optional<ProcedureCode> procedure(Fields fields, String value) {
        if (!ProcedureCode.isValid(value)) {
            fields.bad("procedure", "organisation.bad.procedure", value);
            return Optional.empty();
        }
        return Optional.of(new ProcedureCode(value));
    }

    private CompetenceRule.Ground ground(Fields fields, CompetenceKind kind, LocalDate from) {
        var basis = fields.required("basis");
        if (kind != CompetenceKind.AUTHORISATION) {
            fields.unused("authoriser", "organisation.bad.authoriser-unused");
        }
        if (kind == CompetenceKind.LAW) {
            fields.unused("decisionNumber", "organisation.bad.number-unused");
        }
        var number = fields.optional("decisionNumber");
        var signature = fields.choice("signature", SignatureStyle.class);
        return switch (kind) {
            case LAW -> new CompetenceRule.Law(basis, signature);
            case DECENTRALISATION -> new CompetenceRule.Decentralisation(basis, number, signature);
            case AUTHORISATION ->
                new CompetenceRule.Authorisation(
                        decider(fields, "authoriser", from), basis, fields.required("decisionNumber"), signature);
        };
    }

    /** An agency by id or code, or {@code of-area:} and a kind of agency. */
    private Decider decider(Fields fields, String name, LocalDate day) {
        var value = fields.required(name);
        if (value.startsWith(OF_THE_AREA)) {
            var kind = Arrays.stream(AgencyKind.values())
                    .filter(one -> one.isOnePerArea() && one.name().equals(value.substring(OF_THE_AREA.length())))
                    .findFirst();
            if (kind.isPresent()) {
                return new Decider.OfTheArea(kind.get());
            }
        }
        return value.isEmpty() ? new Decider.Named(NONE) : new Decider.Named(agency(fields, name, day));
    }

    private AgencyId agency(Fields fields, String name, LocalDate day) {
        var value = text(fields, name);
        var found = agencies.byCode(value, day).map(Agency::id).or(() -> byId(value));
        if (found.isEmpty()) {
            fields.bad(name, "organisation.bad.agency", value);
        }
        return found.orElse(NONE);
    }

    private Optional<AgencyId> byId(String value) {
        try {
            return agencies.find(new AgencyId(UUID.fromString(value))).map(Agency::id);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** An area by code, or by a name that only one area has. */
    AreaCode area(Fields fields, LocalDate day) {
        var value = fields.required("area");
        var none = new AreaCode("00");
        if (value.isEmpty()) {
            return none;
        }
        var found = AreaCode.isValid(value) ? areas.find(new AreaCode(value)) : byName(value, day);
        if (found.isEmpty()) {
            fields.bad("area", "organisation.bad.area", value);
        }
        return found.map(Area::code).orElse(none);
    }

    private Optional<Area> byName(String name, LocalDate day) {
        var wanted = SearchText.fold(name);
        var named = areas.search(name, day, 10);
        var exact = named.stream()
                .filter(area -> SearchText.fold(area.name(day)).endsWith(wanted))
                .toList();
        var chosen = exact.isEmpty() ? named : exact;
        return chosen.size() == 1 ? Optional.of(chosen.getFirst()) : Optional.empty();
    }

    private static String text(Fields fields, String name) {
        @Nullable String value = fields.optional(name);
        return value == null ? "" : value;
    }
}
