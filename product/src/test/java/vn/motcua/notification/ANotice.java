package vn.motcua.notification;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.BeanFactory;
import vn.motcua.dossier.DossierId;
import vn.motcua.identity.AccountId;

/** A notice as the product would write it, for tests of other modules. */
public final class ANotice {
    private ANotice() {}

    public static UUID told(BeanFactory beans, DossierId dossier, AccountId account) {
        var id = UUID.randomUUID();
        var facts = Map.of("code", "NH-100001-7", "at", "10:00 20/11/2026");
        beans.getBean(NoticeStore.class)
                .add(List.of(new Notice(
                        id,
                        null,
                        dossier,
                        account,
                        NoticeKind.FILED,
                        1,
                        facts,
                        Instant.parse("2026-11-20T03:00:00Z"),
                        null)));
        return id;
    }
}
