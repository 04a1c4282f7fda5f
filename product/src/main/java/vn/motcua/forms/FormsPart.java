package vn.motcua.forms;

import java.time.ZoneId;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.motcua.packages.PackageCheck;
import vn.motcua.packages.PackageExample;
import vn.motcua.packages.PackageFindings;
import vn.motcua.packages.PackageLayout;
import vn.motcua.packages.ProcedurePackage;
import vn.motcua.shared.Language;

/** What is wrong with the form of a package, and whether the answers of its examples are ones that the form takes. */
@Component
@Order(FormsPart.FIRST)
class FormsPart implements PackageCheck {
    /** What stands on forms is looked at after them. */
    static final int FIRST = 10;

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Forms forms;

    FormsPart(Forms forms) {
        this.forms = forms;
    }

    @Override
    public List<String> reads() {
        return List.of(PackageLayout.MANIFEST, "form/");
    }

    @Override
    public void check(ProcedurePackage pack, PackageFindings findings) {
        boolean areReadable = true;
        for (var files : FormFiles.of(pack)) {
            areReadable &= isReadable(files, findings);
        }
        if (!areReadable) {
            return;
        }
        for (var files : FormFiles.of(pack)) {
            facts(pack, forms.lookedAt(files), findings);
        }
        var form = forms.of(pack);
        for (var example : PackageExample.of(pack, findings)) {
            var answers = form.settled(Answers.of(example.answers()).withCase(example.caseKey()));
            var day = example.received().atZoneSameInstant(ZONE).toLocalDate();
            form.checkAll(answers, day, Language.VI)
                    .forEach(finding -> findings.add(
                            example.file(),
                            "/answers" + finding.pointer(),
                            "Tờ khai không nhận câu trả lời này: " + finding.toPrograms()));
        }
    }

    private boolean isReadable(FormFiles files, PackageFindings findings) {
        try {
            forms.judge(files);
            return true;
        } catch (DefinitionRefused refused) {
            refused.findings(files.ui(), Language.VI)
                    .forEach(found -> findings.add(files.folder() + "ui.json", found.pointer(), found.sentence()));
            return false;
        }
    }

    private static void facts(ProcedurePackage pack, Form form, PackageFindings findings) {
        var file = pack.formFolder(form.id().toString()) + "facts.json";
        for (var fact : pack.files().json(file).properties()) {
            int i = 0;
            for (var pointer : fact.getValue().values()) {
                findings.require(
                        form.asks(pointer.asString("")),
                        file,
                        "/" + fact.getKey() + "/" + i++,
                        "Tờ khai không hỏi '" + pointer.asString("") + "'.");
            }
        }
    }
}
