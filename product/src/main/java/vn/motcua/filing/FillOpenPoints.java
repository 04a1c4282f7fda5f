package vn.motcua.filing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import motcua.vietnamese.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.CalendarId;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.ClockRule;
import vn.motcua.calendar.DueOutcome;
import vn.motcua.calendar.Limit;
import vn.motcua.calendar.LimitUnit;
import vn.motcua.catalogue.OnlineService;
import vn.motcua.catalogue.OpenPoint.What;
import vn.motcua.dossier.FilledIn;
import vn.motcua.organisation.Agencies;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.AgencyId;
import vn.motcua.organisation.AgencyKind;
import vn.motcua.organisation.AreaCode;
import vn.motcua.organisation.CompetenceAnswer;
import vn.motcua.organisation.Competences;
import vn.motcua.shared.Language;
import vn.motcua.shared.VietnameseOrder;
import vn.motcua.shared.Vnd;
import vn.motcua.ui.Messages;

/**
 * What a clerk fills in for one dossier where its procedure leaves limit, fee or competence open: judged in one place, whether it was
 * typed at the counter or sent by a machine.
 */
@Component
public class FillOpenPoints {
    /** Stands for the people's committee of the commune that the answers name. */
    public static final String OF_THE_COMMUNE = "COMMUNE";

    private static final int LIMIT_MAX = 3650;
    private static final int GROUND_MAX = 500;

    /** What can be wrong, and where. */
    public enum Field {
        LIMIT("han-so", "limitAmount"),
        UNIT("han-don-vi", "limitUnit"),
        FEE("muc-phi", "feeVnd"),
        AGENCY("co-quan", "agency"),
        GROUND("can-cu", "ground");

        private final String input;
        private final String member;

        Field(String input, String member) {
            this.input = input;
            this.member = member;
        }

        /** Name of its field on the page. */
        public String input() {
            return input;
        }

        /** Name of its member in JSON. */
        public String member() {
            return member;
        }
    }

    /** As it was typed or sent; blank where it was not. */
    public record Typed(String limit, String unit, String fee, String agency, String ground) {
        public static final Typed NOTHING = new Typed("", "", "", "", "");

        public Typed {
            limit = Text.line(limit);
            unit = Text.line(unit);
            fee = Text.line(fee);
            agency = Text.line(agency);
            ground = Text.line(ground);
        }
    }

    /** @param message what is wrong with it and what to do */
    public record Wrong(Field field, String message) {}

    /** @param filledIn null where nothing is open, and while something is wrong */
    public record Judged(@Nullable FilledIn filledIn, List<Wrong> wrong) {
        public Judged {
            wrong = List.copyOf(wrong);
        }
    }

    private final Agencies agencies;
    private final Competences competences;
    private final Calendars calendars;
    private final Messages messages;
    private final Clock clock;

    FillOpenPoints(Agencies agencies, Competences competences, Calendars calendars, Messages messages, Clock clock) {
        this.agencies = agencies;
        this.competences = competences;
        this.calendars = calendars;
        this.messages = messages;
        this.clock = clock;
    }

    /** The agencies of the province that may decide; that of the commune is named by {@link #OF_THE_COMMUNE}. */
    public List<Agency> deciding() {
        var today = LocalDate.now(clock);
        return agencies.all(today).stream()
                .filter(agency -> agency.kind() == AgencyKind.PROVINCE_PEOPLES_COMMITTEE
                        || agency.kind() == AgencyKind.DEPARTMENT)
                .sorted(Comparator.comparing(agency -> agency.name(today), VietnameseOrder.NAMES))
                .toList();
    }

    /** @param commune code of the commune that the answers name; empty where they name none */
    public Judged judge(OnlineService service, Typed typed, String commune, Language language) {
        var open = service.toFillIn();
        var wrong = unasked(open, typed, language);
        if (open.isEmpty()) {
            return new Judged(null, wrong);
        }
        var limit = open.contains(What.LIMIT) ? limit(typed, wrong, language) : null;
        var fee = open.contains(What.FEE) ? fee(typed, wrong, language) : null;
        var agency = open.contains(What.COMPETENCE) ? agency(typed, commune, wrong, language) : null;
        if (typed.ground().isEmpty() || typed.ground().length() > GROUND_MAX) {
            wrong.add(wrong(Field.GROUND, "filing.open.ground-missing", language, GROUND_MAX));
        }
        if (limit != null) {
            yearLacking(limit, agency == null ? byRule(service, commune) : Optional.of(agency.id()))
                    .ifPresent(year ->
                            wrong.add(wrong(Field.LIMIT, "filing.open.limit-too-far", language, String.valueOf(year))));
        }
        return wrong.isEmpty()
                ? new Judged(new FilledIn(limit, fee, agency == null ? null : agency.id(), typed.ground()), List.of())
                : new Judged(null, wrong);
    }

