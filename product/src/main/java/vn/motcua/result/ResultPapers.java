package vn.motcua.result;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.motcua.documents.DocumentId;
import vn.motcua.documents.Documents;
import vn.motcua.documents.MadeDocument;
import vn.motcua.dossier.Actor;
import vn.motcua.dossier.Outcome;
import vn.motcua.dossier.ResultRefusal.SigningUnavailable;
import vn.motcua.organisation.AgencyId;
import vn.motcua.presentation.PaperWords;
import vn.motcua.signing.KeyName;
import vn.motcua.signing.SignDocument;
import vn.motcua.signing.SignOrder;

/** The paper of a result: printed, signed by the leader, numbered and sealed by the agency, kept. */
@Component
class ResultPapers {
    private static final Logger LOG = LoggerFactory.getLogger(ResultPapers.class);

    /** @param sha256 in hex, of the file */
    record Kept(DocumentId document, String sha256) {}

    private final PrintResult printer;
    private final SignDocument signatures;
    private final Documents documents;
    private final PaperWords words;

    ResultPapers(PrintResult printer, SignDocument signatures, Documents documents, PaperWords words) {
        this.printer = printer;
        this.signatures = signatures;
        this.documents = documents;
        this.words = words;
    }

    /** With the leader's signature only. Waits for the timestamp authority, so no transaction may be open. */
    Outcome<byte[], SigningUnavailable> signed(AgencyId agency, ResultRow result, Actor leader) {
        var pdf = printer.print(agency, result, leader);
        return signed(ResultSignatures.byLeader(SignOrder.of(pdf, ""), leader));
    }

    /** What the leader signed, with the agency's number, date and seal. No transaction may be open. */
    Outcome<byte[], SigningUnavailable> sealed(AgencyId agency, ResultRow numbered, byte[] signedByLeader) {
        return signed(sealing(SignOrder.of(signedByLeader, ""), agency, numbered));
    }

    /** Everything at once: the leader signs, then number, date and seal. No transaction may be open. */
    Outcome<byte[], SigningUnavailable> issued(AgencyId agency, ResultRow numbered, byte[] printed, Actor leader) {
        var order = ResultSignatures.byLeader(SignOrder.of(printed, ""), leader);
        return signed(sealing(order, agency, numbered));
    }

    byte[] printed(AgencyId agency, ResultRow result, Actor leader) {
        return printer.print(agency, result, leader);
    }

    private SignOrder sealing(SignOrder order, AgencyId agency, ResultRow numbered) {
        var at = numberedAt(numbered);
        var phrase =
                new ResultSignatures.NumberAndDate(String.valueOf(numbered.number()), words.placeAndDay(agency, at));
        return ResultSignatures.byAgency(order, seal(agency, at), phrase);
    }

    private KeyName seal(AgencyId agency, Instant at) {
        LocalDate day = words.day(at);
        return KeyName.sealOf(words.agency(agency).code(day));
    }

    private static Instant numberedAt(ResultRow numbered) {
        var at = numbered.numberedAt();
        if (at == null) {
            throw new IllegalStateException("Result " + numbered.id() + " must be numbered to be sealed, but is not");
        }
        return at;
    }

    private Outcome<byte[], SigningUnavailable> signed(SignOrder order) {
        var answer = signatures.sign(order);
        var outcome = ResultRules.signed(answer);
        if (outcome instanceof Outcome.No) {
            LOG.warn("A paper was not signed: {}", answer);
        }
        return outcome;
    }

    Kept keep(ResultRow result, byte[] pdf, Actor by) {
        var document = documents.keep(
                new MadeDocument(ResultSignatures.fileName(result), "application/pdf", pdf, by.account(), "result"));
        return new Kept(document, documents.find(document).orElseThrow().sha256());
    }

    /** @throws IllegalStateException when the file is not the one that was kept under this hash */
    byte[] read(UUID document, String sha256) {
        try (var stored = documents.read(new DocumentId(document))) {
            if (!stored.about().sha256().equals(sha256)) {
                throw new IllegalStateException("Document " + document + " must be what the leader signed, but is not");
            }
            return stored.bytes();
        }
    }
}
