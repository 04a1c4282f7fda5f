package vn.motcua.presentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import vn.motcua.dossier.ADossier;
import vn.motcua.dossier.DossierEvent;
import vn.motcua.presentation.SentInCircles.Between;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SentInCirclesTest {
    private final ADossier a = ADossier.filed();

    @Test
    void the_straight_path_and_one_way_back_raise_no_mark() {
        assertThat(SentInCircles.of(walked("draft", "check", "sign"), List.of("seal")))
                .isEmpty();
        assertThat(SentInCircles.of(walked("draft", "check"), List.of("draft"))).isEmpty();
        assertThat(SentInCircles.of(walked("draft", "check", "draft", "check"), List.of("sign")))
                .isEmpty();
    }

    @Test
    void sent_back_twice_between_the_same_two_raises_it_at_once() {
        assertThat(SentInCircles.of(walked("draft", "check", "draft", "check"), List.of("draft")))
                .isEqualTo(Map.of(new Between("check", "draft"), 2));
        assertThat(SentInCircles.of(walked("draft", "check", "draft", "check", "draft", "check", "sign"), List.of()))
                .isEqualTo(Map.of(new Between("check", "draft"), 2));
    }

    @Test
    void two_different_ones_that_send_back_once_are_no_circle() {
        assertThat(SentInCircles.of(walked("draft", "check", "draft", "check", "sign"), List.of("draft")))
                .isEmpty();
    }

    @Test
    void agencies_that_pass_it_to_each_other_raise_it_too() {
        var there = a.agencyPassed();
        var back = new DossierEvent.SeatPassed(
                there.dossier(), ADossier.at(6), there.actor(), there.to(), there.from(), ADossier.GROUND);
        assertThat(SentInCircles.of(List.of(there, back), List.of())).isEmpty();
        assertThat(SentInCircles.of(List.of(there, back, there, back), List.of()))
                .isEqualTo(Map.of(
                        new Between(
                                there.to().agency().toString(),
                                a.seat().agency().toString()),
                        2));
    }

    private List<DossierEvent> walked(String... steps) {
        return Arrays.stream(steps)
                .map(step -> (DossierEvent) a.stepTaken(step))
                .toList();
    }
}
