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
import vn.motcua.dossier.Seat;
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
    private final ControlSheet controlSheet;
    private final PaperWords words;
    private final PrintTemplates templates;
    private final PrintPdf pdf;

    PrintForms(
            Dossiers dossiers,
            FormNumbers numbers,
            FormWords form,
            ControlSheet controlSheet,
            PaperWords words,
            PrintTemplates templates,
            PrintPdf pdf) {
        this.dossiers = dossiers;
        this.numbers = numbers;
        this.form = form;
        this.controlSheet = controlSheet;
        this.words = words;
        this.templates = templates;
        this.pdf = pdf;
    }

    /** Form 01, receipt and appointment (giấy tiếp nhận hồ sơ và hẹn trả kết quả). @throws NotFound before receipt */
    public byte[] receipt(Dossier dossier) {
        var told = told(dossier, DossierEvent.Received.class);
        var received = told.event();
        var sheet = new Sheet(Kind.RECEIPT, "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ", received);
        var number = numbers.symbol(Kind.RECEIPT, words.day(received.at()), FormWords.running(received.number()));
        var signers = new Signers(APPLICANT, "NGƯỜI TIẾP NHẬN HỒ SƠ");
        return print(sheet, new Issue(told.seat().counter(), number), form.receipt(dossier, told), signers);
    }

    /** Form 02, request to complete (phiếu yêu cầu bổ sung, hoàn thiện hồ sơ). @throws NotFound when none was made */
    public byte[] supplement(Dossier dossier) {
        var told = told(dossier, DossierEvent.SupplementAsked.class);
        var asked = told.event();
        var sheet = new Sheet(Kind.SUPPLEMENT, "PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ", asked);
        var issue = new Issue(told.agency(), asked.number());
        return print(sheet, issue, form.supplement(dossier, told), new Signers("", "NGƯỜI HƯỚNG DẪN"));
    }

    /**
     * Form 03, refusal to receive (phiếu từ chối tiếp nhận giải quyết hồ sơ), or the written reasons of what was rejected after
     * appraisal and has no signed result.
     *
     * @throws NotFound when it was neither
     */
    public byte[] refusal(Dossier dossier) {
        if (dossier.received().isPresent()) {
            return rejection(dossier);
        }
        var told = told(dossier, DossierEvent.Refused.class);
        var refused = told.event();
        var sheet = new Sheet(Kind.REFUSAL, "PHIẾU TỪ CHỐI TIẾP NHẬN GIẢI QUYẾT HỒ SƠ", refused);
        var issue = new Issue(told.seat().counter(), refused.number());
        return print(sheet, issue, form.refusal(dossier, told), new Signers(APPLICANT, "NGƯỜI TIẾP NHẬN HỒ SƠ"));
    }

    private byte[] rejection(Dossier dossier) {
        var told = told(dossier, DossierEvent.Decided.class);
        var reason = told.event().reason();
        if (reason == null) {
            throw new NotFound("reasons of a rejection of dossier " + dossier.id());
        }
        var sheet = new Sheet(Kind.REJECTION, "THÔNG BÁO TỪ CHỐI GIẢI QUYẾT HỒ SƠ", told.event());
        var issue = new Issue(told.seat().agency(), told.event().number());
        return print(sheet, issue, form.rejection(dossier, told, reason), new Signers("", "THỦ TRƯỞNG CƠ QUAN"));
    }

    /** Form 04, apology and new appointment (văn bản xin lỗi và đề nghị gia hạn). @throws NotFound when there is none */
    public byte[] apology(Dossier dossier) {
        var told = told(dossier, DossierEvent.DueDateExtended.class);
        var extended = told.event();
        var received = told(dossier, DossierEvent.Received.class).event();
        var sheet = new Sheet(Kind.APOLOGY, "PHIẾU XIN LỖI VÀ HẸN LẠI NGÀY TRẢ KẾT QUẢ", extended);
        var issue = new Issue(told.seat().agency(), extended.number());
        return print(sheet, issue, form.apology(dossier, received, told), new Signers("", "THỦ TRƯỞNG CƠ QUAN"));
    }

    /** Form 05, notice that handling stops (thông báo dừng giải quyết hồ sơ). @throws NotFound when not withdrawn */
    public byte[] stop(Dossier dossier) {
        var told = told(dossier, DossierEvent.Withdrawn.class);
        var withdrawn = told.event();
        var sheet = new Sheet(Kind.STOP, "THÔNG BÁO DỪNG GIẢI QUYẾT HỒ SƠ", withdrawn);
        var issue = new Issue(told.seat().counter(), withdrawn.number());
        return print(sheet, issue, form.stop(dossier, withdrawn), new Signers(APPLICANT, "NGƯỜI TIẾP NHẬN HỒ SƠ"));
    }

    /** Form 06, the control sheet (phiếu kiểm soát quá trình giải quyết hồ sơ). @throws NotFound before receipt */
    public byte[] controlSheet(Dossier dossier) {
        var told = told(dossier, DossierEvent.Received.class);
        var received = told.event();
        var sheet = new Sheet(Kind.CONTROL_SHEET, "PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ", received);
        var issue = new Issue(told.seat().counter(), received.number().value());
        return print(sheet, issue, controlSheet.of(dossier, dossiers.logBehind(dossier)), new Signers("", ""));
    }

    /**
     * A form by its number in the regulation.
     *
     * @param number 01 receipt, 02 request for a supplement, 03 refusal, 04 apology, 05 notice of stop, 06 control sheet
     * @throws NotFound for another number, or when the dossier has not come to that form
     */
    public byte[] form(Dossier dossier, String number) {
        return switch (number) {
            case "01" -> receipt(dossier);
            case "02" -> supplement(dossier);
            case "03" -> refusal(dossier);
            case "04" -> apology(dossier);
            case "05" -> stop(dossier);
            case "06" -> controlSheet(dossier);
            default -> throw new NotFound("form " + number);
        };
    }

    /**
     * What a form tells.
     *
     * @param seat who had the dossier when it happened: a form printed later is of those who issued it
     */
    record Told<E extends DossierEvent>(E event, Seat seat) {
        /** That of the officer who did it, or else the counter. */
        AgencyId agency() {
            var agency = event.actor().agency();
            return agency == null ? seat.counter() : agency;
        }
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
                signers.right().isEmpty() ? "" : sheet.event().actor().name(),
                qr,
                "Quét để tra cứu");
        return pdf.print(templates.fill("presentation/print/form", Map.of("form", page)));
    }

    private <E extends DossierEvent> Told<E> told(Dossier dossier, Class<E> type) {
        var log = dossiers.logBehind(dossier);
        return log.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .reduce((_, later) -> later)
                .map(event -> new Told<>(event, Seat.when(event, log)))
                .orElseThrow(() -> new NotFound(type.getSimpleName() + " of dossier " + dossier.id()));
    }
}
