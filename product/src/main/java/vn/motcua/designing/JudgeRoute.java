package vn.motcua.designing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.motcua.designing.CompetentAgencies.Competent;
import vn.motcua.designing.sketch.ForwardWays;
import vn.motcua.designing.sketch.StepRow;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Role;
import vn.motcua.packages.PackageLayout;
import vn.motcua.packages.ProcedurePackage;
import vn.motcua.route.RouteFinding;
import vn.motcua.route.RouteStep;
import vn.motcua.route.StepKind;
import vn.motcua.ui.Said;

/**
 * Judges a route before anybody brings it in: by the reader that will read it, and by what no reader of a file can know: the legal
 * limit, the roles that officers have today, and whom the rules of competence name.
 */
@Component
public class JudgeRoute {
    private static final int NAMED_MAX = 5;
    private static final int WHOLE = 100;

    /** What the reader finds at a step and its own row says shorter, in the words of the row. */
    private static final Set<String> AT_THE_STEP =
            Set.of("no-name", "no-role", "bad-role", "bad-hours", "unreachable", "dead-end", "one-way-out");

    private final CompetentAgencies competent;
    private final LegalHours legalHours;
    private final Clock clock;

    JudgeRoute(CompetentAgencies competent, LegalHours legalHours, Clock clock) {
        this.competent = competent;
        this.legalHours = legalHours;
        this.clock = clock;
    }

    /**
     * @param hours of the longest way without coming back
     * @param limit in working hours; empty where the procedure has none
     */
    public record Judgement(List<Remark> remarks, int hours, Optional<Integer> limit, int agencies) {
        public Judgement {
            remarks = List.copyOf(remarks);
        }

        public boolean isSound() {
            return remarks.isEmpty();
        }

        public boolean isUsable() {
            return remarks.stream().noneMatch(Remark::isFault);
        }

        /** How much of the limit so many hours are, in per cent; empty where there is none. */
        public Optional<Integer> share(int of) {
            return limit.filter(all -> all > 0).map(all -> Math.round((float) of * WHOLE / all));
        }
    }

    /** Roles that can be given a step: those that handle tasks. */
    public static List<Role> roles() {
        return Arrays.stream(Role.values())
                .filter(role -> Permission.HANDLE_TASK.isHeldBy(Set.of(role)))
                .toList();
    }

    public Judgement judge(RouteOnDesk desk) {
        var today = LocalDate.now(clock);
        var remarks = new ArrayList<Remark>();
        var owners = new StepOf(desk.sketch());
        desk.faults().forEach(finding -> remarks.add(fault(finding, owners)));
        int hours = ForwardWays.of(desk.sketch()).hours();
        var limit = legalHours.of(desk.inForce());
        limit.filter(all -> hours > all)
                .ifPresent(all -> remarks.add(whole(Said.of("designing.remark.too-long", hours, all))));
        desk.rows().forEach(row -> remarks.addAll(ofShape(row)));
        if (desk.rows().stream().noneMatch(row -> row.kind().equals(StepKind.SIGN.name()))
                && hasResult(desk.inForce())) {
            remarks.add(whole(Said.of("designing.remark.nobody-signs")));
        }
        var code = desk.inForce().manifest().code();
        var leading = competent.of(code, today);
        remarks.addAll(ofCompetence(leading));
        remarks.addAll(ofRoles(desk.rows(), leading, today));
        return new Judgement(remarks, hours, limit, leading.agencies().size());
    }

    private static Remark whole(Said said) {
        return new Remark("", said, false);
    }

    private static Remark fault(RouteFinding finding, StepOf owners) {
        var step = owners.step(finding.id());
        if (step.equals(finding.id()) && AT_THE_STEP.contains(finding.code())) {
            return new Remark(step, Said.of("designing.fault." + finding.code()), true);
        }
        var facts = new ArrayList<Object>(List.of(finding.element(), finding.label()));
        facts.addAll(finding.facts());
        return new Remark(step, Said.of("route.finding." + finding.code(), facts.toArray()), true);
    }

    private static boolean hasResult(ProcedurePackage pack) {
        return pack.files().has(PackageLayout.RESULT);
    }

    private static List<Remark> ofShape(StepRow row) {
        var remarks = new ArrayList<Remark>();
        if (!row.agency().equals(RouteStep.LEAD)) {
            remarks.add(new Remark(row.id(), Said.of("designing.remark.consulted", row.agency()), true));
        }
        row.endings().stream()
                .filter(ending -> ending.to().equals(row.id()))
                .forEach(ending ->
                        remarks.add(new Remark(row.id(), Said.of("designing.remark.to-itself", ending.vi()), false)));
        return remarks;
    }

    private static List<Remark> ofCompetence(Competent leading) {
        if (leading.agencies().isEmpty()) {
            return List.of(whole(Said.of("designing.remark.nobody-decides")));
        }
        return leading.gaps().isEmpty()
                ? List.of()
                : List.of(whole(Said.of(
                        "designing.remark.gaps", leading.gaps().size(), leading.asked(), named(leading.gaps()))));
    }

    private List<Remark> ofRoles(List<StepRow> rows, Competent leading, LocalDate today) {
        var asked = Arrays.stream(Role.values())
                .filter(role -> rows.stream().anyMatch(row -> isAtLead(row, role)))
                .toList();
        var remarks = new ArrayList<Remark>();
        rows.stream()
                .filter(row -> asked.stream().anyMatch(role -> isAtLead(row, role) && !roles().contains(role)))
                .forEach(row -> remarks.add(new Remark(row.id(), Said.of("designing.remark.no-tasks"), false)));
        var alike = new LinkedHashMap<List<String>, List<Role>>();
        competent
                .without(
                        leading.agencies(),
                        asked.stream().filter(roles()::contains).toList(),
                        today)
                .forEach((role, without) ->
                        alike.computeIfAbsent(without, _ -> new ArrayList<>()).add(role));
        alike.forEach((without, roles) -> {
            if (!without.isEmpty()) {
                remarks.add(whole(nobodyHas(roles, without, leading.agencies().size())));
            }
        });
        return remarks;
    }

    private static Said nobodyHas(List<Role> roles, List<String> without, int all) {
        var names =
                roles.stream().map(role -> Said.of("route.role." + role.name())).toList();
        var vi = names.stream().map(Said::vietnamese).collect(Collectors.joining(", "));
        var en = names.stream().map(Said::english).collect(Collectors.joining(", "));
        var key = "designing.remark.nobody-has";
        return new Said(
                Said.of(key, without.size(), all, vi, named(without)).vietnamese(),
                Said.of(key, without.size(), all, en, named(without)).english());
    }

    private static boolean isAtLead(StepRow row, Role role) {
        return row.role().equals(role.name()) && row.agency().equals(RouteStep.LEAD);
    }

    private static String named(List<String> all) {
        var some = String.join(", ", all.subList(0, Math.min(all.size(), NAMED_MAX)));
        return all.size() > NAMED_MAX ? some + " …" : some;
    }
}
