package vn.motcua.gate;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.convert.DurationUnit;

/**
 * What one connection, and one address, may take of the server. Set under {@code motcua.connections.}
 *
 * @param headersWithin time from the first letter of a request to the end of its header
 * @param perAddress connections that one address may hold at once; for IPv6 one network of 64 bits. Trusted proxies, behind
 *     which everybody stands, are not counted
 */
@ConfigurationProperties("motcua.connections")
record ConnectionSettings(
        @DefaultValue("20s") @DurationUnit(ChronoUnit.SECONDS)
        Duration headersWithin,

        @DefaultValue("200") int perAddress) {
    ConnectionSettings {
        if (!headersWithin.isPositive() || perAddress < 1) {
            throw new IllegalArgumentException(
                    "motcua.connections (MOTCUA_HEADERS_WITHIN, MOTCUA_CONNECTIONS_PER_ADDRESS)"
                            + " must be more than nothing (20s, 200), but are " + headersWithin + " and " + perAddress);
        }
    }
}
