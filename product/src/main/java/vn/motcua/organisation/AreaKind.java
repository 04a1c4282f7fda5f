package vn.motcua.organisation;

/** The kinds of areas of the two tiers: tỉnh, thành phố; xã, phường, đặc khu. */
public enum AreaKind {
    PROVINCE,
    CITY,
    COMMUNE,
    WARD,
    SPECIAL_ZONE
}
