package vn.motcua.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.dossier.DossierId;
import vn.motcua.identity.AccountId;

/**
 * A notice as its row has it, not read yet: what somebody else wrote there may not be readable.
 *
 * @param code by which it is known for the product's own
 */
record NoticeRow(
        UUID id,
        @Nullable Long place,
        UUID dossier,
        String account,
        String kind,
        int template,
        String facts,
        Instant happenedAt,
        @Nullable Instant readAt,
        String code) {
    static final String COLUMNS = "id, place, dossier_id, account, kind, template, facts, happened_at, read_at, code";

    static NoticeRow of(Notice notice, JsonMapper json) {
        return new NoticeRow(
                notice.id(),
                notice.place(),
                notice.dossier().value(),
                notice.account().value(),
                notice.kind().name(),
                notice.template(),
                json.writeValueAsString(notice.facts()),
                notice.happenedAt(),
                null,
                "");
    }

    static NoticeRow read(ResultSet row, int number) throws SQLException {
        var readAt = row.getObject("read_at", OffsetDateTime.class);
        return new NoticeRow(
                row.getObject("id", UUID.class),
                row.getObject("place", Long.class),
                row.getObject("dossier_id", UUID.class),
                row.getString("account"),
                row.getString("kind"),
                row.getInt("template"),
                row.getString("facts"),
                row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                readAt == null ? null : readAt.toInstant(),
                row.getString("code"));
    }

    /** Of a row that the product wrote. */
    Notice notice(JsonMapper json) {
        return new Notice(
                id,
                place,
                new DossierId(dossier),
                new AccountId(account),
                NoticeKind.valueOf(kind),
                template,
                json.readValue(facts, new TypeReference<Map<String, String>>() {}),
                happenedAt,
                readAt);
    }
}
