package vn.motcua.composing.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A result is printed by the version of its template that it was drafted with: what is published under a key never changes. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TemplateVersionTest {
    private static final JsonNode IN_FORCE =
            JsonMapper.builder().build().readTree(ATemplate.FILE).get(0);

    private final Map<String, JsonNode> published = new HashMap<>(Map.of("so-qd--support/1", IN_FORCE));

    private String settled(ObjectNode template) {
        new TemplateVersion(key -> Optional.ofNullable(published.get(key))).settle(template, IN_FORCE);
        return template.path("key").asString("");
    }

    private static ObjectNode template() {
        return ATemplate.sheet().template();
    }

    @Test
    void a_changed_template_gets_the_next_number_and_keeps_it() {
        var changed = template().put("title", "THÔNG BÁO");
        assertThat(settled(changed)).isEqualTo("so-qd--support/2");
        assertThat(settled(changed.put("title", "GIẤY BÁO"))).isEqualTo("so-qd--support/2");
    }

    @Test
    void a_number_that_somebody_else_published_meanwhile_is_left_out() {
        published.put("so-qd--support/2", template().put("title", "KHÁC"));
        published.put("so-qd--support/3", template().put("title", "KHÁC NỮA"));
        assertThat(settled(template().put("title", "THÔNG BÁO"))).isEqualTo("so-qd--support/4");
        assertThat(settled(template().put("key", "so-qd--support/2").put("title", "THÔNG BÁO")))
                .isEqualTo("so-qd--support/4");
    }

    @Test
    void who_takes_all_changes_back_has_the_one_in_force() {
        assertThat(settled(template())).isEqualTo("so-qd--support/1");
        assertThat(settled(template().put("key", "so-qd--support/2"))).isEqualTo("so-qd--support/1");
    }
}
