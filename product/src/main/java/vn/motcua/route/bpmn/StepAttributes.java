package vn.motcua.route.bpmn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import motcua.vietnamese.Text;
import org.flowable.bpmn.model.UserTask;
import org.jspecify.annotations.Nullable;
import vn.motcua.identity.Role;
import vn.motcua.route.RouteFinding;
import vn.motcua.route.RouteStep;
import vn.motcua.route.StepKind;
import vn.motcua.route.StepOutcome;

/** Reads what a task says of itself in our namespace. */
final class StepAttributes {
    private static final Pattern KEY = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]{0,63}");
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");
    private static final Pattern HOURS = Pattern.compile("\\d{1,4}");
    private static final List<StepOutcome> DONE = List.of(new StepOutcome("DONE", "Hoàn thành", "Done"));

    private final UserTask task;
    private final int line;
    private final List<RouteFinding> findings;

    StepAttributes(UserTask task, int line, List<RouteFinding> findings) {
        this.task = task;
        this.line = line;
        this.findings = findings;
    }

    @Nullable
    RouteStep read() {
        int before = findings.size();
        var name = text(task.getName());
        if (name.isEmpty()) {
            add("no-name");
        }
        if (!KEY.matcher(text(task.getId())).matches()) {
            add("bad-id");
        }
        var role = role();
        var kind = kind();
        var hours = own("hours");
        if (!HOURS.matcher(hours).matches()) {
            add("bad-hours", hours);
        }
        var agency = own("agency").isEmpty() ? RouteStep.LEAD : own("agency");
        if (!CODE.matcher(agency).matches()) {
            add("bad-agency", agency);
        }
        var outcomes = outcomes();

        if (findings.size() > before || role.isEmpty() || kind.isEmpty()) {
            return null;
        }
        var nameEn = own("nameEn").isEmpty() ? name : own("nameEn");
        return new RouteStep(
                task.getId(), name, nameEn, kind.get(), role.get(), Integer.parseInt(hours), agency, outcomes);
    }

    private Optional<Role> role() {
        var given = own("role");
        var role = Arrays.stream(Role.values())
                .filter(known -> known.name().equals(given))
                .findFirst();
        if (role.isEmpty()) {
            add(given.isEmpty() ? "no-role" : "bad-role", given, Arrays.toString(Role.values()));
        }
        return role;
    }

    private Optional<StepKind> kind() {
        var given = own("kind").isEmpty() ? StepKind.HANDLE.name() : own("kind");
        var kind = Arrays.stream(StepKind.values())
                .filter(known -> known.name().equals(given))
                .findFirst();
        if (kind.isEmpty()) {
            add("bad-kind", given, Arrays.toString(StepKind.values()));
        }
        return kind;
    }

    private List<StepOutcome> outcomes() {
        if (own("outcomes").isEmpty()) {
            return DONE;
        }
        var codes = list("outcomes", ",");
        var vi = list("outcomesVi", "\\|");
        var en = list("outcomesEn", "\\|");
        if (!codes.stream().allMatch(code -> CODE.matcher(code).matches())
                || new HashSet<>(codes).size() != codes.size()) {
            add("bad-outcomes", own("outcomes"));
            return DONE;
        }
        if (vi.size() != codes.size() || en.size() != codes.size()) {
            add("outcome-texts", String.valueOf(codes.size()), String.valueOf(vi.size()), String.valueOf(en.size()));
            return DONE;
        }
        var outcomes = new ArrayList<StepOutcome>();
        for (int i = 0; i < codes.size(); i++) {
            outcomes.add(new StepOutcome(codes.get(i), vi.get(i), en.get(i)));
        }
        return outcomes;
    }

    private List<String> list(String attribute, String separator) {
        return Arrays.stream(own(attribute).split(separator, -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private String own(String attribute) {
        return text(task.getAttributeValue(ElementScan.MOTCUA, attribute));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : Text.line(value);
    }

    private void add(String code, String... facts) {
        findings.add(
                new RouteFinding(line, "userTask", text(task.getId()), text(task.getName()), code, List.of(facts)));
    }
}
