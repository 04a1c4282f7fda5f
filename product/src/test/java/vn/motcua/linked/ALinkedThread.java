package vn.motcua.linked;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.dossier.DossierId;
import vn.motcua.identity.AccountId;
import vn.motcua.linked.LinkedThread.Member;
import vn.motcua.linked.LinkedThread.State;
import vn.motcua.shared.Language;
import vn.motcua.shared.ProcedureCode;
import vn.motcua.shared.Uuid7;

/** Threads and drafts for tests that only need one to be there. */
public final class ALinkedThread {
    private static final String BIRTH = "birth-residence-insurance";

    private ALinkedThread() {}

    /** A draft with nothing in it. */
    public static UUID begun(BeanFactory beans, AccountId account) {
        var service = beans.getBean(LinkedGroups.class).version(BIRTH, 1);
        return beans.getBean(LinkedDrafts.class).begin(account, service).id();
    }

    /** A thread whose first procedure is that dossier, and whose second was taken back. */
    public static UUID filed(BeanFactory beans, AccountId account, UUID dossier) {
        var now = beans.getBean(Clock.class).instant();
        var service = beans.getBean(LinkedGroups.class).version(BIRTH, 1);
        var thread = new LinkedThread(
                Uuid7.at(now),
                account,
                service,
                Language.VI,
                now,
                List.of(
                        member("birth", "1.001193", State.FILED, new DossierId(dossier)),
                        member("residence", "1.004222", State.TAKEN_BACK, DossierId.at(now))));
        new TransactionTemplate(beans.getBean(PlatformTransactionManager.class))
                .executeWithoutResult(_ -> beans.getBean(ThreadStore.class).add(thread));
        return thread.id();
    }

    private static Member member(String key, String procedure, State state, DossierId dossier) {
        return new Member(
                UUID.randomUUID(), key, new ProcedureCode(procedure), "", "{}", List.of(), state, dossier, null, null);
    }
}
