package vn.motcua.petition.web;

/** One thing to choose. */
public record Choice(String value, String text) {}
