package vn.motcua.payment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import vn.motcua.shared.Vnd;

@DisplayNameGeneration(ReplaceUnderscores.class)
class VietQrTest {
    private static final String SAMPLE =
            "00020101021138540010A00000072701240006970407011003865776720208QRIBFTTA5303704540710000005802VN62160812henry an cut6304A322";

    @Test
    void the_published_sample_comes_out_letter_by_letter() {
        assertThat(VietQr.text("970407", "0386577672", new Vnd(1_000_000), "henry an cut"))
                .isEqualTo(SAMPLE);
    }
}
