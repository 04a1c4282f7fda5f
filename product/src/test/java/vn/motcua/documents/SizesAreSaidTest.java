package vn.motcua.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.BeanUtils;
import vn.motcua.shared.Language;
import vn.motcua.ui.Messages;

/** How large a file may be stands in sentences of several pages: all of them say what uploads are judged by. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SizesAreSaidTest {
    private static final Messages MESSAGES = BeanUtils.instantiateClass(Messages.class);
    private static final Pattern FIRST_SIZE = Pattern.compile("^\\D*(\\d+) MB.*");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dossier.papers.hint",
                "portal.help.papers.answer",
                "portal.verify.file.hint",
                "ui.error.413.what"
            })
    void every_sentence_says_the_size_that_is_taken(String key) {
        for (var language : Language.values()) {
            var size = FIRST_SIZE.matcher(MESSAGES.text(language, key)).replaceAll("$1");
            assertThat(size)
                    .as("%s %s", key, language)
                    .isEqualTo(String.valueOf(UploadLimits.standard().sizeMax().toMegabytes()));
        }
    }
}
