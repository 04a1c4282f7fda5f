package vn.motcua.dossier;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.motcua.documents.DocumentId;
import vn.motcua.documents.Documents;
import vn.motcua.documents.MadeDocument;
import vn.motcua.organisation.Agencies;
import vn.motcua.signing.SignDocument;

/** The paper of a result: printed, signed by the leader, sealed by the agency, kept. */
@Component
class ResultPapers {
    /** @param sha256 in hex, of the file as issued */
    record Kept(DocumentId document, String sha256) {}

    private final PrintResult printer;
    private final SignDocument signatures;
    private final Documents documents;
    private final Agencies agencies;
    private final Clock clock;

    ResultPapers(PrintResult printer, SignDocument signatures, Documents documents, Agencies agencies, Clock clock) {
        this.printer = printer;
        this.signatures = signatures;
        this.documents = documents;
        this.agencies = agencies;
        this.clock = clock;
    }

    /** Waits for the timestamp authority, so no transaction may be open. */
    Outcome<byte[]> signed(Filing filing, ResultRow result, Actor leader) {
        var pdf = printer.print(filing, result, leader);
        var code = agencies.get(filing.agency()).code(LocalDate.ofInstant(clock.instant(), clock.getZone()));
        return ResultSignatures.apply(signatures, pdf, leader, code);
    }

    Kept keep(ResultRow result, byte[] pdf, Actor leader) {
        var document = documents.keep(new MadeDocument(
                ResultSignatures.fileName(result), "application/pdf", pdf, leader.account(), "result"));
        return new Kept(document, documents.find(document).orElseThrow().sha256());
    }
}
