package vn.motcua.dossier;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.motcua.documents.PrintPdf;
import vn.motcua.documents.QrCode;
import vn.motcua.dossier.print.PrintedForm;
import vn.motcua.dossier.print.PrintedResult;
import vn.motcua.organisation.AgencyKind;
import vn.motcua.ui.PrintTemplates;

/** Prints a result as PDF/A, in the layout of NĐ 30/2020/NĐ-CP, with the QR code that leads to its verification. */
@Component
class PrintResult {
    private final ResultTemplates results;
    private final PaperWords words;
    private final PrintTemplates templates;
    private final PrintPdf pdf;

    PrintResult(ResultTemplates results, PaperWords words, PrintTemplates templates, PrintPdf pdf) {
        this.results = results;
        this.words = words;
        this.templates = templates;
        this.pdf = pdf;
    }

    byte[] print(Filing filing, ResultRow result, Actor signer) {
        var at = result.numberedAt();
        if (at == null || result.number() == null) {
            throw new IllegalStateException("Result " + result.id() + " must be numbered before it is printed");
        }
        return print(filing, result, new Ending(result.number(), signer.name(), at));
    }

    /** As it stands now, with dots where the number and the signer's name will be. */
    byte[] preview(Filing filing, ResultRow result, Instant now) {
        var number = result.number() == null ? results.number(result.template(), "…") : result.number();
        return print(filing, result, new Ending(number, "…", result.numberedAt() == null ? now : result.numberedAt()));
    }

    /** What a result gets last: number, signer, date. */
    private record Ending(String number, String signer, Instant at) {}

    private byte[] print(Filing filing, ResultRow result, Ending ending) {
        var template = results.get(result.template());
        var agency = filing.agency();
        List<PrintedForm.Line> lines = template.fields().stream()
                .filter(field -> !result.fields().getOrDefault(field.key(), "").isBlank())
                .map(field ->
                        new PrintedForm.Line(field.label(), result.fields().getOrDefault(field.key(), "")))
                .toList();
        boolean isCommittee = words.agency(agency).kind() == AgencyKind.COMMUNE_PEOPLES_COMMITTEE;
        var address = words.verifyAddress(result.token());
        var page = new PrintedResult(
                words.parentName(agency, ending.at()),
                words.agencyName(agency, ending.at()).toUpperCase(Locale.forLanguageTag("vi")),
                ending.number(),
                words.placeAndDay(ending.at()),
                template.title(),
                template.opening(),
                lines,
                template.closing(),
                isCommittee ? "TM. ỦY BAN NHÂN DÂN" : "",
                isCommittee ? "CHỦ TỊCH" : "GIÁM ĐỐC",
                ending.signer(),
                QrCode.svg(address),
                address);
        return pdf.print(templates.fill("dossier/print/result", Map.of("result", page)));
    }
}
