package motcua.linkage.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class GroupsTest {
    private final Groups groups = new Groups(0);

    @Test
    void a_chain_of_likenesses_is_no_group_when_its_ends_differ() {
        pair(1, 2, 9_000);
        pair(2, 3, 4_000);
        pair(1, 3, -9_000);

        assertThat(joined()).containsExactly("1 2");
    }

    @Test
    void a_pair_in_doubt_joins_where_the_others_speak_for_it() {
        pair(1, 2, 9_000);
        pair(2, 3, 8_000);
        pair(1, 3, -2_000);

        assertThat(joined()).containsExactly("1 2", "1 3", "2 3");
    }

    @Test
    void pairs_that_were_never_compared_speak_against_a_join_a_little() {
        pair(1, 2, 9_000);
        pair(3, 4, 9_000);
        pair(2, 3, 1_000);

        assertThat(joined()).containsExactly("1 2", "3 4");
    }

    @Test
    void what_a_clerk_decided_stands_above_the_bits() {
        pair(1, 2, 9_000);
        pair(3, 4, -5_000);
        groups.mayJoin(3, 4);
        groups.decided(1, 2, false);
        groups.decided(3, 4, true);

        assertThat(joined()).isEmpty();
        assertThat(members()).containsExactly("3 in 3", "4 in 3");
    }

    private void pair(int a, int b, long bits) {
        groups.mayJoin(a, b);
        groups.pair(a, b, bits);
    }

    private Set<String> joined() {
        // Components are known before pairs are told.
        groups.join();
        var found = new TreeSet<String>();
        groups.joined((a, b, bits) -> found.add(a + " " + b));
        return found;
    }

    private Set<String> members() {
        var found = new TreeSet<String>();
        groups.members((first, record, bits) -> found.add(record + " in " + first));
        return found;
    }
}
