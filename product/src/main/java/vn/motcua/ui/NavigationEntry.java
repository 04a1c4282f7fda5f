package vn.motcua.ui;

/**
 * A link in the navigation, given by the module that owns the page: a bean of this type.
 *
 * @param order smaller comes first
 * @param textKey message key of the link's text
 * @param requires name of the permission an officer needs to see it; {@code "CITIZEN"} for signed-in citizens
 */
public record NavigationEntry(int order, String textKey, String href, String requires) {}
