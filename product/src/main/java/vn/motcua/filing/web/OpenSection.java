package vn.motcua.filing.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.LimitUnit;
import vn.motcua.catalogue.OnlineService;
import vn.motcua.catalogue.OpenPoint;
import vn.motcua.catalogue.OpenPoint.What;
import vn.motcua.filing.FillOpenPoints;
import vn.motcua.filing.FillOpenPoints.Field;
import vn.motcua.filing.FillOpenPoints.Typed;
import vn.motcua.shared.BadInput.Finding;
import vn.motcua.shared.Language;
import vn.motcua.ui.Messages;

/** The part of the page where a clerk sees what a procedure leaves open, and fills in what the dossier must have. */
@Component
class OpenSection {
    /**
     * @param points all that is open, also what need not be filled in
     * @param asks which fields are asked
     */
    record View(List<OpenPoint> points, Asks asks, Typed typed, List<Option> units, List<Option> agencies) {
        View {
            points = List.copyOf(points);
            units = List.copyOf(units);
            agencies = List.copyOf(agencies);
        }
    }

    record Asks(boolean limit, boolean fee, boolean agency) {
        boolean any() {
            return limit || fee || agency;
        }
    }

    record Option(String value, String name) {}

    private final FillOpenPoints fillOpenPoints;
    private final Messages messages;
    private final Clock clock;

    OpenSection(FillOpenPoints fillOpenPoints, Messages messages, Clock clock) {
        this.fillOpenPoints = fillOpenPoints;
        this.messages = messages;
        this.clock = clock;
    }

    static Typed typed(Map<String, List<String>> fields) {
        return new Typed(
                one(fields, Field.LIMIT),
                one(fields, Field.UNIT),
                one(fields, Field.FEE),
                one(fields, Field.AGENCY),
                one(fields, Field.GROUND));
    }

    private static String one(Map<String, List<String>> fields, Field field) {
        return fields.getOrDefault(field.input(), List.of("")).getFirst();
    }

    static List<Finding> findings(FillOpenPoints.Judged judged) {
        return judged.wrong().stream()
                .map(wrong -> new Finding(wrong.field().input(), wrong.message()))
                .toList();
    }

    View of(OnlineService service, Typed typed, Language language) {
        var open = service.toFillIn();
        var asks = new Asks(open.contains(What.LIMIT), open.contains(What.FEE), open.contains(What.COMPETENCE));
        return new View(
                once(service.open()),
                asks,
                typed,
                asks.limit() ? units(language) : List.of(),
                asks.agency() ? agencies(language) : List.of());
    }

    /** What is open for the same reason of the text in several places, as the fee of three ways of filing, is one point. */
    private static List<OpenPoint> once(List<OpenPoint> points) {
        var reasons = new LinkedHashMap<Map.Entry<What, String>, String>();
        points.forEach(point ->
                reasons.merge(Map.entry(point.what(), point.text()), point.why(), (one, other) -> one + " " + other));
        return reasons.entrySet().stream()
                .map(entry -> new OpenPoint(
                        entry.getKey().getKey(),
                        entry.getValue(),
                        entry.getKey().getValue()))
                .toList();
    }

    private List<Option> units(Language language) {
        return List.of(LimitUnit.WORKING_DAY, LimitUnit.CALENDAR_DAY, LimitUnit.WORKING_HOUR).stream()
                .map(unit -> new Option(unit.name(), messages.text(language, unit.textKey())))
                .toList();
    }

    private List<Option> agencies(Language language) {
        var today = LocalDate.now(clock);
        var options = new ArrayList<Option>();
        options.add(new Option(
                FillOpenPoints.OF_THE_COMMUNE, messages.text(language, "filing.open.agency-of-the-commune")));
        fillOpenPoints
                .deciding()
                .forEach(agency -> options.add(new Option(agency.id().toString(), agency.name(today))));
        return options;
    }
}
