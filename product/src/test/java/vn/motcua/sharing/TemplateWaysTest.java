package vn.motcua.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import vn.motcua.packages.PackageFinding;
import vn.motcua.packages.PackageFindings;
import vn.motcua.sharing.template.ReadTemplate;
import vn.motcua.sharing.template.SharedTemplate;

/** Where the includes of a template lead. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TemplateWaysTest {
    private final HashMap<String, SharedTemplate> kept = new HashMap<>();

    private SharedTemplate keep(String key, String parts) {
        var template = ReadTemplate.kept(ATemplate.of(key, 1, "", parts));
        kept.put(template.name(), template);
        return template;
    }

    /** Fifty ways down on each of twenty levels are fifty looks at each level, not fifty to the twentieth. */
    @Test
    void each_template_is_followed_once_however_many_ways_lead_to_it() {
        keep(
                "tang-0",
                "{\"file\": \"service.json\", \"pointer\": \"/fees/note\", \"json\": {\"vi\": \"x\", \"en\": \"x\"}}");
        for (int level = 1; level <= 20; level++) {
            var below = "{\"template\": \"tang-%d/1\", \"with\": {}}".formatted(level - 1);
            keep("tang-" + level, IntStream.range(0, 50).mapToObj(_ -> below).collect(Collectors.joining(", ")));
        }
        var findings = new PackageFindings();
        new TemplateWays(name -> Optional.ofNullable(kept.get(name)))
                .check(Objects.requireNonNull(kept.get("tang-20/1")), findings);
        assertThat(findings.all())
                .extracting(PackageFinding::message)
                .anySatisfy(said -> assertThat(said).contains("sâu quá 5 tầng"));
    }
}
