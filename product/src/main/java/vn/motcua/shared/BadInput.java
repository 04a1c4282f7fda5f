package vn.motcua.shared;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.ArrayList;
import java.util.List;

/**
 * What came in cannot be used: all findings at once. Becomes 422 with one entry for each finding on the API; pages show
 * the findings in their error summary instead of throwing this.
 */
public class BadInput extends RuntimeException {
    /** What one answer names; how many more there are is said in words. */
    public static final int FINDINGS_MAX = 100;

    private static final long serialVersionUID = 1;
    private static final int POINTER_LENGTH_MAX = 300;
    private static final int MESSAGE_LENGTH_MAX = 1_000;

    /**
     * @param pointer JSON Pointer (RFC 6901) or form field of the part that is wrong
     * @param message what must hold and what was found, as a Vietnamese sentence, or one in the reader's language
     * @param english the same in English; the message itself where that is in the reader's language
     */
    public record Finding(
            String pointer, String message, @JsonIgnore String english) {
        public Finding {
            pointer = cut(pointer, POINTER_LENGTH_MAX);
            message = cut(message, MESSAGE_LENGTH_MAX);
            english = cut(english, MESSAGE_LENGTH_MAX);
        }

        public Finding(String pointer, String message) {
            this(pointer, message, message);
        }

        /** The same of another part. */
        public Finding at(String other) {
            return new Finding(other, message, english);
        }

        public String in(Language language) {
            return language == Language.VI ? message : english;
        }

        private static String cut(String text, int most) {
            return text.length() <= most ? text : text.substring(0, most) + "…";
        }
    }

    private final transient List<Finding> findings;

    public BadInput(List<Finding> findings) {
        super("Bad input at "
                + findings.stream().limit(FINDINGS_MAX).map(Finding::pointer).toList());
        this.findings = bounded(findings);
    }

    public BadInput(String pointer, String message) {
        this(List.of(new Finding(pointer, message)));
    }

    public List<Finding> findings() {
        return findings;
    }

    /** At most so many as one answer names, and a last one that counts the others. */
    public static List<Finding> bounded(List<Finding> findings) {
        if (findings.size() <= FINDINGS_MAX) {
            return List.copyOf(findings);
        }
        var named = new ArrayList<>(findings.subList(0, FINDINGS_MAX));
        int others = findings.size() - FINDINGS_MAX;
        named.add(new Finding(
                "",
                "Còn " + others + " chỗ khác cần sửa. Hãy sửa các chỗ trên rồi gửi lại để xem tiếp.",
                "There are " + others + " more to correct. Correct those above and send again to see them."));
        return List.copyOf(named);
    }
}
