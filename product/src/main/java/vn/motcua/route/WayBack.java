package vn.motcua.route;

import org.jspecify.annotations.Nullable;
import vn.motcua.identity.AccountId;

/**
 * An outcome that leads back to a step which was done before.
 *
 * @param to who did that step last and does it again; null when that officer serves there no longer, so that the unit gets it
 */
public record WayBack(
        String outcome, RouteStep step, @Nullable AccountId to) {}
