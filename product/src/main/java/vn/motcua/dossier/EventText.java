package vn.motcua.dossier;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
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
    /** Some ten thousand entries; what happened to a dossier is read again with each thing that happens to it. */
    private static final int REMEMBERED_CHARACTERS = 4_000_000;

    private final JsonMapper json;
    /** By their whole text, so that nothing is believed of an entry that does not stand there now. */
    private final Cache<String, DossierEvent> remembered = Caffeine.newBuilder()
            .maximumWeight(REMEMBERED_CHARACTERS)
            .weigher((String entry, DossierEvent _) -> entry.length())
            .build();

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
        return remembered.get(entry, text -> {
            int blank = text.indexOf(' ');
            return event(text.substring(0, blank), text.substring(blank + 1));
        });
    }

    public DossierEvent event(String type, String payload) {
        return json.readValue(payload, EventType.named(type).kind());
    }
}
