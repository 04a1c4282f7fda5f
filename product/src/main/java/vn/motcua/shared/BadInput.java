package vn.motcua.shared;

import java.util.List;

/**
 * What came in cannot be used: all findings at once. Becomes 422 with one entry for each finding on the API; pages show
 * the findings in their error summary instead of throwing this.
 */
public class BadInput extends RuntimeException {
    private static final long serialVersionUID = 1;

    /**
     * @param pointer JSON Pointer (RFC 6901) or form field of the part that is wrong
     * @param message what must hold and what was found, as a Vietnamese sentence
     */
    public record Finding(String pointer, String message) {}

    private final transient List<Finding> findings;

    public BadInput(List<Finding> findings) {
        super("Bad input at " + findings.stream().map(Finding::pointer).toList());
        this.findings = List.copyOf(findings);
    }

    public BadInput(String pointer, String message) {
        this(List.of(new Finding(pointer, message)));
    }

    public List<Finding> findings() {
        return findings;
    }
}
