package vn.motcua.forms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import vn.motcua.forms.DefinitionPlace.Part;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DefinitionPlaceTest {
    private static final DefinitionPlace SECOND = DefinitionPlace.FORM.in(Part.PAGE, "second");

    private static String pointer(DefinitionPlace place) {
        return place.pointer(Tree.JSON.readTree("""
                {"pages": [{"key": "first", "fields": []},
                           {"key": "second", "fields": [{"field": "a"}, {"field": "b", "options": [["X", "", ""]], "rows": [{"field": "c"}]}]}],
                 "checks": [{"key": "told"}]}
                """));
    }

    @Test
    void a_place_is_the_pointer_of_the_nearest_part_around_it() {
        assertThat(pointer(DefinitionPlace.FORM)).isEmpty();
        assertThat(pointer(SECOND)).isEqualTo("/pages/1");
        assertThat(pointer(SECOND.in(Part.FIELD, "b").in(Part.ROW, "c").in(Part.HINT)))
                .isEqualTo("/pages/1/fields/1/rows/0");
        assertThat(pointer(SECOND.in(Part.FIELD, "b").in(Part.OPTION, "X"))).isEqualTo("/pages/1/fields/1/options/0");
        assertThat(pointer(SECOND.in(Part.FIELD, "gone"))).isEqualTo("/pages/1");
        assertThat(pointer(DefinitionPlace.FORM.in(Part.CHECK, "told").in(Part.CONDITION)))
                .isEqualTo("/checks/0");
    }
}
