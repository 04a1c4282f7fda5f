package vn.motcua.petition;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.documents.UploadUse;

/** Tells the store of papers which files came with a petition or a reply: all others were refused with it, and go. */
@Component
class PetitionUploads implements UploadUse {
    private final JdbcClient jdbc;

    PetitionUploads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A petition is no draft: it is sent or not. */
    @Override
    public Set<UUID> inDrafts() {
        return Set.of();
    }

    @Override
    public Set<UUID> filed(Collection<UUID> uploads, Instant since) {
        return jdbc
                .sql("""
                select named.document from (
                    select (f ->> 'document')::uuid as document
                      from petition.petition p cross join jsonb_array_elements(p.files::jsonb) f
                     where p.files <> '[]' and p.filed_at >= :since
                    union all
                    select (f ->> 'document')::uuid
                      from petition.event e cross join jsonb_array_elements(e.details::jsonb -> 'files') f
                     where e.act = 'REPLY' and e.at >= :since) named
                 where named.document = any(:uploads)
                """)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("uploads", uploads.toArray(UUID[]::new))
                .query(UUID.class)
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }
}
