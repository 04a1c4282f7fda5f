package vn.motcua.organisation;

/** At which level a procedure is carried out (cấp thực hiện). */
public enum AdministrativeLevel {
    MINISTRY,
    PROVINCE,
    COMMUNE,
    OTHER;

    /** Whether agencies of a province carry out procedures of this level. */
    public boolean isLocal() {
        return this == PROVINCE || this == COMMUNE;
    }
}
