package vn.motcua.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Whoever is sent an address is told of no deed by it: what was just done is said by {@code ui.JustDone}. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AddressesTellNothingTest {
    private static final Pattern DONE_IN_ADDRESS =
            Pattern.compile("\"[^\"\\s]*[?&](?:xong|vua-xong|da-(?!xem)[a-z-]+|done|saved|success)(?:[=\"&]|$)"
                    + "|@RequestParam\\([^)]*\"(?:xong|da-(?!xem|doc)[a-z-]+|done|saved)\"");

    @Test
    void no_page_says_by_its_address_what_was_done() {
        assertThat(CodeBase.files(CodeBase.JAVA, ".java").stream()
                        .filter(file ->
                                DONE_IN_ADDRESS.matcher(CodeBase.read(file)).find())
                        .map(CodeBase::shortName))
                .isEmpty();
    }
}
