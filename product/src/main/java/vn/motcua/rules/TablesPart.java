package vn.motcua.rules;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.motcua.decision.DecisionTable;
import vn.motcua.decision.ReadTables;
import vn.motcua.decision.TableWords;
import vn.motcua.decision.Tables;
import vn.motcua.packages.PackageCheck;
import vn.motcua.packages.PackageFindings;
import vn.motcua.packages.PackageLayout;
import vn.motcua.packages.ProcedurePackage;
import vn.motcua.shared.Language;

/** The decision tables of a package: sound in themselves, fit for what they are asked for, and told of a filing what they ask. */
@Component
@Order(TablesPart.BEFORE_THE_CATALOGUE)
class TablesPart implements PackageCheck {
    static final int BEFORE_THE_CATALOGUE = 29;

    private static final String FILE = PackageLayout.SERVICE;

    private final TableWords words;

    TablesPart(TableWords words) {
        this.words = words;
    }

    @Override
    public List<String> reads() {
        return List.of(
                PackageLayout.MANIFEST, PackageLayout.PROCEDURE, FILE, PackageLayout.TABLES, PackageLayout.FORM_SCHEMA);
    }

    @Override
    public void check(ProcedurePackage pack, PackageFindings findings) {
        var named = NamedTable.of(pack);
        var used = named.stream().map(NamedTable::file).collect(Collectors.toSet());
        for (var file : pack.files().under(PackageLayout.TABLES)) {
            findings.require(
                    used.contains(file),
                    file,
                    "",
                    "Không mục nào của gói dùng tệp này. Nêu tên tệp ở service.json#" + TableUse.FEE.place()
                            + ", service.json#" + TableUse.LIMIT.place() + ", service.json#" + TableUse.PAPERS.place()
                            + " hoặc service.json#" + TableUse.COMPETENCE.place() + ", hoặc bỏ tệp.");
        }
        findings.require(
                used.size() == named.size(),
                FILE,
                "",
                "Mỗi tệp bảng chỉ dùng cho một việc: lệ phí, thời hạn, giấy tờ hoặc thẩm quyền.");
        named.forEach(table -> check(table, pack, findings));
        named.stream()
                .filter(table -> table.use() == TableUse.LIMIT)
                .forEach(table -> saidTwice(table, pack, findings));
        named.stream().filter(table -> table.use() == TableUse.PAPERS).forEach(table -> papers(table, pack, findings));
        named.stream()
                .filter(table -> table.use() == TableUse.COMPETENCE)
                .forEach(table -> levels(table, pack, findings));
    }

    private void check(NamedTable named, ProcedurePackage pack, PackageFindings findings) {
        var content = pack.files().bytes(named.file());
        if (content.isEmpty()) {
            findings.add(FILE, named.use().place() + "/file", "Gói không có tệp '" + named.file() + "'.");
            return;
        }
        switch (ReadTables.read(content.get(), named.facts(pack))) {
            case ReadTables.Reading.Refused(var found) ->
                found.forEach(finding -> findings.add(named.file(), "", words.say(finding, Language.VI)));
            case ReadTables.Reading.Sound(var tables) -> {
                inputs(named, tables, findings);
                answers(named, tables, AnswerChoices.of(pack), findings);
                use(named, tables, findings);
            }
        }
    }

