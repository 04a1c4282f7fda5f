package vn.motcua.route;

import java.time.Instant;
import vn.motcua.identity.Role;
import vn.motcua.organisation.AgencyId;

/** A task that has just been opened. */
public record OpenedTask(TaskId id, RouteStep step, AgencyId agency, Role role, Instant dueAt) {}
