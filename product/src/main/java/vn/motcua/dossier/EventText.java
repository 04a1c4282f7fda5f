package vn.motcua.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.shared.ChangedOutside;

/** Events as the text that the log keeps, and back. */
@Component
public class EventText {
    private final JsonMapper json;

    EventText(JsonMapper json) {
        this.json = json;
    }

    EventRow row(DossierEvent event, int seq) {
        return new EventRow(
                event.dossier().value(),
                seq,
                EventType.of(event).text(),
                event.at(),
                event.actor().account().value(),
                json.writeValueAsString(event));
    }

    /**
     * An event of its row.
     *
     * @param leaf what the log says of it
     * @throws ChangedOutside when it says something else, or nothing can be read
     */
    DossierEvent asWritten(ResultSet row, byte @Nullable [] leaf) throws SQLException {
        var type = row.getString("type");
        var event = new EventRow(
                row.getObject("dossier_id", UUID.class),
                row.getInt("seq"),
                type,
                DossierStore.moment(row, "at"),
                row.getString("actor"),
                row.getString("payload"));
        if (!Arrays.equals(event.leafHash(), leaf)) {
            throw new ChangedOutside("dossier.event " + event.dossierId() + " " + event.seq());
        }
        return event(type, event.payload());
    }

    /** @param entry the type, a blank and the payload */
    public DossierEvent entry(String entry) {
        int blank = entry.indexOf(' ');
        return event(entry.substring(0, blank), entry.substring(blank + 1));
    }

    public DossierEvent event(String type, String payload) {
        return json.readValue(payload, EventType.named(type).kind());
    }
}
