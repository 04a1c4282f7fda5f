package vn.motcua.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import vn.motcua.dossier.Paper.Source;

/** What is one paper and what are two. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PaperTest {
    private static final Paper FIRST = upload("statement", 1, "aa");

    @Test
    void the_same_content_for_the_same_component_is_one_paper() {
        assertThat(Paper.once(List.of(FIRST, upload("statement", 2, "aa"), upload("statement", 1, "aa"))))
                .containsExactly(FIRST);
        assertThat(Paper.isAmong(List.of(FIRST), upload("statement", 2, "aa"))).isTrue();
    }

    @Test
    void another_content_or_another_component_is_another_paper() {
        var papers = List.of(FIRST, upload("statement", 2, "bb"), upload("certificate", 1, "aa"));
        assertThat(Paper.once(papers)).isEqualTo(papers);
        assertThat(Paper.isAmong(List.of(FIRST), upload("certificate", 1, "aa")))
                .isFalse();
    }

    @Test
    void a_document_without_known_content_is_itself_only() {
        var papers = List.of(upload("statement", 1, null), upload("statement", 2, null));
        assertThat(Paper.once(papers)).isEqualTo(papers);
        assertThat(Paper.once(List.of(papers.getFirst(), papers.getFirst()))).hasSize(1);
    }

    @Test
    void shown_at_the_counter_and_scanned_are_two() {
        var shown = new Paper("statement", Source.PRESENTED, null, "", null);
        assertThat(Paper.once(List.of(FIRST, shown, shown))).containsExactly(FIRST, shown);
    }

    private static Paper upload(String component, int document, @Nullable String sha256) {
        return new Paper(component, Source.UPLOAD, new UUID(0, document), document + ".pdf", sha256);
    }
}
