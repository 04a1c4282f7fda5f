package vn.motcua.organisation;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.identity.Role;

/** A row of {@code organisation.assignment}. */
record Given(
        AssignmentId id,
        OfficerId officer,
        UUID position,
        Set<Role> roles,
        @Nullable AgencyId secondedFrom,
        Validity validity,
        boolean isWithdrawn) {}
