package vn.motcua.editing;

import java.util.Comparator;
import java.util.List;
import vn.motcua.packages.PackageLayout;
import vn.motcua.packages.ProcedurePackage;
import vn.motcua.rules.NamedTable;

/**
 * The package in force with what an editor drafted in it: what is judged beside the fields, compared, and brought in.
 *
 * @param drafts of one editor; such as are like the file in force change nothing
 */
record DraftedPackage(ProcedurePackage inForce, List<FileDraft> drafts) {
    DraftedPackage {
        drafts = drafts.stream()
                .filter(draft -> inForce.files().has(draft.of().file()))
                .map(draft -> upon(inForce, draft))
                .sorted(Comparator.comparing(draft -> draft.of().file()))
                .toList();
    }

    /** A manifest says of every version that it is another: what was drafted in it is put into that of the version in force. */
    static FileDraft upon(ProcedurePackage inForce, FileDraft draft) {
        boolean isOfAnother = draft.baseVersion() != inForce.manifest().version();
        return isOfAnother && draft.of().file().equals(PackageLayout.MANIFEST)
                ? draft.then(Sources.merged(inForce, draft.text()), draft.now().at())
                : draft;
    }

    /** Those that differ from what is in force. */
    List<FileDraft> changed() {
        return drafts.stream()
                .filter(draft -> !PackagesInForce.text(inForce, draft.of().file())
                        .orElseThrow()
                        .equals(draft.text()))
                .toList();
    }

    /** Those of these files alone. */
    DraftedPackage only(List<String> files) {
        return new DraftedPackage(
                inForce,
                drafts.stream()
                        .filter(draft -> files.contains(draft.of().file()))
                        .toList());
    }

    ProcedurePackage pack() {
        var pack = inForce;
        for (var draft : changed()) {
            pack = PackagesInForce.with(pack, draft.of().file(), draft.text());
        }
        for (var draft : changed()) {
            var table = NamedTable.of(inForce, draft.of().table());
            if (table.isPresent()) {
                var before = new TablesInForce.InForce(inForce, table.get());
                pack = new ChangedTable(before, draft.text()).in(pack);
            }
        }
        return EnteredSources.into(pack, this);
    }
}
