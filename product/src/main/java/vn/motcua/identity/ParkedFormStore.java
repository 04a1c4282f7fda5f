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

    /** @return false when there are as many as may be */
    boolean add(byte[] keyHash, byte[] sealedForm, Instant now, int most) {
        return jdbc.sql("""
                insert into identity.parked_form (key_hash, sealed_form, parked_at)
                select :hash, :form, :at
                 where (select count(*) from identity.parked_form) < :most
                """)
                        .param("hash", keyHash)
                        .param("form", sealedForm)
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

    void dropOlderThan(Instant limit) {
        jdbc.sql("delete from identity.parked_form where parked_at < :limit")
                .param("limit", limit.atOffset(ZoneOffset.UTC))
                .update();
    }
}
