package vn.motcua.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.shared.BadInput;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WriteRequestTest {
    private static final String CURRENT = Versions.tag(7);

    @ParameterizedTest
    @ValueSource(strings = {"\"7\"", "W/\"7\"", "\"6\", \"7\"", "*"})
    void a_write_goes_on_when_the_current_version_is_among_those_named(String ifMatch) {
        assertThatCode(() -> request(ifMatch).verify(CURRENT)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"6\"", "7", "\"77\"", ""})
    void a_write_stops_when_it_is_not(String ifMatch) {
        assertThatThrownBy(() -> request(ifMatch).verify(CURRENT)).isInstanceOf(ChangedMeanwhile.class);
    }

    @Test
    void a_version_named_where_there_is_none_is_refused_instead_of_ignored() {
        assertThatThrownBy(() -> request("\"7\"").refuseVersion()).isInstanceOf(BadInput.class);
        assertThatCode(() -> new WriteRequest("POST /x", "key", null).refuseVersion())
                .doesNotThrowAnyException();
    }

    @Test
    void versions_differ_when_the_content_does() {
        assertThat(Versions.tagOf("a")).isNotEqualTo(Versions.tagOf("b")).isEqualTo(Versions.tagOf("a"));
        assertThat(Versions.tag("a", 1)).isEqualTo("\"a-1\"");
    }

    private static WriteRequest request(String ifMatch) {
        return new WriteRequest("POST /x", "key-12345", ifMatch);
    }
}
