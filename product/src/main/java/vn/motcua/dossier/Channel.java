package vn.motcua.dossier;

/** The way a dossier came in (kênh thực hiện): 1 direct, 2 online, 3 post in the national message. */
public enum Channel {
    DIRECT,
    ONLINE,
    POST
}
