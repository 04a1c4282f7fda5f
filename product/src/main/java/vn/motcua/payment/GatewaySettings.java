package vn.motcua.payment;

import java.net.URI;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.convert.DurationUnit;

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

    private static final int PARTS_OF_GATEWAY = 3;

    record Gateway(
            @Nullable URI url,
            @Nullable String merchant,
            @Nullable String secret,

            @DefaultValue("5s") @DurationUnit(ChronoUnit.SECONDS)
            Duration timeout) {
        Gateway {
            long given = Stream.of(url == null ? "" : url.toString(), merchant, secret)
                    .filter(value -> value != null && !value.isBlank())
                    .count();
            if (given != 0 && given != PARTS_OF_GATEWAY) {
                throw new IllegalArgumentException(
                        "motcua.payment.gateway (MOTCUA_GATEWAY_URL, MOTCUA_GATEWAY_MERCHANT,"
                                + " MOTCUA_GATEWAY_SECRET) must be given all three, or none of them");
            }
        }
    }

    /**
     * @param bank six digits (BIN) of the bank
     * @param account number of the account
     * @param holder whose it is, as the bank shows it
     */
    record Transfer(
            @DefaultValue("") String bank,
            @DefaultValue("") String account,
            @DefaultValue("") String holder) {
        private static final Pattern BANK = Pattern.compile("[0-9]{6}");
        /** As the format of QR transfers has it. */
        private static final Pattern ACCOUNT = Pattern.compile("[0-9A-Za-z]{1,19}");

        Transfer {
            boolean isNone = bank.isBlank() && account.isBlank();
            if (!isNone
                    && !(BANK.matcher(bank).matches()
                            && ACCOUNT.matcher(account).matches())) {
                throw new IllegalArgumentException(
                        "motcua.payment.transfer: MOTCUA_TRANSFER_BANK must be the six digits (BIN) of the"
                                + " bank and MOTCUA_TRANSFER_ACCOUNT at most 19 letters and digits without blanks, or both empty, but they are '"
                                + bank + "' and '" + account + "'");
            }
        }

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
