package motcua.simulators.bank;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The one merchant of this gateway.
 *
 * @param fee what the gateway keeps of each payment, in đồng
 * @param retries how long to wait before each attempt to deliver a callback
 */
@ConfigurationProperties("motcua.simulators.bank")
record BankSettings(
        @DefaultValue("MOTCUA-DEMO") String merchant,
        @DefaultValue("demo-secret-of-the-simulated-bank") String secret,
        @DefaultValue("1100") long fee,
        @DefaultValue({"0s", "2s", "10s", "60s"}) List<Duration> retries) {}
