package vn.motcua.payment;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where and as whom we take payments.
 *
 * @param gateway the payment gateway; without url, merchant and secret there is no online payment
 * @param transfer the account for bank transfers; without it no VietQR is shown
 * @param returnUrl public address of this product, where the gateway sends people and callbacks
 */
@ConfigurationProperties("motcua.payment")
record GatewaySettings(
        @DefaultValue Gateway gateway,
        @DefaultValue Transfer transfer,
        @DefaultValue("http://localhost:8080") URI returnUrl) {

    record Gateway(
            @Nullable URI url,
            @Nullable String merchant,
            @Nullable String secret,
            @DefaultValue("5s") Duration timeout) {}

    /**
     * @param bank six digits (BIN) of the bank
     * @param account number of the account
     * @param holder whose it is, as the bank shows it
     */
    record Transfer(
            @DefaultValue("") String bank,
            @DefaultValue("") String account,
            @DefaultValue("") String holder) {
        boolean isReady() {
            return !bank.isBlank() && !account.isBlank();
        }
    }

    /** A gateway that is fully configured. */
    record Ready(URI url, String merchant, String secret, Duration timeout) {}

    @Nullable
    Ready ready() {
        var url = gateway.url();
        var merchant = gateway.merchant();
        var secret = gateway.secret();
        return url == null || merchant == null || secret == null || secret.isBlank()
                ? null
                : new Ready(url, merchant, secret, gateway.timeout());
    }
}
