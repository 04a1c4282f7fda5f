package vn.motcua.route;

import java.util.UUID;

/** What runs along a route, named by the module that owns it: {@code dossier} and its id. */
public record CaseRef(String kind, UUID id) {
    public CaseRef {
        if (kind.isBlank()) {
            throw new IllegalArgumentException("A case must name its kind");
        }
    }
}
