package vn.motcua.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FilingReferenceTest {
    private static final String WRITTEN = new FilingReference(100_234).toString();

    @ParameterizedTest
    @ValueSource(strings = {"%s", " %s ", "nh %s"})
    void it_is_read_as_people_write_it(String how) {
        var written = how.startsWith("nh") ? how.formatted(WRITTEN.substring(3)) : how.formatted(WRITTEN);
        assertThat(FilingReference.read(written)).contains(new FilingReference(100_234));
        assertThat(FilingReference.read(written.replace("-", " "))).contains(new FilingReference(100_234));
    }

    @Test
    void every_wrong_digit_and_every_two_swapped_digits_are_found() {
        var digits = WRITTEN.replaceAll("\\D", "");
        for (int at = 0; at < digits.length(); at++) {
            for (char other = '0'; other <= '9'; other++) {
                if (other != digits.charAt(at)) {
                    assertThat(FilingReference.read("NH" + digits.substring(0, at) + other + digits.substring(at + 1)))
                            .isEmpty();
                }
            }
            if (at + 1 < digits.length() && digits.charAt(at) != digits.charAt(at + 1)) {
                var swapped =
                        digits.substring(0, at) + digits.charAt(at + 1) + digits.charAt(at) + digits.substring(at + 2);
                assertThat(FilingReference.read("NH" + swapped)).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "NH", "H57.19.01-261120-0007", "NH-99-1", "NH-1002345678901234-1"})
    void anything_else_is_none(String written) {
        assertThat(FilingReference.read(written)).isEmpty();
    }
}
