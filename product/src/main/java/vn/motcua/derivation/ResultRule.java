package vn.motcua.derivation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.catalogue.OpenPoint.What;
import vn.motcua.catalogue.ProcedureContent.Result;
import vn.motcua.derivation.FormRule.Owners;
import vn.motcua.packages.PackageLayout;
import vn.motcua.shared.CarriedLetters;

/**
 * {@code result}: a letter in the layout of NĐ 30/2020/NĐ-CP that carries the name of the first published result which is no refusal;
 * what it says the officer writes. {@code numbering}: the kind of document gives the abbreviation in its number, and each kind is
 * numbered in one book of the agency. The law's own model
 * of a certificate is not known to any rule.
 */
final class ResultRule {
    private static final int TITLE_MAX = 200;
    private static final int NAME_MAX = 2000;
    private static final String GENERAL = "Kết quả giải quyết thủ tục hành chính";

    private ResultRule() {}

    static void apply(Derivation made) {
        var result = granted(made);
        var name = result.map(Result::name).orElse(GENERAL);
        var key = key(made, name);
        made.service
                .putObject("result")
                .put("templateKey", key)
                .put("code", result.map(one -> Derivation.cut(one.code(), 100)).orElse(""))
                .set("name", Derivation.both(Derivation.cut(name, NAME_MAX)));
        made.derived(PackageLayout.SERVICE, "/result", "result");
        if (result.isEmpty()) {
            made.leaveOpen(What.RESULT, "Nội dung công bố không nêu kết quả nào ngoài từ chối.", "");
        } else {
            made.leaveOpen(
                    What.RESULT, "Mẫu riêng theo luật của kết quả này chưa có; in theo thể thức công văn.", name);
        }
        template(made, key, name);
    }

    /** Begins with the book that its number is drawn from. */
    private static String key(Derivation made, String name) {
        var book = made.rules
                .abbreviation(name)
                .map(kind -> kind.toLowerCase(Locale.ROOT).replace('đ', 'd'))
                .orElse("vb");
        return "so-" + book + "--" + made.key();
    }

    private static Optional<Result> granted(Derivation made) {
        return made.content().results().stream()
                .filter(result -> !result.name().isBlank() && !made.rules.tellsOfRefusal(result.name()))
                .findFirst();
    }

    private static void template(Derivation made, String key, String name) {
        var kind = made.rules.abbreviation(name);
        if (kind.isEmpty()) {
            made.leaveOpen(What.NUMBERING, "Chưa biết ký hiệu của loại văn bản này; số chỉ có số thứ tự.", name);
        }
        var title = name.length() <= TITLE_MAX && CarriedLetters.missing(name).isEmpty() ? name : GENERAL;
        var templates = Derivation.NODES.arrayNode();
        var template = templates
                .addObject()
                .put("key", key + "/1")
                .put("verdict", "GRANTED")
                .put("numberPattern", kind.map(one -> "{n}/" + one).orElse("{n}"))
                .put("title", title.strip().toUpperCase(Locale.ROOT))
                .put("opening", "Căn cứ hồ sơ đề nghị của {owner} và kết quả thẩm định, cơ quan giải quyết:")
                .put("closing", "");
        fields(template, Owners.of(made.content().subjects()));
        made.json(PackageLayout.RESULT, templates);
        made.derived(PackageLayout.RESULT, "", "result, numbering");
    }

    private static void fields(ObjectNode template, Owners owners) {
        var fields = template.putArray("fields");
        field(fields, "owner", "Chủ hồ sơ", owners.pointers());
        field(fields, "request", "Nội dung đề nghị", List.of("/request/content"))
                .putArray("traits")
                .add("LONG");
        field(fields, "decision", "Kết quả", List.of()).putArray("traits").add("LONG");
    }

    private static ObjectNode field(ArrayNode fields, String key, String label, List<String> from) {
        var field = fields.addObject().put("key", key).put("label", label).put("required", true);
        from.forEach(field.putArray("from")::add);
        return field;
    }
}
