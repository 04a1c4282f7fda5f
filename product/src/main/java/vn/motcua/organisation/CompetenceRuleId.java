package vn.motcua.organisation;

import java.util.UUID;

/** One rule about who decides. */
public record CompetenceRuleId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
