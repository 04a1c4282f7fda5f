package vn.motcua.passing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import vn.motcua.dossier.ADossier;
import vn.motcua.dossier.DossierEvent;
import vn.motcua.dossier.ResultState;
import vn.motcua.dossier.Seat;
import vn.motcua.dossier.Stage;
import vn.motcua.identity.Role;
import vn.motcua.organisation.AgencyId;

/** Each rule of passing to a successor that can say no is reached here. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PassingRulesTest {
    private static final AgencyId OTHER = new AgencyId(new UUID(0, 9));

    private final ADossier a = ADossier.filed();
    private final AgencyId committee = a.filing().agency();

    private static PassDossiers.Order order(AgencyId from, AgencyId to, String ground) {
        return new PassDossiers.Order(from, to, ground);
    }

    @Test
    void an_order_names_its_ground_in_a_line_or_two() {
        assertThat(PassingRules.order(order(committee, OTHER, " "))).contains(new PassingRefusal.GroundMissing());
        assertThat(PassingRules.order(order(committee, OTHER, "a".repeat(501))))
                .contains(new PassingRefusal.GroundTooLong(500, 501));
        assertThat(PassingRules.order(order(committee, OTHER, ADossier.GROUND))).isEmpty();
    }

    @Test
    void nobody_succeeds_itself() {
        assertThat(PassingRules.order(order(committee, committee, ADossier.GROUND)))
                .contains(new PassingRefusal.SameAgency());
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
        assertThat(PassingRules.leave(ADossier.life(a.submitted()), order))
                .isEmpty();
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
    void an_agency_that_is_both_counter_and_decider_is_succeeded_as_both() {
        var order = order(committee, OTHER, ADossier.GROUND);
        assertThat(PassingRules.succeeded(new Seat(committee, committee), order)).isEqualTo(new Seat(OTHER, OTHER));
        assertThat(PassingRules.succeeded(a.seat(), order))
                .isEqualTo(new Seat(a.filing().counter(), OTHER));
    }
}
