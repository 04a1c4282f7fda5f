package vn.motcua.filing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.motcua.documents.PrintPdf;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.Dossiers;
import vn.motcua.filing.print.PrintedFiling;
import vn.motcua.filing.print.PrintedFiling.Line;
import vn.motcua.forms.FormId;
import vn.motcua.forms.Forms;
import vn.motcua.presentation.PaperWords;
import vn.motcua.presentation.ProcedureWords;
import vn.motcua.shared.Language;
import vn.motcua.ui.PrintTemplates;

/** Prints what was filed, whole: the answers as the form asks them, the papers that came with them, what to quote. */
@Component
public class PrintFiling {
    private final Dossiers dossiers;
    private final FilingConfirmations confirmations;
    private final ProcedureWords procedures;
    private final Forms forms;
    private final PaperWords words;
    private final PrintTemplates templates;
    private final PrintPdf pdf;

    PrintFiling(
            Dossiers dossiers,
            FilingConfirmations confirmations,
            ProcedureWords procedures,
            Forms forms,
            PaperWords words,
            PrintTemplates templates,
            PrintPdf pdf) {
        this.dossiers = dossiers;
        this.confirmations = confirmations;
        this.procedures = procedures;
        this.forms = forms;
        this.words = words;
        this.templates = templates;
        this.pdf = pdf;
    }

    public byte[] print(Dossier dossier) {
        var filed = dossiers.filed(dossier.id());
        var form = forms.find(FormId.parse(filed.form()));
        var confirmation = confirmations.of(dossier);
        var printed = new PrintedFiling(
                form.title(Language.VI),
                words.placeAndDay(dossier.filing().counter(), dossier.filing().submittedAt()),
                head(dossier, confirmation),
                form.print(filed.answers(), Language.VI),
                confirmation.papers().stream()
                        .map(FilingConfirmations.GivenPaper::fileName)
                        .toList());
        return pdf.print(templates.fill("filing/print/filing", Map.of("filing", printed)));
    }

    private List<Line> head(Dossier dossier, FilingConfirmations.Confirmation confirmation) {
        var filing = dossier.filing();
        var lines = new ArrayList<Line>();
        lines.add(new Line("Mã nộp hồ sơ", confirmation.reference()));
        lines.add(new Line("Thủ tục", words.procedureName(filing.procedure(), filing.submittedAt())));
        lines.add(new Line("Trường hợp", procedures.caseName(filing.service(), filing.caseKey(), Language.VI)));
        lines.add(new Line("Nơi nhận", confirmation.counter()));
        lines.add(new Line("Địa chỉ", confirmation.address()));
        lines.add(new Line("Nộp lúc", words.moment(filing.submittedAt())));
        lines.removeIf(line -> line.value().isBlank());
        return lines;
    }
}
