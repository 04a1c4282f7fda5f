package vn.motcua.route;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.identity.AccountId;

/** Event: an officer has finished a step. Published in the transaction of the completion. */
public record StepCompleted(
        CaseRef caseRef,
        TaskId taskId,
        String stepKey,
        StepKind kind,
        AccountId officer,
        String outcome,
        @Nullable String opinion,
        Instant startedAt,
        Instant at) {}
