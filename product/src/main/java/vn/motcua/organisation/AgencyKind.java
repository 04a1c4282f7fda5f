package vn.motcua.organisation;

/** The kinds of agencies of a province with two tiers (NĐ 118/2025, Đ. 7-8). */
public enum AgencyKind {
    /** Ủy ban nhân dân cấp tỉnh. */
    PROVINCE_PEOPLES_COMMITTEE(true),
    /** Trung tâm Phục vụ hành chính công cấp tỉnh. */
    PROVINCE_CENTRE(true),
    /** Sở, ban, ngành. */
    DEPARTMENT(true),
    /** Ủy ban nhân dân cấp xã. */
    COMMUNE_PEOPLES_COMMITTEE(false),
    /** Trung tâm Phục vụ hành chính công cấp xã. */
    COMMUNE_CENTRE(false),
    /** Công an cấp xã: registers residence (Luật Cư trú 2020, Đ. 2 k. 4); under the police of the province. */
    COMMUNE_POLICE(false);

    private final boolean ofProvince;

    AgencyKind(boolean ofProvince) {
        this.ofProvince = ofProvince;
    }

    /** Whether such an agency belongs to a province rather than to a commune. */
    public boolean isOfProvince() {
        return ofProvince;
    }

    /** Whether there is one of it for an area, so that "the one of the area" says which. */
    public boolean isOnePerArea() {
        return this != DEPARTMENT;
    }
}
