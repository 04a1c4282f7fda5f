package vn.motcua.petition;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.identity.AccountId;
import vn.motcua.shared.NotFound;

/** The sender replies, says how content, or opens the petition once more: with number and code, or signed in. */
@Service
public class HearSender {
    private final PetitionStore store;
    private final KeepFiles keepFiles;
    private final CarryOut carryOut;
    private final TransactionTemplate transaction;

    HearSender(PetitionStore store, KeepFiles keepFiles, CarryOut carryOut, PlatformTransactionManager transactions) {
        this.store = store;
        this.keepFiles = keepFiles;
        this.carryOut = carryOut;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Empty where it is not the sender's. */
    public Optional<Petition> open(SenderProof proof) {
        return switch (proof) {
            case SenderProof.ByCode(var number, var code) -> store.find(number, code.hash(number));
            case SenderProof.ByAccount(var id, var account) ->
                store.find(id)
                        .filter(one -> account.equals(one.filing().sender().account()));
        };
    }

    /** @throws NotFound when it is not the sender's */
    public Done reply(SenderProof proof, String text, String name, List<SentFile> files) {
        var petition = opened(proof);
        if (petition.state().stage() != Stage.AWAITING_SENDER) {
            return new Done.No(new PetitionRefusal(PetitionRefusal.Rule.NOT_NOW));
        }
        var account = petition.filing().sender().account();
        var owner = account != null ? account : new AccountId("petition:" + petition.id());
        return switch (keepFiles.keep(files, owner)) {
            case KeepFiles.Outcome.Refused(var file, var why) -> new Done.FileRefused(file, why);
            case KeepFiles.Outcome.Kept(var kept) -> hear(proof, new PetitionEvent.Replied(text, name, kept));
        };
    }

    /** @throws NotFound when it is not the sender's */
    public Done rate(SenderProof proof, Verdict verdict, String comment) {
        return hear(proof, new PetitionEvent.Rated(verdict, comment));
    }

    /** @throws NotFound when it is not the sender's */
    public Done reopen(SenderProof proof, String reason) {
        return hear(proof, new PetitionEvent.Reopened(reason));
    }

    private Petition opened(SenderProof proof) {
        return open(proof).orElseThrow(() -> new NotFound("petition of this sender"));
    }

    private Done hear(SenderProof proof, PetitionEvent event) {
        var id = opened(proof).id();
        var done = transaction.execute(_ -> {
            var petition = store.held(id).orElseThrow(() -> new NotFound("petition " + id));
            return carryOut.act(petition, null, event);
        });
        if (done == null) {
            throw new IllegalStateException("What the sender says must come to something, but did not");
        }
        return done;
    }
}
