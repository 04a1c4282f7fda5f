package vn.motcua.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CompetentTest {
    private static final List<String> DEPARTMENT = List.of("Sở Tư pháp");
    private static final List<String> COMMUNES = List.of("UBND phường A", "UBND phường B", "UBND xã C", "UBND xã D");

    @Test
    void an_agency_that_the_rules_do_not_know_gets_no_dossiers() {
        var stays = new Competent(DEPARTMENT, COMMUNES, COMMUNES, 0);
        assertThat(stays.kind()).isEqualTo(Competent.Kind.STAYS);
        assertThat(stays.isToBeSeenTo()).isTrue();
        assertThat(stays.shown()).containsExactly("UBND phường A", "UBND phường B", "UBND xã C");
        assertThat(stays.others()).isEqualTo(1);
    }

    @Test
    void where_nobody_would_decide_somebody_is_missing_whatever_the_procedure_names() {
        assertThat(new Competent(DEPARTMENT, COMMUNES, DEPARTMENT, 3).kind()).isEqualTo(Competent.Kind.GAP);
    }

    @Test
    void rules_that_follow_are_told_and_nothing_is_to_be_seen_to() {
        var follows = new Competent(DEPARTMENT, COMMUNES, DEPARTMENT, 0);
        assertThat(follows.kind()).isEqualTo(Competent.Kind.FOLLOWS);
        assertThat(follows.isToBeSeenTo()).isFalse();
        assertThat(follows.isQuiet()).isFalse();
    }

    @Test
    void where_the_same_decide_and_no_other_is_named_nothing_is_said() {
        assertThat(new Competent(List.of(), COMMUNES, COMMUNES, 0).isQuiet()).isTrue();
    }
}
