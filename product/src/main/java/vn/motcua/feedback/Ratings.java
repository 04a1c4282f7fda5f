package vn.motcua.feedback;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.dossier.DossierId;

/** Reads ratings. */
@Repository
public class Ratings {
    private final JdbcClient jdbc;

    Ratings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Rating> of(DossierId dossier) {
        return jdbc.sql("select score, comment, rated_at from feedback.rating where dossier_id = :id")
                .param("id", dossier.value())
                .query((row, _) -> new Rating(
                        dossier,
                        row.getInt("score"),
                        row.getString("comment"),
                        row.getObject("rated_at", OffsetDateTime.class).toInstant()))
                .optional();
    }
}
