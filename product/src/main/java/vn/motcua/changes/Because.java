package vn.motcua.changes;

/**
 * Why something is changed.
 *
 * @param reason in the words of who changes it; may be empty
 * @param decision number and day of the decision that orders it; may be empty
 */
public record Because(String reason, String decision) {
    public static final int LETTERS_MAX = 500;

    public static final Because UNSAID = new Because("", "");
}
