package vn.motcua.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No event is sent into a house, however its address is written. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PublicAddressesTest {
    private final PublicAddresses addresses = new PublicAddresses(Set.of("lgsp.hue.local"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "169.254.169.254",
                "172.31.255.255",
                "192.168.1.1",
                "198.19.0.1",
                "203.0.113.9",
                "224.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "::ffff:10.0.0.1",
                "64:ff9b::a00:1",
                "2001::1",
                "2001:db8::1",
                "2002:a00:1::",
                "fc00::1",
                "fe80::1",
                "ff02::1"
            })
    void of_the_house_or_of_nowhere(String address) throws UnknownHostException {
        assertThat(PublicAddresses.isPublic(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8.8.8.8",
                "100.128.0.1",
                "172.32.0.1",
                "198.20.0.1",
                "223.255.255.255",
                "2400:cb00::1",
                "2600::1"
            })
    void of_the_open_internet(String address) throws UnknownHostException {
        assertThat(PublicAddresses.isPublic(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "https://8.8.8.8/hook,",
        "https://8.8.8.8:8443/hook,",
        "http://8.8.8.8/hook,NOT_HTTPS",
        "ftp://8.8.8.8/,NOT_HTTPS",
        "https://8.8.8.8:22/,PORT",
        "https://an:mat-khau@8.8.8.8/,NO_ADDRESS",
        "https://8.8.8.8/#a,NO_ADDRESS",
        "https:///hook,NO_ADDRESS",
        "khong phai,NO_ADDRESS",
        "https://127.0.0.1/,NOT_PUBLIC",
        "https://2130706433/,NOT_PUBLIC",
        "https://[::1]/,NOT_PUBLIC",
        "https://[::ffff:127.0.0.1]/,NOT_PUBLIC",
        "https://localhost/,NOT_PUBLIC",
        "http://lgsp.hue.local:8080/nhan,",
        "http://LGSP.hue.local/nhan,"
    })
    void what_can_be_subscribed(String url, PublicAddresses.Problem problem) {
        assertThat(addresses.problem(url)).isEqualTo(problem);
    }

    @Test
    void the_address_that_is_connected_to_is_judged_again() {
        assertThatThrownBy(() -> addresses.resolve("localhost")).isInstanceOf(PublicAddresses.NotPublic.class);
    }
}
