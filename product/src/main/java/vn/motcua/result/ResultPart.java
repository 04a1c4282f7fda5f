package vn.motcua.result;

import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.Decision;
import vn.motcua.forms.Answers;
import vn.motcua.forms.Form;
import vn.motcua.forms.Forms;
import vn.motcua.packages.PackageCheck;
import vn.motcua.packages.PackageExample;
import vn.motcua.packages.PackageFindings;
import vn.motcua.packages.PackageLayout;
import vn.motcua.packages.ProcedurePackage;

/** The result of a package: what is wrong with its templates, and whether its fields are filled as the examples say. */
@Component
@Order(ResultPart.AFTER_FORM_AND_SERVICE)
class ResultPart implements PackageCheck {
    static final int AFTER_FORM_AND_SERVICE = 50;

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final String RECORDED_ONLY = "RECORDED";
    private static final String DECIDING_AGENCY = "@agency";

    private final ResultTemplates templates;
    private final Forms forms;

    ResultPart(ResultTemplates templates, Forms forms) {
        this.templates = templates;
        this.forms = forms;
    }

    @Override
    public List<String> reads() {
        return List.of(PackageLayout.MANIFEST, PackageLayout.SERVICE, "form/", PackageLayout.RESULT);
    }

    @Override
    public void check(ProcedurePackage pack, PackageFindings findings) {
        var form = forms.of(pack);
        var own = templates.of(pack);
        once(own, findings);
        for (int i = 0; i < own.size(); i++) {
            new TemplateFaults(own.get(i), form, "/" + i, findings).find();
        }
        var granted = own.stream()
                .filter(template -> template.verdict() == Decision.Verdict.GRANTED)
                .reduce((_, later) -> later);
        var key = pack.files().json(PackageLayout.SERVICE).at("/result/templateKey");
        findings.require(
                granted.isPresent() || key.asString("").equals(RECORDED_ONLY),
                PackageLayout.RESULT,
                "",
                "Thiếu mẫu kết quả khi chấp thuận (GRANTED). Thủ tục chỉ ghi nhận kết quả thì ghi RECORDED ở"
                        + " result/templateKey của service.json.");
        if (granted.isPresent() && !findings.touch(PackageLayout.RESULT)) {
            PackageExample.of(pack, findings).forEach(example -> hold(example, granted.get(), form, findings));
        }
    }

    /** Papers name their template by its key. */
    static void once(List<ResultTemplates.Template> templates, PackageFindings findings) {
        var keys = new HashSet<String>();
        for (int i = 0; i < templates.size(); i++) {
            var key = templates.get(i).key();
            findings.require(
                    keys.add(key), PackageLayout.RESULT, "/" + i + "/key", "Mẫu kết quả '" + key + "' có hai lần.");
        }
    }

    private static void hold(
            PackageExample example, ResultTemplates.Template template, Form form, PackageFindings findings) {
        var answers = form.settled(Answers.of(example.answers()).withCase(example.caseKey()));
        var values = SuggestedFields.of(template, form, answers, () -> DECIDING_AGENCY);
        var day = example.received().atZoneSameInstant(ZONE).toLocalDate();
        for (var problem : template.problemsOfFilled(values, day)) {
            findings.add(
                    example.file(), "/answers", "Không thể ra kết quả từ các câu trả lời này: " + problem.message());
        }
        for (var wanted : example.follows().path("result").properties()) {
            var value = values.get(wanted.getKey());
            if (value == null) {
                findings.add(
                        example.file(),
                        PackageExample.FOLLOWS + "result/" + wanted.getKey(),
                        "Mẫu kết quả " + template.key() + " không có mục này.");
            } else {
                example.hold(
                        "result/" + wanted.getKey(), value, wanted.getValue().asString(""), findings);
            }
        }
    }
}
