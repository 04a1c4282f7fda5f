package vn.motcua.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import vn.motcua.dossier.ADossier;
import vn.motcua.dossier.DossierEvent;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OriginalsTest {
    private final ADossier a = ADossier.filed();

    @Test
    void what_was_taken_and_not_returned_is_held() {
        var log = List.<DossierEvent>of(a.submitted(), a.received(), a.originalsTaken());
        assertThat(Originals.held(log)).containsExactly("Giấy chứng nhận CH 0123");
        assertThat(Originals.held(List.of(a.submitted(), a.originalsTaken(), a.originalsReturned())))
                .isEmpty();
    }

    @Test
    void the_same_twice_is_two_papers() {
        var log = List.<DossierEvent>of(a.originalsTaken(), a.originalsTaken(), a.originalsReturned());
        assertThat(Originals.held(log)).containsExactly("Giấy chứng nhận CH 0123");
        assertThat(Originals.notHeld(List.of("Giấy chứng nhận CH 0123", "Giấy chứng nhận CH 0123"), log))
                .containsExactly("Giấy chứng nhận CH 0123");
    }

    @Test
    void a_second_press_of_the_same_page_enters_nothing_more() {
        var items = List.of("Giấy chứng nhận CH 0123");
        var log = List.<DossierEvent>of(a.submitted(), a.received(), a.originalsTaken());
        assertThat(Originals.wereTaken(items, Originals.since(2, log))).isTrue();
        assertThat(Originals.wereTaken(items, Originals.since(3, log))).isFalse();
        assertThat(Originals.wereTaken(items, Originals.since(Integer.MAX_VALUE, log)))
                .isFalse();
        assertThat(Originals.wereTaken(List.of("Hộ chiếu"), Originals.since(2, log)))
                .isFalse();

        var back = a.originalsReturned();
        var later = List.<DossierEvent>of(a.submitted(), a.originalsTaken(), back);
        assertThat(Originals.wereReturned(back.items(), back.to(), Originals.since(2, later)))
                .isTrue();
        assertThat(Originals.wereReturned(back.items(), "Người khác", Originals.since(2, later)))
                .isFalse();
    }

    @Test
    void what_is_not_held_is_named() {
        assertThat(Originals.notHeld(List.of("Hộ chiếu"), List.of(a.originalsTaken())))
                .containsExactly("Hộ chiếu");
    }

    @Test
    void originals_are_taken_while_the_dossier_is_handled() {
        assertThat(Originals.mayTake(ADossier.life(a.submitted()))).isFalse();
        assertThat(Originals.mayTake(ADossier.life(a.submitted(), a.received())))
                .isTrue();
        assertThat(Originals.mayTake(ADossier.life(a.submitted(), a.received(), a.decided())))
                .isFalse();
    }
}