    /** The package tells the table each thing that it asks, and nothing else. */
    private static void inputs(NamedTable named, Tables tables, PackageFindings findings) {
        var asked = tables.inputs();
        var told = new HashSet<String>();
        int i = 0;
        for (var input : named.inputs()) {
            var place = named.use().place() + "/inputs/" + i++;
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
                    named.use().takes(input.from()),
                    FILE,
                    place + "/from",
                    "Bảng này không được cho biết " + input.from()
                            + ": mức lệ phí không tùy giờ nhận; giấy tờ và thẩm quyền chỉ tùy trường hợp và câu"
                            + " trả lời.");
            findings.require(
                    input.needsAnswer() == (input.answer() != null),
                    FILE,
                    place + "/answer",
                    "ANSWER, YEARS và DAYS phải nêu câu trả lời; CHANNEL, CASE và HOUR thì không.");
        }
        for (var name : asked.keySet()) {
            findings.require(
                    told.contains(name),
                    FILE,
                    named.use().place() + "/inputs",
                    "Bảng hỏi '" + name + "' nhưng gói không nói lấy từ đâu.");
        }
    }

    /** What the form lets people answer can be told to the column that asks for it. */
    private static void answers(NamedTable named, Tables tables, AnswerChoices form, PackageFindings findings) {
        var asked = tables.inputs();
        int i = 0;
        for (var input : named.inputs()) {
            var place = named.use().place() + "/inputs/" + i++ + "/answer";
            var answer = input.answer();
            var kind = asked.get(input.name());
            if (answer == null
                    || kind == null
                    || !input.needsAnswer()
                    || !input.fits(kind)
                    || !answer.startsWith("/")) {
                continue;
            }
            findings.require(
                    form.canBeTold(answer, input.from(), kind),
                    FILE,
                    place,
                    "Đầu vào '" + input.name() + "' của bảng có kiểu " + kind + ", lấy bằng " + input.from()
                            + ", nhưng câu trả lời ở '" + answer
                            + "' của tờ khai không bao giờ cho giá trị như vậy. YEARS, DAYS và cột ngày cần một ngày;"
                            + " cột số cần một số; cột đúng/sai cần câu hỏi có hoặc không.");
        }
    }

    private void use(NamedTable named, Tables tables, PackageFindings findings) {
        tables.find(named.decision())
                .ifPresentOrElse(
                        table -> named.use()
                                .judge(table)
                                .forEach(finding -> findings.add(named.file(), "", words.say(finding, Language.VI))),
                        () -> findings.add(
                                FILE,
                                named.use().place() + "/decision",
                                "Tệp " + named.file() + " không có bảng nào tên '" + named.decision() + "'."));
    }

    /** Each column is a paper of the procedure, and the paper has no condition beside it. */
    private static void papers(NamedTable named, ProcedurePackage pack, PackageFindings findings) {
        var decided = pack.files()
                .bytes(named.file())
                .flatMap(ReadTables::legible)
                .flatMap(tables -> tables.find(named.decision()));
        var keys = new HashSet<String>();
        var columns = decided.map(table ->
                        table.outputs().stream().map(DecisionTable.Output::name).toList())
                .orElse(List.of());
        int i = 0;
        for (var paper : pack.files().json(FILE).path("components").values()) {
            var key = paper.path("key").asString("");
            keys.add(key);
            boolean hasCondition =
                    !paper.path("given").isEmpty() || !paper.path("when").isEmpty();
            findings.require(
                    !columns.contains(key) || !hasCondition,
                    FILE,
                    "/components/" + i++,
                    "Bảng giấy tờ đã quyết định khi nào cần giấy này; bỏ trường hợp và điều kiện riêng của nó.");
        }
        for (var column : columns) {
            findings.require(
                    keys.contains(column),
                    named.file(),
                    "",
                    "Cột '" + column + "' của bảng giấy tờ phải là khóa của một giấy tờ của thủ tục.");
        }
    }

    /** Each row sends the filing to a level at which the procedure is carried out at all. */
    private static void levels(NamedTable named, ProcedurePackage pack, PackageFindings findings) {
        var carriedOut = pack.files().json(PackageLayout.PROCEDURE).path("levels").values().stream()
                .map(level -> level.asString(""))
                .toList();
        rows(named, pack)
                .filter(row -> row.values().stream().anyMatch(TablesPart::isCompetent))
                .forEach(row -> {
                    var who = Competent.valueOf(TableUse.unquoted(row.values().getFirst()));
                    var level = who.isOfProvince() ? Competent.PROVINCE.name() : Competent.COMMUNE.name();
                    findings.require(
                            carriedOut.contains(level),
                            named.file(),
                            "",
                            "Dòng " + row.number() + " của bảng thẩm quyền giao cho " + who
                                    + ", nhưng procedure.json#/levels không có " + level + ".");
                });
    }

    private static boolean isCompetent(String cell) {
        return Arrays.stream(Competent.values()).anyMatch(one -> one.name().equals(TableUse.unquoted(cell)));
    }

    private static Stream<DecisionTable.Row> rows(NamedTable named, ProcedurePackage pack) {
        return pack
                .files()
                .bytes(named.file())
                .flatMap(ReadTables::legible)
                .flatMap(tables -> tables.find(named.decision()))
                .filter(named.use()::isShaped)
                .stream()
                .flatMap(table -> table.rows().stream());
    }

    /** What a table decides is not said a second time. */
    private static void saidTwice(NamedTable limit, ProcedurePackage pack, PackageFindings findings) {
        var service = pack.files().json(FILE);
        findings.require(
                service.at("/limit/cutOff").isNull()
                        || limit.inputs().stream().noneMatch(input -> input.from() == TableInput.From.HOUR),
                FILE,
                "/limit/cutOff",
                "Bảng thời hạn đã xét giờ nhận; bỏ giờ chốt này (null) và ghi thành dòng của bảng.");
        int i = 0;
        for (var option : service.at("/guide/options").values()) {
            findings.require(
                    !option.path("limit").isObject(),
                    FILE,
                    "/guide/options/" + i++ + "/limit",
                    "Bảng thời hạn quyết định cho mọi trường hợp; bỏ thời hạn riêng này và ghi thành dòng của bảng.");
        }
    }
}
