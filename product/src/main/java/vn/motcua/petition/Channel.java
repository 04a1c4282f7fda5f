package vn.motcua.petition;

/** How a petition came in. What came in otherwise than on the web was typed over by an officer; the names stand in rows and stay. */
public enum Channel {
    WEB,
    PHONE,
    EMAIL,
    PAPER
}
