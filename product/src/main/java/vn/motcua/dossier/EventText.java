package vn.motcua.dossier;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Events as the text that the log keeps, and back. */
@Component
public class EventText {
    private static final Map<String, Class<?>> TYPES = Arrays.stream(DossierEvent.class.getPermittedSubclasses())
            .collect(Collectors.toMap(Class::getSimpleName, Function.identity()));

    private final JsonMapper json;

    EventText(JsonMapper json) {
        this.json = json;
    }

    EventRow row(DossierEvent event, int seq) {
        return new EventRow(
                event.dossier().value(),
                seq,
                event.getClass().getSimpleName(),
                event.at(),
                event.actor().account().value(),
                json.writeValueAsString(event));
    }

    public DossierEvent event(String type, String payload) {
        var known = TYPES.get(type);
        if (known == null) {
            throw new IllegalStateException("An event of the log must have a known type, but has " + type);
        }
        return (DossierEvent) json.readValue(payload, known);
    }
}