    /** What was given though the procedure answers it itself: it would count for nothing. */
    private List<Wrong> unasked(Set<What> open, Typed typed, Language language) {
        var given = new EnumMap<Field, String>(Field.class);
        if (!open.contains(What.LIMIT)) {
            given.put(Field.LIMIT, typed.limit());
            given.put(Field.UNIT, typed.unit());
        }
        if (!open.contains(What.FEE)) {
            given.put(Field.FEE, typed.fee());
        }
        if (!open.contains(What.COMPETENCE)) {
            given.put(Field.AGENCY, typed.agency());
        }
        if (open.isEmpty()) {
            given.put(Field.GROUND, typed.ground());
        }
        var wrong = new ArrayList<Wrong>();
        given.forEach((field, value) -> {
            if (!value.isEmpty()) {
                wrong.add(wrong(field, "filing.open.not-open", language));
            }
        });
        return wrong;
    }

    /**
     * The year whose working days nobody has confirmed, so that the counter could never say when this limit ends: what cannot be
     * received is not filed.
     */
    private OptionalInt yearLacking(Limit limit, Optional<AgencyId> deciding) {
        var calendar =
                deciding.flatMap(agencies::calendarOf).map(CalendarId::new).orElse(CalendarId.PROVINCE);
        return calendars.dueDate(calendar, clock.instant(), ClockRule.of(limit), List.of())
                        instanceof DueOutcome.YearNotCovered(var year)
                ? OptionalInt.of(year)
                : OptionalInt.empty();
    }

    /** Who decides where the procedure says it itself. */
    private Optional<AgencyId> byRule(OnlineService service, String commune) {
        return AreaCode.isValid(commune)
                        && competences.whoDecides(service.code(), new AreaCode(commune), LocalDate.now(clock))
                                instanceof CompetenceAnswer.Decides decides
                ? Optional.of(decides.agency())
                : Optional.empty();
    }

    private @Nullable Limit limit(Typed typed, List<Wrong> wrong, Language language) {
        var unit = Arrays.stream(LimitUnit.values())
                .filter(one -> one.name().equals(typed.unit()))
                .findFirst();
        if (unit.isEmpty()) {
            wrong.add(wrong(Field.UNIT, "filing.open.unit-missing", language));
        }
        int amount = typed.limit().matches("\\d{1,4}") ? Integer.parseInt(typed.limit()) : 0;
        if (amount < 1 || amount > LIMIT_MAX) {
            wrong.add(wrong(Field.LIMIT, "filing.open.limit-wrong", language, LIMIT_MAX));
        }
        return wrong.isEmpty() ? new Limit(amount, unit.orElseThrow()) : null;
    }

    private @Nullable Vnd fee(Typed typed, List<Wrong> wrong, Language language) {
        Vnd.misread(typed.fee())
                .map(why -> why == Vnd.Misread.NO_NUMBER ? "filing.open.fee-wrong" : "ui.amount." + why)
                .ifPresent(key -> wrong.add(wrong(Field.FEE, key, language)));
        return Vnd.read(typed.fee()).orElse(null);
    }

    private @Nullable Agency agency(Typed typed, String commune, List<Wrong> wrong, Language language) {
        var named = typed.agency().equals(OF_THE_COMMUNE)
                ? ofTheCommune(commune)
                : deciding().stream()
                        .filter(agency -> agency.id().toString().equals(typed.agency()))
                        .findFirst();
        if (named.isEmpty()) {
            wrong.add(wrong(Field.AGENCY, "filing.open.agency-missing", language));
        }
        return named.orElse(null);
    }

    private Optional<Agency> ofTheCommune(String commune) {
        return agencies.all(LocalDate.now(clock)).stream()
                .filter(agency -> agency.kind() == AgencyKind.COMMUNE_PEOPLES_COMMITTEE
                        && agency.area().value().equals(commune))
                .findFirst();
    }

    private Wrong wrong(Field field, String key, Language language, Object... facts) {
        return new Wrong(field, messages.text(language, key, facts));
    }
}
