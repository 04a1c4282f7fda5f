package vn.motcua.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** A row is told damaged where it is read, not when the page about it has been made and cannot be noted. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TouchedTest {
    @BeforeEach
    void a_request() {
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest()));
    }

    @AfterEach
    void ends() {
        RequestContextHolder.resetRequestAttributes();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Nguyễn Văn A", "citizen:a\nb", "longer"})
    void a_row_of_somebody_who_is_no_account_is_damaged(String person) {
        var account = person.equals("longer") ? "x".repeat(9_000) : person;
        assertThatThrownBy(() -> Touched.note("bill", 1, account)).isInstanceOf(IllegalArgumentException.class);
        assertThat(Touched.taken()).isEmpty();
    }

    @Test
    void accounts_and_rows_of_nobody_known_are_noted() {
        Touched.note("bill", 1, "citizen:a");
        Touched.note("dossier", 2, null);
        assertThat(Touched.taken()).isEqualTo(Map.of("bill:1", "citizen:a", "dossier:2", ""));
    }
}
