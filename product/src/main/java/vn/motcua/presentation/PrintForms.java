package vn.motcua.presentation;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.documents.PrintPdf;
import vn.motcua.documents.QrCode;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierEvent;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.FormNumbers;
import vn.motcua.dossier.FormNumbers.Kind;
import vn.motcua.organisation.AgencyId;
import vn.motcua.presentation.print.PrintedForm;
import vn.motcua.shared.NotFound;
import vn.motcua.ui.PrintTemplates;

/** Prints the forms of Appendix I, TT 03/2025/TT-VPCP, as A5 PDF/A from what the log says. */
@Component
public class PrintForms {
    private static final String APPLICANT = "NGƯỜI NỘP HỒ SƠ";

    private final Dossiers dossiers;
    private final FormNumbers numbers;
    private final FormWords form;
    private final PaperWords words;
    private final PrintTemplates templates;
    private final PrintPdf pdf;

    PrintForms(
            Dossiers dossiers,
            FormNumbers numbers,
            FormWords form,
            PaperWords words,
            PrintTemplates templates,
            PrintPdf pdf) {
        this.dossiers = dossiers;
        this.numbers = numbers;
        this.form = form;
        this.words = words;
        this.templates = templates;
        this.pdf = pdf;
    }

    /** Form 01, receipt and appointment (giấy tiếp nhận hồ sơ và hẹn trả kết quả). @throws NotFound before receipt */
    public byte[] receipt(Dossier dossier) {
        var received = event(dossier, DossierEvent.Received.class);
        var sheet = new Sheet(Kind.RECEIPT, "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ", received);
        var number = numbers.symbol(Kind.RECEIPT, words.day(received.at()), FormWords.running(received.number()));
        var signers = new Signers(APPLICANT, "NGƯỜI TIẾP NHẬN HỒ SƠ");
        return print(sheet, new Issue(dossier.filing().counter(), number), form.receipt(dossier, received), signers);
    }

    /** Form 02, request to complete (phiếu yêu cầu bổ sung, hoàn thiện hồ sơ). @throws NotFound when none was made */
    public byte[] supplement(Dossier dossier) {
        var asked = event(dossier, DossierEvent.SupplementAsked.class);
        var agency = asked.actor().agency();
        var sheet = new Sheet(Kind.SUPPLEMENT, "PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ", asked);
        var issue = new Issue(agency == null ? dossier.filing().counter() : agency, asked.number());
        return print(sheet, issue, form.supplement(dossier, asked), new Signers("", "NGƯỜI HƯỚNG DẪN"));
    }

    /** Form 03, refusal to receive (phiếu từ chối tiếp nhận giải quyết hồ sơ). @throws NotFound when not refused */
    public byte[] refusal(Dossier dossier) {
        var refused = event(dossier, DossierEvent.Refused.class);
        var sheet = new Sheet(Kind.REFUSAL, "PHIẾU TỪ CHỐI TIẾP NHẬN GIẢI QUYẾT HỒ SƠ", refused);
        var issue = new Issue(dossier.filing().counter(), refused.number());
        return print(sheet, issue, form.refusal(dossier, refused), new Signers(APPLICANT, "NGƯỜI TIẾP NHẬN HỒ SƠ"));
    }

    /** Form 04, apology and new appointment (văn bản xin lỗi và đề nghị gia hạn). @throws NotFound when there is none */
    public byte[] apology(Dossier dossier) {
        var extended = event(dossier, DossierEvent.DueDateExtended.class);
        var received = event(dossier, DossierEvent.Received.class);
        var sheet = new Sheet(Kind.APOLOGY, "PHIẾU XIN LỖI VÀ HẸN LẠI NGÀY TRẢ KẾT QUẢ", extended);
        var issue = new Issue(dossier.filing().agency(), extended.number());
        return print(sheet, issue, form.apology(dossier, received, extended), new Signers("", "THỦ TRƯỞNG CƠ QUAN"));
    }

    /** Form 05, notice that handling stops (thông báo dừng giải quyết hồ sơ). @throws NotFound when not withdrawn */
    public byte[] stop(Dossier dossier) {
        var withdrawn = event(dossier, DossierEvent.Withdrawn.class);
        var sheet = new Sheet(Kind.STOP, "THÔNG BÁO DỪNG GIẢI QUYẾT HỒ SƠ", withdrawn);
        var issue = new Issue(dossier.filing().counter(), withdrawn.number());
        return print(sheet, issue, form.stop(dossier, withdrawn), new Signers(APPLICANT, "NGƯỜI TIẾP NHẬN HỒ SƠ"));
    }

    /**
     * A form by its number in the regulation.
     *
     * @param number 01 receipt, 02 request for a supplement, 03 refusal, 04 apology, 05 notice of stop
     * @throws NotFound for another number, or when the dossier has not come to that form
     */
    public byte[] form(Dossier dossier, String number) {
        return switch (number) {
            case "01" -> receipt(dossier);
            case "02" -> supplement(dossier);
            case "03" -> refusal(dossier);
            case "04" -> apology(dossier);
            case "05" -> stop(dossier);
            default -> throw new NotFound("form " + number);
        };
    }

    private record Sheet(Kind kind, String title, DossierEvent event) {}

    /** @param number as it is written; null for a notice of before notices were numbered */
    private record Issue(AgencyId agency, @Nullable String number) {}

    private record Signers(String left, String right) {}

    private byte[] print(Sheet sheet, Issue issue, List<PrintedForm.Block> blocks, Signers signers) {
        var at = sheet.event().at();
        var head = new PrintedForm.Head(
                words.parentName(issue.agency(), at),
                words.capitals(words.agencyName(issue.agency(), at)),
                numbers.name(sheet.kind(), words.day(at)),
                issue.number() == null ? numbers.symbol(sheet.kind(), words.day(at), "…") : issue.number(),
                words.placeAndDay(issue.agency(), at));
        var qr = sheet.event() instanceof DossierEvent.Received received
                ? QrCode.svg(words.lookUpAddress(received.number()))
                : "";
        var page = new PrintedForm(
                head,
                sheet.title(),
                blocks,
                signers.left(),
                signers.right(),
                sheet.event().actor().name(),
                qr,
                "Quét để tra cứu");
        return pdf.print(templates.fill("presentation/print/form", Map.of("form", page)));
    }

    private <E extends DossierEvent> E event(Dossier dossier, Class<E> type) {
        return dossiers.logBehind(dossier).stream()
                .filter(type::isInstance)
                .map(type::cast)
                .reduce((_, later) -> later)
                .orElseThrow(() -> new NotFound(type.getSimpleName() + " of dossier " + dossier.id()));
    }
}
