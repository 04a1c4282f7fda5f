package vn.motcua.changes.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import vn.motcua.changes.BecauseOf;
import vn.motcua.shared.BadInput;
import vn.motcua.shared.BadInput.Finding;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WantedChangesTest {
    private static List<String> findings(String words, String from, String to) {
        return new WantedChanges(null, words, null, from, to, null, null)
                .read(ZoneOffset.UTC).findings().stream().map(Finding::pointer).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "–", "…", "%%%"})
    void signs_alone_do_not_find_everything(String words) {
        assertThat(findings(words, "", "")).containsExactly("words");
        assertThat(findings("12/QĐ " + words, "", "")).isEmpty();
    }

    @Test
    void days_stand_in_their_order() {
        assertThat(findings("", "02/12/2026", "01/12/2026")).containsExactly("to");
        assertThat(findings("", "02/12/2026", "02/12/2026")).isEmpty();
        assertThat(findings("", "32/12/2026", "mai")).containsExactly("from", "to");
    }

    @Test
    void why_something_is_changed_is_said_once_in_letters_that_paper_shows() {
        refused("changeReason", "một", "hai");
        refused("changeReason", "Vì 😀");
        refused("changeDecision", "x".repeat(10_000));
        assertThat(new ReadBecause(new BecauseOf())
                        .preHandle(
                                asking("changeReason", "Vì nghị quyết", "Vì nghị quyết"),
                                new MockHttpServletResponse(),
                                this))
                .isTrue();
    }

    private void refused(String name, String... said) {
        assertThatThrownBy(() -> new ReadBecause(new BecauseOf())
                        .preHandle(asking(name, said), new MockHttpServletResponse(), this))
                .isInstanceOfSatisfying(
                        BadInput.class,
                        bad -> assertThat(bad.findings())
                                .extracting(Finding::pointer)
                                .containsExactly(name));
    }

    private static MockHttpServletRequest asking(String name, String... said) {
        var request = new MockHttpServletRequest();
        request.addParameter(name, said);
        org.springframework.web.context.request.RequestContextHolder.setRequestAttributes(
                new org.springframework.web.context.request.ServletRequestAttributes(request));
        return request;
    }
}
