package vn.motcua.editing;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.editing.json.Places;
import vn.motcua.packages.PackageLayout;
import vn.motcua.packages.ProcedurePackage;

/** Each value that an editor changed says by whom it was entered and when (docs/packages.md). */
final class EnteredSources {
    /** Files whose values have sources of their own; others have one for the whole file. */
    private static final Set<String> BY_VALUE =
            Set.of(PackageLayout.PROCEDURE, PackageLayout.SERVICE, "texts/vi.json", "texts/en.json");

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private EnteredSources() {}

    static ProcedurePackage into(ProcedurePackage pack, DraftedPackage drafted) {
        var sources = new Sources(pack);
        for (var draft : drafted.changed()) {
            var file = draft.of().file();
            if (hasSources(file)) {
                var at = LocalDate.ofInstant(draft.now().at(), ZONE);
                places(drafted.inForce(), draft)
                        .forEach(place -> sources.enter(new Sources.Entry(
                                file, place, draft.of().editor().name(), at)));
            }
        }
        return PackagesInForce.with(pack, PackageLayout.MANIFEST, sources.written());
    }

    /** The manifest says where others come from, and examples are made up. */
    private static boolean hasSources(String file) {
        return !file.equals(PackageLayout.MANIFEST) && !file.startsWith(PackageLayout.EXAMPLES);
    }

    private static List<String> places(ProcedurePackage inForce, FileDraft draft) {
        var file = draft.of().file();
        return BY_VALUE.contains(file)
                ? Places.changed(inForce.files().json(file), MAPPER.readTree(draft.text()))
                : List.of("");
    }
}
