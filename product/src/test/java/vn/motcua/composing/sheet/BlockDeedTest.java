package vn.motcua.composing.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import vn.motcua.result.LayoutBlock.Kind;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BlockDeedTest {
    private static final Optional<Kind> NONE = Optional.empty();

    @Test
    void a_block_goes_where_it_is_asked_for_or_where_the_decree_has_it() {
        var blocks = ATemplate.sheet().blocks();
        assertThat(BlockDeed.ADD.with(blocks, Optional.of(Kind.PARAGRAPH), 3)).isEqualTo(4);
        assertThat(BlockDeed.ADD.with(blocks, Optional.of(Kind.COPIES), -1)).isEqualTo(8);
        assertThat(BlockDeed.ADD.with(blocks, Optional.of(Kind.SUBJECT), 5)).isEqualTo(2);
        assertThat(BlockDeed.ADD.with(blocks, Optional.of(Kind.TABLE), -1)).isEqualTo(8);
        assertThat(ATemplate.kinds(blocks))
                .containsExactly(
                        "HEAD",
                        "NUMBER",
                        "SUBJECT",
                        "TITLE",
                        "PARAGRAPH",
                        "PARAGRAPH",
                        "FIELDS",
                        "PARAGRAPH",
                        "TABLE",
                        "SIGNATURE",
                        "COPIES");
    }

    @Test
    void a_part_that_a_paper_has_once_is_not_added_again_nor_what_all_have_taken_away() {
        var blocks = ATemplate.sheet().blocks();
        var before = blocks.deepCopy();
        assertThat(BlockDeed.ADD.with(blocks, Optional.of(Kind.TITLE), 3)).isEqualTo(-1);
        assertThat(BlockDeed.REMOVE.with(blocks, NONE, 0)).isEqualTo(-1);
        assertThat(BlockDeed.REMOVE.with(blocks, NONE, 6)).isEqualTo(-1);
        assertThat(BlockDeed.REMOVE.with(blocks, NONE, 70)).isEqualTo(-1);
        assertThat(blocks).isEqualTo(before);
    }

    @Test
    void blocks_change_places_between_number_and_signature_only() {
        var blocks = ATemplate.sheet().blocks();
        assertThat(BlockDeed.UP.with(blocks, NONE, 2)).isEqualTo(-1);
        assertThat(BlockDeed.DOWN.with(blocks, NONE, 5)).isEqualTo(-1);
        assertThat(BlockDeed.DOWN.with(blocks, NONE, 3)).isEqualTo(4);
        assertThat(ATemplate.kinds(blocks))
                .containsExactly("HEAD", "NUMBER", "TITLE", "FIELDS", "PARAGRAPH", "PARAGRAPH", "SIGNATURE");
        assertThat(BlockDeed.REMOVE.with(blocks, NONE, 4)).isEqualTo(3);
        assertThat(blocks.size()).isEqualTo(6);
    }
}
