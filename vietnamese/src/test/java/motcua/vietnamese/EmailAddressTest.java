package motcua.vietnamese;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EmailAddressTest {
    @ParameterizedTest
    @CsvSource({
        "an@example.vn, an@example.vn",
        "' mailto:an@example.vn', an@example.vn",
        "MAILTO:an@example.vn?subject=Chào, an@example.vn",
        "Lê An <an@example.vn>, an@example.vn",
        "\"Lê An\" <mailto:an@example.vn>, an@example.vn",
        "<an@example.vn>, an@example.vn",
        "an@example.vn <an@other.vn, an@example.vn <an@other.vn",
        "không có, không có"
    })
    void what_is_copied_or_filled_in_is_read(String typed, String address) {
        assertThat(EmailAddress.read(typed)).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "an@example.vn",
                "An.Le+hoso@mail.hue.gov.vn",
                "le_an-1@a.io",
                "an@huế.vn",
                "an@example.xn--90ae",
                "o'neil@a.co.uk"
            })
    void an_address_that_mail_can_reach_is_taken(String text) {
        assertThat(EmailAddress.isWritten(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@b",
                "\"a b\"@c.vn",
                "a b@c.vn",
                "a@@c.vn",
                "a@c.v",
                "a@c..vn",
                "a@.vn",
                ".a@c.vn",
                "a.@c.vn",
                "a..b@c.vn",
                "a@-c.vn",
                "a@192.168.0.1",
                "a@c.vn; b@c.vn",
                "a@c.vn,b@c.vn",
                "@c.vn",
                "a@",
                "",
                "an@gmail,com"
            })
    void what_reaches_nobody_is_refused(String text) {
        assertThat(EmailAddress.isWritten(text)).isFalse();
    }

    @Test
    void no_text_is_long_to_judge() {
        for (var odd :
                new String[] {"a".repeat(254), "a@" + "a.".repeat(126), "a.".repeat(126), "a@" + "a-".repeat(126)}) {
            Assertions.assertTimeout(Duration.ofSeconds(1), () -> EmailAddress.isWritten(odd));
        }
        Assertions.assertTimeout(Duration.ofSeconds(1), () -> EmailAddress.read("<".repeat(100_000)));
    }
}
