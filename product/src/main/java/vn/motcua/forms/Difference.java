package vn.motcua.forms;

/**
 * An answer that is not what it was, both as people read them.
 *
 * @param before empty when it was not asked or not answered
 * @param after as {@code before}
 */
public record Difference(String label, String before, String after) {}
