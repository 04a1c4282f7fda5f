package vn.motcua.sharing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import vn.motcua.packages.PackageFindings;
import vn.motcua.sharing.template.Found;
import vn.motcua.sharing.template.SharedTemplate;

/** Whether what a template includes is there, once, not too far down, and leads nowhere back to it. */
final class TemplateWays {
    private final Function<String, Optional<SharedTemplate>> known;
    /** Each is looked at once: fifty that include fifty would be walked for hours. */
    private final Set<String> seen = new HashSet<>();

    TemplateWays(Function<String, Optional<SharedTemplate>> known) {
        this.known = known;
    }

    void check(SharedTemplate template, PackageFindings findings) {
        follow(template, List.of(template.key()), findings);
    }

    private void follow(SharedTemplate template, List<String> way, PackageFindings findings) {
        for (var name : template.includes()) {
            var key = name.substring(0, name.indexOf('/'));
            if (way.contains(key)) {
                findings.add("", "/parts", Found.say("circle", String.join(" → ", way) + " → " + key));
                continue;
            }
            if (!seen.add(name)) {
                findings.add("", "/parts", Found.say("included-twice", name));
                continue;
            }
            if (way.size() > SharedTemplate.DEPTH_MAX) {
                findings.add("", "/parts", Found.say("deep", SharedTemplate.DEPTH_MAX, String.join(" → ", way)));
                continue;
            }
            var included = known.apply(name);
            if (included.isEmpty()) {
                findings.add("", "/parts", Found.say("included", name, template.key()));
            } else {
                var further = new ArrayList<>(way);
                further.add(key);
                follow(included.get(), further, findings);
            }
        }
    }
}
