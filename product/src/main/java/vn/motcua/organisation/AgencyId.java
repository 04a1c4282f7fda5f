package vn.motcua.organisation;

import java.util.UUID;

/** The lasting id of an agency (cơ quan). Names and codes change; this does not. */
public record AgencyId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
