package vn.motcua.organisation;

import java.util.UUID;

/** An officer, whatever accounts and positions change. */
public record OfficerId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
