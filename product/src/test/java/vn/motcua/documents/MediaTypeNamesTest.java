package vn.motcua.documents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MediaTypeNamesTest {
    @ParameterizedTest
    @CsvSource({
        "image/jpeg, JPEG",
        "image/x-icon, ICON",
        "image/svg+xml, SVG",
        "image/vnd.adobe.photoshop, PHOTOSHOP",
        "image/vnd.dwg, DWG",
        "image/vnd.zbrush.dcx, DCX",
        "application/vnd.sqlite3, ''"
    })
    void a_kind_is_called_by_the_word_that_people_know(String mediaType, String name) {
        assertThat(MediaTypeNames.shortName(mediaType)).isEqualTo(name);
    }
}
