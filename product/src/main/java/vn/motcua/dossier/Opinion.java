package vn.motcua.dossier;

/** What an agency that was asked says to what is intended. */
public enum Opinion {
    AGREED,
    ON_CONDITIONS,
    NOT_AGREED
}
