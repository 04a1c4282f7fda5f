package vn.motcua.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AddressLimitTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T03:00:00Z"), ZoneOffset.UTC);

    @Test
    void one_address_may_so_often_and_all_together_so_often() {
        var limit = new AddressLimit(2, 5, Duration.ofHours(1), CLOCK);
        assertThat(IntStream.range(0, 3).filter(_ -> limit.mayPass("10.0.0.1"))).hasSize(2);
        assertThat(IntStream.range(0, 100).filter(i -> limit.mayPass("10.0.1." + i)))
                .hasSize(3);
    }

    @Test
    void who_owns_a_network_of_ipv6_is_one() {
        assertThat(AddressLimit.network("2001:db8:1:2:3::4")).isEqualTo(AddressLimit.network("2001:db8:1:2:ffff::1"));
        assertThat(AddressLimit.network("2001:db8:1:2::1")).isNotEqualTo(AddressLimit.network("2001:db8:1:3::1"));
        assertThat(AddressLimit.network("203.0.113.5")).isEqualTo("203.0.113.5");
    }
}
