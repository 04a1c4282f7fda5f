package vn.motcua.ui;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import vn.motcua.shared.Language;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LanguagesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | EN",
                "en-GB,en;q=0.8 | EN",
                "vi;q=0.4, en;q=0.9 | EN",
                "vi | VI",
                "fr, en;q=0.1 | EN",
                "fr | VI",
                "* | VI",
                "en;q=abc | VI",
                "zz-ZZ-x-%%% | VI"
            })
    void a_program_names_its_language_in_the_header(String header, Language language) {
        var request = new MockHttpServletRequest("GET", "/api/v1/procedures");
        request.addHeader("Accept-Language", header);
        assertThat(Languages.of(request)).isEqualTo(language);
    }

    @Test
    void pages_follow_what_the_person_chose_only() {
        var page = new MockHttpServletRequest("GET", "/thu-tuc");
        page.addHeader("Accept-Language", "en");
        assertThat(Languages.of(page)).isEqualTo(Language.VI);
        page.setCookies(new Cookie("lang", "en"));
        assertThat(Languages.of(page)).isEqualTo(Language.EN);
    }

    @Test
    void an_error_is_told_in_the_language_of_the_request_that_failed() {
        var failed = new MockHttpServletRequest("GET", "/error");
        failed.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, "/api/v1/nope");
        failed.addHeader("Accept-Language", "en");
        assertThat(Languages.of(failed)).isEqualTo(Language.EN);
    }
}
