package vn.motcua.route;

import java.time.Instant;
import vn.motcua.absence.AbsenceId;
import vn.motcua.identity.AccountId;
import vn.motcua.organisation.AgencyId;

/** A task that passed from an officer who was away to one who stood in. */
public record StoodIn(
        TaskId task,
        RouteStep step,
        AgencyId agency,
        AccountId officer,
        AccountId insteadOf,
        AbsenceId absence,
        Instant at) {}
