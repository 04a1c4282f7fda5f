package vn.motcua.dossier;

/** How far a result is (kết quả giải quyết), from draft to the end of its force. */
public enum ResultState {
    DRAFTED,
    APPROVED,
    NUMBERED,
    LEADER_SIGNED,
    SIGNED,
    REVOKED,
    REPLACED
}
