package vn.motcua.directive;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.directive.DirectiveLife.Phase;
import vn.motcua.directive.DirectiveRefusal.Rule;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.Role;

/** Whether something may be done to a directive now. Asks nobody. */
final class JudgeDeed {
    /**
     * What it must know beside the directive.
     *
     * @param roles those that who does it has at the agency for which it is done
     * @param parentDue until when the whole is due, of which it is a part; null for none
     * @param partsRun whether parts of it are not over
     */
    record Around(
            LocalDate today,
            AccountId by,
            Set<Role> roles,
            @Nullable LocalDate parentDue,
            boolean partsRun,
            DirectiveRules rules) {
        Around {
            roles = Set.copyOf(roles);
        }
    }

    private final Deadline deadline;
    private final DirectiveLife life;
    private final Around around;

    private JudgeDeed(Deadline deadline, DirectiveLife life, Around around) {
        this.deadline = deadline;
        this.life = life;
        this.around = around;
    }

    static Optional<DirectiveRefusal> judge(Deadline deadline, DirectiveLife life, DirectiveDeed deed, Around around) {
        return new JudgeDeed(deadline, life, around).judge(deed);
    }

    /** In which phases it may be done at all. */
    static boolean fits(DirectiveDeed deed, Phase phase) {
        return switch (deed) {
            case DirectiveDeed.Given _ -> phase == Phase.DRAFT;
            case DirectiveDeed.Started _ -> phase == Phase.NOT_STARTED;
            case DirectiveDeed.Reported _,
                    DirectiveDeed.Submitted _,
                    DirectiveDeed.ExtensionAsked _,
                    DirectiveDeed.ExtensionGranted _,
                    DirectiveDeed.ExtensionRefused _,
                    DirectiveDeed.ExtensionOffered _,
                    DirectiveDeed.OfferTaken _,
                    DirectiveDeed.OfferDeclined _ -> phase.isInHand();
            case DirectiveDeed.Accepted _, DirectiveDeed.Returned _ -> phase == Phase.SUBMITTED;
            case DirectiveDeed.Cancelled _ -> phase.isInHand() || phase == Phase.SUBMITTED;
            case DirectiveDeed.Linked _ -> phase != Phase.DRAFT;
        };
    }

    private Optional<DirectiveRefusal> judge(DirectiveDeed deed) {
        if (!fits(deed, life.phase())) {
            return no(Rule.NOT_NOW);
        }
        if (!hasRole(deed)) {
            return no(Rule.NOT_BY_ROLE);
        }
        return switch (deed) {
            case DirectiveDeed.Accepted _ -> accepted();
            case DirectiveDeed.ExtensionAsked(var until, var _) -> asked(until);
            case DirectiveDeed.ExtensionGranted _ -> decided();
            case DirectiveDeed.ExtensionRefused _ -> decided();
            case DirectiveDeed.ExtensionOffered(var until, var _) -> decided().or(() -> offered(until));
            case DirectiveDeed.OfferTaken _, DirectiveDeed.OfferDeclined _ ->
                life.asked() == null || life.asked().offered() == null ? no(Rule.NOT_OFFERED) : Optional.empty();
            case DirectiveDeed.Given _,
                    DirectiveDeed.Started _,
                    DirectiveDeed.Reported _,
                    DirectiveDeed.Submitted _,
                    DirectiveDeed.Returned _,
                    DirectiveDeed.Cancelled _,
                    DirectiveDeed.Linked _ -> Optional.empty();
        };
    }

    private boolean hasRole(DirectiveDeed deed) {
        var rules = around.rules();
        var may = switch (deed) {
            case DirectiveDeed.Given _ -> rules.give();
            case DirectiveDeed.Accepted _,
                    DirectiveDeed.Returned _,
                    DirectiveDeed.ExtensionGranted _,
                    DirectiveDeed.ExtensionRefused _,
                    DirectiveDeed.ExtensionOffered _,
                    DirectiveDeed.Cancelled _ -> rules.decide();
            case DirectiveDeed.Started _, DirectiveDeed.Reported _, DirectiveDeed.Submitted _ -> rules.report();
            case DirectiveDeed.ExtensionAsked _, DirectiveDeed.OfferTaken _, DirectiveDeed.OfferDeclined _ ->
                rules.askExtension();
            case DirectiveDeed.Linked _ -> around.roles();
        };
        return around.roles().stream().anyMatch(may::contains);
    }

    private Optional<DirectiveRefusal> accepted() {
        if (around.by().equals(life.submittedBy())) {
            return no(Rule.OWN_DEED);
        }
        return around.partsRun() ? no(Rule.PARTS_RUN) : Optional.empty();
    }

    private Optional<DirectiveRefusal> asked(LocalDate until) {
        var rules = around.rules().extension();
        var due = life.dueOn(deadline);
        if (due.isEmpty() || deadline.kind().isPeriodic()) {
            return no(Rule.NO_DEADLINE);
        }
        if (life.asked() != null) {
            return no(Rule.ALREADY_ASKED);
        }
        if (life.extensions() >= rules.timesMax()) {
            return no(Rule.TOO_OFTEN, "times", rules.timesMax());
        }
        if (!rules.afterDue() && around.today().isAfter(due.get())) {
            return no(Rule.TOO_LATE, "due", due.get());
        }
        return day(until, due.get());
    }

    /** Who asked does not decide. */
    private Optional<DirectiveRefusal> decided() {
        var asked = life.asked();
        if (asked == null) {
            return no(Rule.NOTHING_ASKED);
        }
        if (asked.offered() != null) {
            return no(Rule.OFFER_PENDING);
        }
        return around.by().equals(asked.by()) ? no(Rule.OWN_DEED) : Optional.empty();
    }

    private Optional<DirectiveRefusal> offered(LocalDate until) {
        var asked = life.asked();
        if (asked != null && asked.until().equals(until)) {
            return no(Rule.SAME_DAY, "day", until);
        }
        return life.dueOn(deadline).flatMap(due -> day(until, due));
    }

    private Optional<DirectiveRefusal> day(LocalDate until, LocalDate due) {
        var rules = around.rules().extension();
        if (!until.isAfter(due) || until.isBefore(around.today())) {
            return no(Rule.NOT_LATER, "due", due);
        }
        if (until.isAfter(due.plusDays(rules.daysMax()))) {
            return no(Rule.TOO_LONG, "days", rules.daysMax());
        }
        var parent = around.parentDue();
        return parent != null && !rules.beyondParent() && until.isAfter(parent)
                ? no(Rule.BEYOND_PARENT, "parent", parent)
                : Optional.empty();
    }

    private static Optional<DirectiveRefusal> no(Rule rule, Object... facts) {
        return Optional.of(DirectiveRefusal.of(rule, facts));
    }
}
