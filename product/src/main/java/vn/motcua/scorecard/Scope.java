package vn.motcua.scorecard;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;
import vn.motcua.organisation.AgencyId;
import vn.motcua.organisation.AreaCode;
import vn.motcua.shared.ProcedureCode;

/**
 * Of what figures are told (phạm vi): a place, perhaps one procedure or one field, and a period. The same object makes the figure, its
 * list, its file and its answer to machines.
 *
 * @param procedure null for all
 * @param field (lĩnh vực) null for all
 */
public record Scope(
        Place place,
        @Nullable ProcedureCode procedure,
        @Nullable String field,
        Period period) {
    /** Where. */
    public sealed interface Place {
        /** The whole province. */
        record Province() implements Place {}

        /** Whatever the agencies of a commune decide. */
        record Commune(AreaCode area) implements Place {}

        /** What an agency decides; of a counter, what it receives. */
        record Agency(AgencyId id) implements Place {}
    }

    public Scope at(Place other) {
        return new Scope(other, procedure, field, period);
    }

    public Scope of(@Nullable ProcedureCode other) {
        return new Scope(place, other, field, period);
    }

    public Scope in(Period other) {
        return new Scope(place, procedure, field, other);
    }

    /** As addresses have it. */
    public Map<String, String> parameters() {
        var parameters = new LinkedHashMap<String, String>();
        switch (place) {
            case Place.Province() -> parameters.put("place", "province");
            case Place.Commune(var area) -> parameters.put("place", area.value());
            case Place.Agency(var id) -> parameters.put("place", id.toString());
        }
        if (procedure != null) {
            parameters.put("procedure", procedure.value());
        }
        if (field != null) {
            parameters.put("field", field);
        }
        parameters.put("period", period.text());
        return parameters;
    }

    /** An address with this scope. */
    public String href(String path, String... more) {
        var all = new LinkedHashMap<>(parameters());
        for (int i = 0; i + 1 < more.length; i += 2) {
            all.put(more[i], more[i + 1]);
        }
        return all.entrySet().stream()
                .map(one -> one.getKey() + "=" + UriUtils.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", path + "?", ""));
    }
}
