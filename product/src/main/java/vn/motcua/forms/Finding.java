package vn.motcua.forms;

/**
 * What is wrong with one answer, as a sentence in the reader's language.
 *
 * @param pointer JSON Pointer of the answer
 * @param anchor id of the input on its page, for the link in the error summary
 */
public record Finding(String pointer, String anchor, String message) {}
