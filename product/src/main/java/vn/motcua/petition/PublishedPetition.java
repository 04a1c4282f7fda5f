package vn.motcua.petition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import vn.motcua.organisation.AgencyId;

/** A question and its answer as everybody may read them; nothing tells who asked. */
public record PublishedPetition(
        PetitionId id,
        String title,
        String question,
        String answer,
        AgencyId agency,
        Track track,
        Instant publishedAt) {
    static PublishedPetition read(ResultSet row) throws SQLException {
        return new PublishedPetition(
                new PetitionId(row.getObject("id", UUID.class)),
                row.getString("public_title"),
                row.getString("public_question"),
                row.getString("public_answer"),
                new AgencyId(row.getObject("agency_id", UUID.class)),
                Track.valueOf(row.getString("track")),
                row.getObject("published_at", OffsetDateTime.class).toInstant());
    }
}
