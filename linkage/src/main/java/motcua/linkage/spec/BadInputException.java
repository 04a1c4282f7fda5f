package motcua.linkage.spec;

import java.util.List;

/** The files or the spec cannot be used as they are; nothing was written. */
public final class BadInputException extends RuntimeException {
    private final List<String> findings;

    public BadInputException(List<String> findings) {
        super(String.join("\n", findings));
        this.findings = List.copyOf(findings);
    }

    public List<String> findings() {
        return findings;
    }
}
