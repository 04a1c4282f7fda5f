package vn.motcua.rules;

/** Who decides, as a table of competence answers: a level or a kind of agency. Which agency that is, the province's rules say. */
public enum Competent {
    /** Whichever agency of the commune the province's rules name. */
    COMMUNE(false),
    /** Ủy ban nhân dân cấp xã. */
    COMMUNE_COMMITTEE(false),
    /** Công an cấp xã. */
    COMMUNE_POLICE(false),
    /** Whichever agency of the province its rules name. */
    PROVINCE(true),
    /** Sở, ban, ngành. */
    DEPARTMENT(true),
    /** Ủy ban nhân dân cấp tỉnh. */
    PROVINCE_COMMITTEE(true);

    private final boolean ofProvince;

    Competent(boolean ofProvince) {
        this.ofProvince = ofProvince;
    }

    /** Whether it is an agency of the province rather than of a commune. */
    public boolean isOfProvince() {
        return ofProvince;
    }
}
