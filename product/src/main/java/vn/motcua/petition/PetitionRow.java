package vn.motcua.petition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.dossier.DossierId;
import vn.motcua.identity.AccountId;
import vn.motcua.organisation.AgencyId;

/** Reads what was sent, and what happened since, from their rows. */
final class PetitionRow {
    private PetitionRow() {}

    /** What was sent; its log is still to be read. */
    static Petition read(ResultSet row, JsonMapper json) throws SQLException {
        var dossier = row.getObject("dossier_id", UUID.class);
        var content = new Petition.Content(
                row.getString("subject"),
                row.getString("body"),
                row.getString("place"),
                dossier == null ? null : new DossierId(dossier),
                json.readValue(row.getString("files"), new TypeReference<List<PetitionFile>>() {}));
        var sender = new Sender(
                account(row.getString("account")),
                row.getString("sender_name"),
                row.getString("sender_phone"),
                row.getString("sender_email"),
                row.getString("sender_address"));
        var filing = new Petition.Filing(
                row.getObject("filed_at", OffsetDateTime.class).toInstant(),
                Channel.valueOf(row.getString("channel")),
                account(row.getString("entered_by")),
                sender,
                content,
                row.getBoolean("may_publish"));
        return new Petition(
                new PetitionId(row.getObject("id", UUID.class)),
                new PetitionNumber(row.getString("number")),
                new AgencyId(row.getObject("first_agency_id", UUID.class)),
                filing,
                List.of());
    }

    static PetitionEvent.Entry entry(ResultSet row, JsonMapper json) throws SQLException {
        var kept = PetitionEvent.kept(PetitionAct.valueOf(row.getString("act")));
        return new PetitionEvent.Entry(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                json.readValue(row.getString("details"), kept));
    }

    private static @Nullable AccountId account(@Nullable String value) {
        return value == null ? null : new AccountId(value);
    }
}
