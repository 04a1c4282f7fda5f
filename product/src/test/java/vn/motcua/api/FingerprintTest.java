package vn.motcua.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FingerprintTest {
    /** What was asked is written out as a whole to be told apart: of a file only this is. */
    @Test
    void a_file_however_large_is_told_apart_by_64_letters() {
        var large = new byte[24_000_000];
        var of = Idempotency.fingerprint(large);
        large[23_999_999] = 1;
        assertThat(of).hasSize(64).isNotEqualTo(Idempotency.fingerprint(large));
    }
}
