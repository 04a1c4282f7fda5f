package vn.motcua.passing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import vn.motcua.dossier.ADossier;
import vn.motcua.dossier.DossierEvent;
import vn.motcua.dossier.EveryRefusal;
import vn.motcua.dossier.ResultState;
import vn.motcua.dossier.Seat;
import vn.motcua.dossier.Stage;
import vn.motcua.identity.Role;
import vn.motcua.organisation.AgencyId;

/** Each rule of passing to a successor that can say no is reached here. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PassingRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final AgencyId OTHER = new AgencyId(new UUID(0, 9));

    private final ADossier a = ADossier.filed();
    private final AgencyId committee = a.filing().agency();

    private static PassDossiers.Order order(AgencyId from, AgencyId to, String ground) {
        return new PassDossiers.Order(from, to, ground);
    }

    @Test
    void an_order_names_its_ground_in_a_line_or_two() {
        assertThat(judged(order(committee, OTHER, " "))).contains(new PassingRefusal.GroundMissing());
        assertThat(judged(order(committee, OTHER, "a".repeat(501))))
                .contains(new PassingRefusal.GroundTooLong(500, 501));
        assertThat(judged(order(committee, OTHER, ADossier.GROUND))).isEmpty();
    }

    @Test
    void nobody_succeeds_itself() {
        assertThat(judged(order(committee, committee, ADossier.GROUND))).contains(new PassingRefusal.SameAgency());
    }

    @Test
    void what_ended_or_lies_elsewhere_does_not_pass() {
        var order = order(committee, OTHER, ADossier.GROUND);
        var closed = ADossier.life(a.submitted(), a.received(), a.decided(), a.handedOver());
        assertThat(PassingRules.leave(closed, order)).contains(new PassingRefusal.Ended(Stage.CLOSED));
        var refused = new DossierEvent.Refused(a.id(), ADossier.at(3), ADossier.CLERK, "Sai thẩm quyền", null);
        assertThat(PassingRules.leave(ADossier.life(a.submitted(), refused), order))
                .contains(new PassingRefusal.Ended(Stage.REFUSED));
        var passed = ADossier.life(a.submitted(), a.agencyPassed());
        assertThat(PassingRules.leave(passed, order)).contains(new PassingRefusal.NotSeatedThere(committee));
        assertThat(PassingRules.leave(ADossier.life(a.submitted()), order)).isEmpty();
        assertThat(PassingRules.leave(ADossier.life(a.submitted(), a.received(), a.decided()), order))
                .isEmpty();
    }

    @Test
    void the_successor_must_be_able_to_go_on() {
        assertThat(PassingRules.arrive(Set.of(Role.LEADER), null))
                .contains(new PassingRefusal.RolesMissing(Set.of(Role.LEADER)));
        assertThat(PassingRules.arrive(Set.of(), ResultState.LEADER_SIGNED))
                .contains(new PassingRefusal.ResultBegun(ResultState.LEADER_SIGNED));
        assertThat(PassingRules.arrive(Set.of(), null)).isEqualTo(Optional.empty());
    }

    @Test
    void who_succeeds_is_open_today() {
        assertThat(PassingRules.order(order(committee, OTHER, ADossier.GROUND), false, TODAY))
                .contains(new PassingRefusal.SuccessorNotOpen(OTHER, TODAY));
    }

    @Test
    void an_outlook_is_another_when_another_dossier_passes_or_one_fares_otherwise() {
        var seen = outlook(null);
        assertThat(PassingRules.asShown(outlook(null), seen.mark())).isEmpty();
        assertThat(PassingRules.asShown(outlook(new PassingRefusal.InDoubt()), seen.mark()))
                .contains(new PassingRefusal.ListChanged());
        assertThat(PassingRules.asShown(new PreviewPassing.Outlook(Map.of(), List.of(), null), seen.mark()))
                .contains(new PassingRefusal.ListChanged());
    }

    @Test
    void each_rule_of_an_order_is_reached() {
        EveryRefusal.isReached(
                PassingRefusal.OfOrder.class,
                judged(order(committee, OTHER, "")),
                judged(order(committee, OTHER, "a".repeat(501))),
                judged(order(committee, committee, ADossier.GROUND)),
                PassingRules.order(order(committee, OTHER, ADossier.GROUND), false, TODAY),
                PassingRules.asShown(outlook(null), ""));
    }

    private PreviewPassing.Outlook outlook(PassingRefusal.@Nullable OfDossier why) {
        var judged = new PreviewPassing.Judged(a.id(), Stage.SUBMITTED, "", why);
        return new PreviewPassing.Outlook(Map.of(Stage.SUBMITTED, 1), List.of(judged), null);
    }

    private static Optional<PassingRefusal.OfOrder> judged(PassDossiers.Order order) {
        return PassingRules.order(order, true, TODAY);
    }

    @Test
    void an_agency_that_is_both_counter_and_decider_is_succeeded_as_both() {
        var order = order(committee, OTHER, ADossier.GROUND);
        assertThat(PassingRules.succeeded(new Seat(committee, committee), order))
                .isEqualTo(new Seat(OTHER, OTHER));
        assertThat(PassingRules.succeeded(a.seat(), order))
                .isEqualTo(new Seat(a.filing().counter(), OTHER));
    }
}
