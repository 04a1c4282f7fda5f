package vn.motcua.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FilingPlaceTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "http://dichvucong.gov.vn/",
                "dichvucong.gov.vn",
                "https://",
                "https:///trang",
                "https://user:pw@dichvucong.gov.vn/",
                "https://ai@dichvucong.gov.vn/",
                "javascript:alert(1)",
                "https://dichvucong.gov.vn/ trang",
                "https://127.0.0.1:9770/",
                "https://2130706433/",
                "https://0x7f.1/",
                "https://[::1]/",
                "https://x/",
                "https://localhost/",
                "https://portal.local/",
                "https://may-chu.internal/",
                "https://dichvucong.gov.vn:8443/",
                "https://dichvucong.gov.vn./",
                "https://-a.gov.vn/",
                "https://dịchvụcông.gov.vn/"
            })
    void nobody_is_sent_to_an_address_that_is_no_plain_https_one(String typed) {
        assertThat(FilingPlace.NationalPortal.read(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://dichvucong.gov.vn",
                "HTTPS://DichVuCong.gov.vn:443/p/home?ma_thu_tuc=1.004873#a",
                "https://dichvucong.hue.gov.vn/",
                "https://xn--dchvcng-8ya2jy55k.vn/"
            })
    void a_public_https_name_is_a_portal(String typed) {
        assertThat(FilingPlace.NationalPortal.read(typed)).isPresent();
    }

    @Test
    void an_address_is_no_longer_than_an_address_is() {
        var host = "https://dichvucong.gov.vn/";
        assertThat(FilingPlace.NationalPortal.read(host + "a".repeat(500 - host.length())))
                .isPresent();
        assertThat(FilingPlace.NationalPortal.read(host + "a".repeat(501 - host.length())))
                .isEmpty();
    }
}
