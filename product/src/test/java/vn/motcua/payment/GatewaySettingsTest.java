package vn.motcua.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.payment.GatewaySettings.Gateway;
import vn.motcua.payment.GatewaySettings.Transfer;

@DisplayNameGeneration(ReplaceUnderscores.class)
class GatewaySettingsTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "VCB,12345",
                "970436,12 34-abc",
                "970436,''",
                "'',12345",
                "97043,12345",
                "970436,12345678901234567890"
            })
    void an_account_that_no_bank_can_read_is_refused_at_the_start(String bank, String account) {
        assertThatThrownBy(() -> new Transfer(bank, account, "UBND"))
                .hasMessageContainingAll("MOTCUA_TRANSFER_BANK", "MOTCUA_TRANSFER_ACCOUNT");
    }

    @Test
    void an_account_is_given_whole_or_not_at_all() {
        assertThat(new Transfer("970436", "0011004123456", "UBND").isReady()).isTrue();
        assertThat(new Transfer("", "", "").isReady()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"https://pay.example.vn,-,-", "https://pay.example.vn,m1,''", "-,m1,s1", "-,-,s1"})
    void a_gateway_is_given_whole_or_not_at_all(@Nullable URI url, @Nullable String merchant, @Nullable String secret) {
        assertThatThrownBy(() -> new Gateway(url, merchant, secret, TIMEOUT))
                .hasMessageContaining("MOTCUA_GATEWAY_SECRET");
    }
}
