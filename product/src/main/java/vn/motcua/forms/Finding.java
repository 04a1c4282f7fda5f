package vn.motcua.forms;

/**
 * What is wrong with one answer, as a sentence in the reader's language.
 *
 * @param pointer JSON Pointer of the answer
 * @param anchor id of the input on its page, for the link in the error summary
 * @param link address of what helps further, as of the procedure that is meant for such a case; empty for none
 * @param inJson the same for who writes answers as JSON and sees no boxes and options; empty where the sentence says it to both
 */
public record Finding(String pointer, String anchor, String message, String link, String inJson) {
    public Finding(String pointer, String anchor, String message) {
        this(pointer, anchor, message, "", "");
    }

    /** The same with one more sentence behind it. */
    Finding saying(String more) {
        return new Finding(pointer, anchor, message + more, link, inJson.isEmpty() ? "" : inJson + more);
    }

    /** As a program or the author of an example reads it. */
    public String toPrograms() {
        return inJson.isEmpty() ? message : inJson;
    }
}
