package vn.motcua.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import vn.motcua.shared.Language;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FrameTest {
    @Test
    void the_language_switch_keeps_the_rest_of_the_address() {
        assertThat(at("/tim-kiem?q=khai+sinh").pathIn(Language.EN)).isEqualTo("/tim-kiem?q=khai+sinh&lang=en");
        assertThat(at("/thu-tuc").pathIn(Language.EN)).isEqualTo("/thu-tuc?lang=en");
        assertThat(at("/thu-tuc?lang=en").pathIn(Language.VI)).isEqualTo("/thu-tuc?lang=vi");
        assertThat(at("/tim-kiem?lang=en&q=a").pathIn(Language.VI)).isEqualTo("/tim-kiem?q=a&lang=vi");
        assertThat(at("/tim-kiem?q=a&lang=en").pathIn(Language.VI)).isEqualTo("/tim-kiem?q=a&lang=vi");
    }

    @Test
    void a_page_below_an_entry_belongs_to_it() {
        assertThat(at("/thu-tuc/1.004873?x=1").isAt("/thu-tuc")).isTrue();
        assertThat(at("/thu-tuc-khac").isAt("/thu-tuc")).isFalse();
        assertThat(at("/thu-tuc").isAt("/")).isFalse();
        assertThat(at("/").isAt("/")).isTrue();
    }

    @Test
    void a_finding_points_to_the_field_of_its_name() {
        assertThat(Frame.anchor("/owner/name")).isEqualTo("owner-name");
        assertThat(Frame.anchor("ma")).isEqualTo("ma");
    }

    private static Frame at(String path) {
        return new Frame(Language.VI, path, Visitor.NOBODY, null, new Messages());
    }
}
