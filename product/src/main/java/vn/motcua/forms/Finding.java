package vn.motcua.forms;

/**
 * What is wrong with one answer, as a sentence in the reader's language.
 *
 * @param pointer JSON Pointer of the answer
 * @param anchor id of the input on its page, for the link in the error summary
 * @param link address of what helps further, as of the procedure that is meant for such a case; empty for none
 */
public record Finding(String pointer, String anchor, String message, String link) {
    public Finding(String pointer, String anchor, String message) {
        this(pointer, anchor, message, "");
    }
}
