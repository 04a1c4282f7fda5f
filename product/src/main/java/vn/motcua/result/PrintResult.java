package vn.motcua.result;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.documents.PrintPdf;
import vn.motcua.documents.QrCode;
import vn.motcua.dossier.Actor;
import vn.motcua.organisation.AgencyId;
import vn.motcua.presentation.PaperWords;
import vn.motcua.result.ResultTemplates.Template;
import vn.motcua.result.print.PrintedResult;
import vn.motcua.signing.SignaturePlaces;
import vn.motcua.ui.PrintTemplates;

/** Prints a result as PDF/A, in the layout of NĐ 30/2020/NĐ-CP, with the QR code that leads to its verification. */
@Component
class PrintResult {
    private static final String DOTS = "…";

    private final ResultTemplates results;
    private final PaperWords words;
    private final SignatureBlocks blocks;
    private final PrintTemplates templates;
    private final PrintPdf pdf;

    PrintResult(
            ResultTemplates results, PaperWords words, SignatureBlocks blocks, PrintTemplates templates, PrintPdf pdf) {
        this.results = results;
        this.words = words;
        this.blocks = blocks;
        this.templates = templates;
        this.pdf = pdf;
    }

    /** Ready to be signed: with its number where it has one, else with room for number and date. */
    byte[] print(AgencyId agency, ResultRow result, Actor signer) {
        var at = result.numberedAt();
        var number = at == null || result.number() == null ? "" : result.number();
        var placeAndDay = at == null ? "" : words.placeAndDay(agency, at);
        var printed =
                printed(result, head(agency, at), new Ending(number, placeAndDay, blocks.of(result, agency, signer)));
        return SignaturePlaces.keep(printed.pdf(), printed.places());
    }

    /** As it stands now, with dots where number, date and signer's name will be. */
    byte[] preview(AgencyId agency, ResultRow result, Instant now) {
        var at = result.numberedAt();
        var number =
                result.number() == null ? results.number(result.template(), DOTS, words.day(now)) : result.number();
        var placeAndDay = at == null ? words.placeWithoutDay(agency) : words.placeAndDay(agency, at);
        var ending = new Ending(number, placeAndDay, blocks.unsigned(result, agency, DOTS));
        return printed(result, head(agency, at), ending).pdf();
    }

    /**
     * As {@link #preview}, of a template that nobody has published.
     *
     * @param agency that would decide; none where nobody would
     */
    byte[] sample(Template template, Map<String, String> values, Optional<AgencyId> agency, Instant now) {
        var number = ResultTemplates.numbered(template.numberPattern(), DOTS, words.day(now));
        var ending = agency.map(id ->
                        new Ending(number, words.placeWithoutDay(id), SignatureBlock.byLaw(words.headOf(id, DOTS))))
                .orElseGet(() ->
                        new Ending(number, DOTS, SignatureBlock.byLaw(new PaperWords.Signer("", List.of(DOTS), DOTS))));
        var head = agency.map(id -> head(id, now)).orElse(new Head("", DOTS));
        return printed(template, values, head, ending, words.verifyAddress(DOTS))
                .pdf();
    }

    /** Whose paper it is, as its head says. */
    private record Head(String parent, String agency) {}

    private Head head(AgencyId agency, @Nullable Instant numberedAt) {
        var at = numberedAt == null ? words.now() : numberedAt;
        return new Head(words.parentName(agency, at), words.capitals(words.agencyName(agency, at)));
    }

    /** What a result gets last: number, date, signer. */
    private record Ending(String number, String placeAndDay, SignatureBlock signer) {}

    private PrintPdf.Printed printed(ResultRow result, Head head, Ending ending) {
        var address = words.verifyAddress(result.token());
        return printed(results.get(result.template()), result.fields(), head, ending, address);
    }

    private PrintPdf.Printed printed(
            Template template, Map<String, String> values, Head head, Ending ending, String address) {
        var body = new LaidOut(template, values);
        var page = new PrintedResult(
                head.parent(),
                head.agency(),
                ending.number(),
                ending.placeAndDay(),
                template.title(),
                body.subject(),
                body.parts(),
                body.last(),
                body.copies(),
                ending.signer().authority(),
                ending.signer().capacity(),
                ending.signer().ground(),
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
