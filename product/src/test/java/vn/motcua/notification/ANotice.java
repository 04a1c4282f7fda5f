package vn.motcua.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
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

    /** Words that wait for a second person. */
    public static UUID template(BeanFactory beans) {
        var id = UUID.randomUUID();
        var words = new TemplateWords("Đã nộp {code}", "Filed {code}", "Đã nộp.", "Filed.", "", "");
        beans.getBean(NoticeTemplateStore.class)
                .add(id, NoticeKind.FILED, words, LocalDate.parse("2099-01-01"), "officer:x");
        return id;
    }

    /** Another notice of the same, for messages beside its own. */
    static UUID copy(JdbcClient jdbc, UUID notice) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into notification.notice
                       (id, place, dossier_id, account, kind, template, facts, happened_at, code)
                select :id, null, dossier_id, account, kind, template, facts, happened_at, code
                  from notification.notice where id = :notice
                """).param("id", id).param("notice", notice).update();
        return id;
    }
}
