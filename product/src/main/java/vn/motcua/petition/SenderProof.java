package vn.motcua.petition;

import vn.motcua.identity.AccountId;

/** By what somebody is known as the sender of a petition. */
public sealed interface SenderProof {
    record ByCode(PetitionNumber number, TrackingCode code) implements SenderProof {}

    record ByAccount(PetitionId petition, AccountId account) implements SenderProof {}
}
