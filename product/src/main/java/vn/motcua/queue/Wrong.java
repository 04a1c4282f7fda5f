package vn.motcua.queue;

/**
 * One thing that is wrong with what was entered.
 *
 * @param field name of the field: {@code line-key-0}
 * @param text key of the sentence that says what
 */
public record Wrong(String field, String text) {
    static Wrong of(String field, String what) {
        return new Wrong(field, "queue.wrong." + what);
    }
}
