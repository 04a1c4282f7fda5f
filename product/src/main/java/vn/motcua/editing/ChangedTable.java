package vn.motcua.editing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import vn.motcua.packages.PackageLayout;
import vn.motcua.packages.ProcedurePackage;

/**
 * A package with another file of a table in it. Its examples name rows by number: where a row stands elsewhere now and says the same,
 * they name it by its new number, so that a row put in between is no fault of theirs.
 */
record ChangedTable(TablesInForce.InForce inForce, String file) {
    ProcedurePackage pack() {
        return in(inForce.pack());
    }

    /** @param drafted the package in force, in which other files may be changed already */
    ProcedurePackage in(ProcedurePackage drafted) {
        var pack = PackagesInForce.with(drafted, inForce.table().file(), file);
        var before = rows(inForce.file());
        var after = rows(file);
        for (var example : pack.files().under(PackageLayout.EXAMPLES)) {
            int row = pack.files().json(example).path("follows").path(named()).asInt(0);
            int moved = row < 1 || row > before.size() ? row : after.indexOf(before.get(row - 1)) + 1;
            if (moved > 0 && moved != row && isAsInForce(example, pack)) {
                pack = pack.with(example, renumbered(pack, example, row, moved));
            }
        }
        return pack;
    }

    /** Whether nobody drafted the example: then it speaks of the rows in force. */
    private boolean isAsInForce(String example, ProcedurePackage pack) {
        return inForce.pack()
                .files()
                .json(example)
                .at("/follows/" + named())
                .equals(pack.files().json(example).at("/follows/" + named()));
    }

    private byte[] renumbered(ProcedurePackage pack, String example, int row, int moved) {
        var text = new String(pack.files().bytes(example).orElseThrow(), StandardCharsets.UTF_8);
        var number = Pattern.compile("(\"" + named() + "\"\\s*:\\s*)" + row + "\\b");
        return number.matcher(text).replaceFirst("$1" + moved).getBytes(StandardCharsets.UTF_8);
    }

    /** How examples call the row. */
    private String named() {
        return switch (inForce.table().use()) {
            case FEE -> "feeRow";
            case LIMIT -> "limitRow";
            case PAPERS -> "papersRow";
            case COMPETENCE -> "competenceRow";
        };
    }

    /** What the rows ask and say, without their numbers. */
    private List<List<String>> rows(String ofFile) {
        return JudgeDraft.table(inForce, ofFile).stream()
                .flatMap(table -> table.rows().stream().map(row -> TableRows.cells(table, row)))
                .toList();
    }
}
