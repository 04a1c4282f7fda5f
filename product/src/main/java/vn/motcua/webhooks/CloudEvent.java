package vn.motcua.webhooks;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.dossier.DossierEvent;
import vn.motcua.dossier.DossierFeed;

/** An event as CloudEvents 1.0.2 writes it in JSON, structured mode ({@code application/cloudevents+json}). No person is in it. */
final class CloudEvent {
    static final String MEDIA_TYPE = "application/cloudevents+json; charset=utf-8";

    private CloudEvent() {}

    /** @param source the province's public address */
    static String of(DossierFeed.Entry entry, String source, JsonMapper json) {
        var event = entry.event();
        var fields = new LinkedHashMap<String, Object>();
        fields.put("specversion", "1.0");
        // The place in the log: the same for every subscriber, and rising.
        fields.put("id", String.valueOf(entry.place()));
        fields.put("source", source);
        fields.put("type", WebhookKind.of(event).type());
        fields.put("subject", "dossiers/" + event.dossier());
        fields.put("time", event.at().toString());
        fields.put("datacontenttype", "application/json");
        fields.put("data", data(event));
        return json.writeValueAsString(fields);
    }

    private static Map<String, Object> data(DossierEvent event) {
        var data = new LinkedHashMap<String, Object>();
        data.put("dossier", event.dossier().toString());
        switch (event) {
            case DossierEvent.Submitted submitted ->
                data.put("procedure", submitted.filing().procedure().value());
            case DossierEvent.Received received -> {
                data.put("number", received.number().value());
                data.put("dueAt", received.dueAt().toString());
            }
            case DossierEvent.DueDateExtended extended ->
                data.put("dueAt", extended.dueAt().toString());
            case DossierEvent.Decided decided ->
                data.put("verdict", decided.verdict().name());
            case DossierEvent.HandedOver handed -> data.put("way", handed.way().name());
            default -> {
                // The type says it all.
            }
        }
        return data;
    }
}
