package vn.motcua.catalogue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.motcua.decision.DecisionTable;
import vn.motcua.decision.InputFact;
import vn.motcua.decision.ReadTables;
import vn.motcua.decision.TableWords;
import vn.motcua.decision.Tables;
import vn.motcua.decision.ValueKind;
import vn.motcua.packages.PackageCheck;
import vn.motcua.packages.PackageFindings;
import vn.motcua.packages.PackageLayout;
import vn.motcua.packages.ProcedurePackage;
import vn.motcua.shared.Language;

/**
 * The decision tables of a package: sound in themselves, and told of a filing what they ask. Whoever is asked for money, or for none,
 * is told by which row and article, so a fee table has them beside each row.
 */
@Component
@Order(TablesPart.BEFORE_THE_CATALOGUE)
class TablesPart implements PackageCheck {
    static final int BEFORE_THE_CATALOGUE = CataloguePart.AFTER_THE_ROUTE - 1;

    private static final String PLACE = "/fees/table";
    private static final String FILE = PackageLayout.SERVICE;

    private final TableWords words;

    TablesPart(TableWords words) {
        this.words = words;
    }

    @Override
    public List<String> reads() {
        return List.of(PackageLayout.MANIFEST, FILE, PackageLayout.TABLES);
    }

    @Override
    public void check(ProcedurePackage pack, PackageFindings findings) {
        var named = pack.files().json(FILE).at(PLACE).path("file").asString("");
        for (var file : pack.files().under(PackageLayout.TABLES)) {
            findings.require(
                    file.equals(named),
                    file,
                    "",
                    "Không mục nào của gói dùng tệp này. Nêu tên tệp ở service.json#" + PLACE + ", hoặc bỏ tệp.");
        }
        if (named.isEmpty()) {
            return;
        }
        var content = pack.files().bytes(named);
        if (content.isEmpty()) {
            findings.add(FILE, PLACE + "/file", "Gói không có tệp '" + named + "'.");
            return;
        }
        switch (ReadTables.read(content.get(), facts(pack))) {
            case ReadTables.Reading.Refused(var found) ->
                found.forEach(finding -> findings.add(named, "", words.say(finding, Language.VI)));
            case ReadTables.Reading.Sound(var tables) -> {
                inputs(pack, tables, findings);
                fees(pack, tables, named, findings);
            }
        }
    }

    private static Map<String, InputFact> facts(ProcedurePackage pack) {
        return FeeTable.facts(ServiceInPackage.feeInputs(pack), ServiceInPackage.cases(pack));
    }

    /** The package tells the table each thing that it asks, and nothing else. */
    private static void inputs(ProcedurePackage pack, Tables tables, PackageFindings findings) {
        var asked = tables.inputs();
        var told = new HashSet<String>();
        int i = 0;
        for (var input : ServiceInPackage.feeInputs(pack)) {
            var place = PLACE + "/inputs/" + i++;
            var kind = asked.get(input.name());
            findings.require(told.add(input.name()), FILE, place + "/name", "'" + input.name() + "' có hai lần.");
            findings.require(
                    kind != null, FILE, place + "/name", "Bảng không có đầu vào nào tên '" + input.name() + "'.");
            findings.require(
                    kind == null || input.fits(kind),
                    FILE,
                    place + "/from",
                    "Đầu vào '" + input.name() + "' của bảng có kiểu " + kind + ", không nhận được " + input.from()
                            + ".");
            findings.require(
                    input.needsAnswer() == (input.answer() != null),
                    FILE,
                    place + "/answer",
                    "ANSWER, YEARS và DAYS phải nêu câu trả lời; CHANNEL và CASE thì không.");
        }
        for (var name : asked.keySet()) {
            findings.require(
                    told.contains(name),
                    FILE,
                    PLACE + "/inputs",
                    "Bảng hỏi '" + name + "' nhưng gói không nói lấy từ đâu.");
        }
    }

    private static void fees(ProcedurePackage pack, Tables tables, String file, PackageFindings findings) {
        var name = pack.files().json(FILE).at(PLACE).path("decision").asString("");
        var found = tables.find(name);
        if (found.isEmpty()) {
            findings.add(FILE, PLACE + "/decision", "Tệp " + file + " không có bảng nào tên '" + name + "'.");
            return;
        }
        var table = found.get();
        boolean isAmount = table.outputs().size() == 1
                && table.outputs().getFirst().kind() == ValueKind.NUMBER
                && table.policy().hasDecisiveRow();
        findings.require(
                isAmount,
                file,
                "",
                "Bảng '" + name + "' phải cho một số tiền, do một dòng quyết định: một cột kết quả kiểu number và"
                        + " UNIQUE, ANY, FIRST, hoặc COLLECT với MIN hay MAX.");
        findings.require(
                table.outputs().stream().allMatch(output -> output.otherwise().isEmpty()),
                file,
                "",
                "Bảng '" + name + "' không được có giá trị mặc định: mức nào cũng phải có dòng và căn cứ của nó.");
        if (isAmount) {
            table.rows().forEach(row -> row(table, row, file, findings));
        }
    }

    private static void row(DecisionTable table, DecisionTable.Row row, String file, PackageFindings findings) {
        var where = "Bảng '" + table.name() + "', dòng " + row.number() + ": ";
        for (var title : List.of(FeeTable.ARTICLE, FeeTable.VIETNAMESE, FeeTable.ENGLISH)) {
            int column = table.notes().indexOf(title);
            findings.require(
                    column >= 0
                            && column < row.notes().size()
                            && !row.notes().get(column).isBlank(),
                    file,
                    "",
                    where + "thiếu ghi chú ở cột '" + title + "'.");
        }
        findings.require(
                !row.values().getFirst().contains("-"),
                file,
                "",
                where + "số tiền không được âm, và không được tính bằng phép trừ.");
    }
}
