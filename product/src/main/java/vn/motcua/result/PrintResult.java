package vn.motcua.result;

import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.motcua.documents.PrintPdf;
import vn.motcua.documents.QrCode;
import vn.motcua.dossier.Actor;
import vn.motcua.dossier.Filing;
import vn.motcua.presentation.PaperWords;
import vn.motcua.result.print.PrintedResult;
import vn.motcua.signing.SignaturePlaces;
import vn.motcua.ui.PrintTemplates;

/** Prints a result as PDF/A, in the layout of NĐ 30/2020/NĐ-CP, with the QR code that leads to its verification. */
@Component
class PrintResult {
    private static final String DOTS = "…";

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

    /** Ready to be signed: with its number where it has one, else with room for number and date. */
    byte[] print(Filing filing, ResultRow result, Actor signer) {
        var at = result.numberedAt();
        var number = at == null || result.number() == null ? "" : result.number();
        var placeAndDay = at == null ? "" : words.placeAndDay(filing.agency(), at);
        var printed = printed(filing, result, new Ending(number, placeAndDay, words.signer(signer)));
        return SignaturePlaces.keep(printed.pdf(), printed.places());
    }

    /** As it stands now, with dots where number, date and signer's name will be. */
    byte[] preview(Filing filing, ResultRow result, Instant now) {
        var at = result.numberedAt();
        var number =
                result.number() == null ? results.number(result.template(), DOTS, words.day(now)) : result.number();
        var placeAndDay = at == null ? words.placeWithoutDay(filing.agency()) : words.placeAndDay(filing.agency(), at);
        var ending = new Ending(number, placeAndDay, words.headOf(filing.agency(), DOTS));
        return printed(filing, result, ending).pdf();
    }

    /** What a result gets last: number, date, signer. */
    private record Ending(String number, String placeAndDay, PaperWords.Signer signer) {}

    private PrintPdf.Printed printed(Filing filing, ResultRow result, Ending ending) {
        var template = results.get(result.template());
        var agency = filing.agency();
        var at = result.numberedAt() == null ? words.now() : result.numberedAt();
        var address = words.verifyAddress(result.token());
        var page = new PrintedResult(
                words.parentName(agency, at),
                words.capitals(words.agencyName(agency, at)),
                ending.number(),
                ending.placeAndDay(),
                template.title(),
                ResultWords.sentences(template.opening(), result.fields()),
                ResultWords.rows(template, result.fields()),
                ResultWords.sentences(template.closing(), result.fields()),
                ending.signer().authority(),
                ending.signer().capacity(),
                ending.signer().name(),
                QrCode.svg(address),
                address,
                false);
        var loose = printed(page);
        var tight = isOnePage(loose) ? loose : printed(page.tight());
        return isOnePage(tight) ? tight : loose;
    }

    private PrintPdf.Printed printed(PrintedResult page) {
        return pdf.printed(templates.fill("result/print/result", Map.of("result", page)));
    }

    /** The places of signature and seal stand at the end. */
    private static boolean isOnePage(PrintPdf.Printed printed) {
        return printed.places().stream().allMatch(place -> place.page() == 1);
    }
}
