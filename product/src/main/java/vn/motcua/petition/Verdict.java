package vn.motcua.petition;

/** What the sender says of the answer (mức độ hài lòng). The names stand in rows and stay. */
public enum Verdict {
    HAPPY,
    ACCEPTS,
    UNHAPPY
}
