package vn.motcua.ui;

/** One step of the way from the home page to this page. */
public record Crumb(String text, String href) {}
