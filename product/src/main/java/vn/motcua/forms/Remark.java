package vn.motcua.forms;

/**
 * What is unusual in answers that may all the same be right: shown before filing, and to the clerk afterwards.
 *
 * @param key name of the check in its form
 * @param pageKey page of the question
 * @param anchor id of the input on that page
 * @param mustBeConfirmed whether the person must say that it is so
 */
public record Remark(String key, String pageKey, String anchor, String message, boolean mustBeConfirmed) {}
