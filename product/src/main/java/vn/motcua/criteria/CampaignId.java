package vn.motcua.criteria;

import java.util.UUID;

/** Names a campaign. */
public record CampaignId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
