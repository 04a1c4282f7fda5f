package vn.motcua.identity;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of parked forms. */
@Component
class ParkedFormStore {
    private final JdbcClient jdbc;

    ParkedFormStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Puts a form in the place of the oldest ones that belong to the same, when those are as many as may be.
     *
     * @return false when there are as many as may be in all
     */
    boolean add(byte[] keyHash, byte[] sealedForm, FormsToKeep.Belonging belonging, Instant now, int most) {
        return jdbc.sql("""
                with displaced as (
                    delete from identity.parked_form
                     where key_hash in (
                           select key_hash from identity.parked_form
                            where belongs_to = :belongsTo
                            order by parked_at desc, key_hash
                           offset :others)
                    returning key_hash)
                insert into identity.parked_form (key_hash, sealed_form, belongs_to, parked_at)
                select :hash, :form, :belongsTo, :at
                 where (select count(*) from identity.parked_form) - (select count(*) from displaced) < :most
                """)
                        .param("hash", keyHash)
                        .param("form", sealedForm)
                        .param("belongsTo", belonging.name())
                        .param("others", belonging.most() - 1)
                        .param("at", now.atOffset(ZoneOffset.UTC))
                        .param("most", most)
                        .update()
                == 1;
    }

    Optional<byte[]> take(byte[] keyHash, Instant notBefore) {
        return jdbc.sql("""
                delete from identity.parked_form
                 where key_hash = :hash and parked_at >= :notBefore
                returning sealed_form
                """)
                .param("hash", keyHash)
                .param("notBefore", notBefore.atOffset(ZoneOffset.UTC))
                .query(byte[].class)
                .optional();
    }

    int dropOlderThan(Instant limit) {
        return jdbc.sql("delete from identity.parked_form where parked_at < :limit")
                .param("limit", limit.atOffset(ZoneOffset.UTC))
                .update();
    }
}
