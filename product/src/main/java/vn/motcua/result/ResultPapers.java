package vn.motcua.result;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
import vn.motcua.signing.SignOutcome;
import vn.motcua.signing.SignTogether;

/** The paper of a result: printed, signed by the leader, numbered and sealed by the agency, kept. */
@Component
class ResultPapers {
    private static final Logger LOG = LoggerFactory.getLogger(ResultPapers.class);

    /** @param sha256 in hex, of the file */
    record Kept(DocumentId document, String sha256) {}

    private final PrintResult printer;
    private final SignDocument signatures;
    private final SignTogether together;
    private final Documents documents;
    private final PaperWords words;

    ResultPapers(
            PrintResult printer,
            SignDocument signatures,
            SignTogether together,
            Documents documents,
            PaperWords words) {
        this.printer = printer;
        this.signatures = signatures;
        this.together = together;
        this.documents = documents;
        this.words = words;
    }

    /** A result that its leader is about to sign. */
    record ToSign(AgencyId agency, ResultRow result, Actor leader) {}

    /**
     * Each with the leader's signature only, in their order; a leader who must agree elsewhere is asked once for as many as can be.
     * Waits for the leader and the timestamp authority, so no transaction may be open.
     *
     * @param several of one leader
     */
    List<Outcome<byte[], SigningUnavailable>> signed(List<ToSign> several) {
        if (several.isEmpty()) {
            return List.of();
        }
        var orders = several.stream()
                .map(one -> ResultSignatures.byLeader(
                        SignOrder.of(printer.print(one.agency(), one.result(), one.leader()), ""), one.leader()))
                .toList();
        var key = KeyName.of(several.getFirst().leader().account());
        return together.sign(key, orders).stream().map(ResultPapers::said).toList();
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
        return said(signatures.sign(order));
    }

    private static Outcome<byte[], SigningUnavailable> said(SignOutcome answer) {
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
