package vn.motcua.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReturnAddressTest {
    @ParameterizedTest
    @ValueSource(strings = {"/", "/nop-ho-so/0198?trang=2&x=a%20b", "/tra-cuu?ma=000.46"})
    void a_path_of_ours_is_kept_as_it_is(String path) {
        assertThat(ReturnAddress.of(path)).contains(new ReturnAddress(path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "https://evil.example/",
                "//evil.example/",
                "/\\evil.example",
                "/a\\b",
                "javascript:alert(1)",
                "/a\r\nSet-Cookie: x=y",
                " /a",
                "/a b"
            })
    void what_may_lead_elsewhere_is_not_an_address(String text) {
        assertThat(ReturnAddress.of(text)).isEmpty();
    }

    @Test
    void the_sign_in_page_carries_the_whole_path() {
        assertThat(new ReturnAddress("/a?b=c&d=e").signInPage()).isEqualTo("/dang-nhap?ve=%2Fa%3Fb%3Dc%26d%3De");
    }
}
