package vn.motcua.dossier;

import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

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

    /** @param entry the type, a blank and the payload */
    public DossierEvent entry(String entry) {
        int blank = entry.indexOf(' ');
        return event(entry.substring(0, blank), entry.substring(blank + 1));
    }

    public DossierEvent event(String type, String payload) {
        return json.readValue(payload, EventType.named(type).kind());
    }
}
