package vn.motcua.derivation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.forms.Answers;
import vn.motcua.forms.Forms;
import vn.motcua.packages.PackageFinding;
import vn.motcua.packages.PackageLayout;
import vn.motcua.packages.ProcedurePackage;
import vn.motcua.shared.Language;

/** An invented filing for each kind of owner, that the form of a derived package must take. */
@Component
class TrialFiling {
    private static final String PLACE = """
            {"province": "46", "provinceName": "Thành phố Huế", "commune": "19789", "communeName": "Phường Thuận Hoá", "street": "60 Nguyễn Huệ"}""";
    private static final String PERSON = """
            {"fullName": "Tôn Thất Minh", "birthDate": "1965-02-14", "sex": "MALE", "personalNumber": "046065002205", "residence": %s}""".formatted(PLACE);

    private final Forms forms;

    TrialFiling(Forms forms) {
        this.forms = forms;
    }

    List<PackageFinding> findings(ProcedurePackage pack, LocalDate today) {
        var form = forms.of(pack);
        var findings = new ArrayList<PackageFinding>();
        var offered = form.asks("/whom/relation")
                ? List.of("SELF", "PERSON", "ORGANISATION").stream()
                        .filter(who -> form.offers("/whom/relation", who))
                        .toList()
                : List.of("");
        for (var who : offered) {
            var answers = form.settled(Answers.of(answers(who)));
            form.checkAll(answers, today, Language.VI)
                    .forEach(finding -> findings.add(new PackageFinding(
                            PackageLayout.FORM_UI,
                            finding.pointer(),
                            "Hồ sơ thử (" + who + "): " + finding.toPrograms())));
        }
        return findings;
    }

    /** @param who owns it: SELF, PERSON, ORGANISATION; blank where the form has organisations only */
    static ObjectNode answers(String who) {
        var answers = Derivation.NODES.objectNode();
        answers.set("applicant", Derivation.JSON.readTree(PERSON));
        if (!who.isEmpty()) {
            answers.putObject("whom").put("relation", who);
        }
        if (who.equals("PERSON")) {
            answers.set("subject", Derivation.JSON.readTree(PERSON));
        }
        if (who.equals("ORGANISATION") || who.isEmpty()) {
            answers.putObject("business")
                    .put("name", "Công ty Thử nghiệm")
                    .set("place", Derivation.JSON.readTree(PLACE));
        }
        var request = answers.putObject("request").put("content", "Đề nghị giải quyết theo quy định.");
        request.set("place", Derivation.JSON.readTree(PLACE.replace(", \"street\": \"60 Nguyễn Huệ\"", "")));
        answers.putObject("result").put("way", "COUNTER");
        answers.putObject("declaration").put("truth", true);
        return answers;
    }
}
