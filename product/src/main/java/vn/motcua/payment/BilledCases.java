package vn.motcua.payment;

import java.util.UUID;

/** The cases of one kind that bills are charged for, as the module that owns them knows them. */
public interface BilledCases {
    String kind();

    /**
     * Keeps the case as it is until the transaction ends. Asked before the bill is locked, always in this order, so that
     * nobody who ends a case and nobody who pays for it wait for each other.
     *
     * @return whether the case still takes money
     */
    boolean hold(UUID caseId);
}
