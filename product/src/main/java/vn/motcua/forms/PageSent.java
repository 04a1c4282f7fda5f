package vn.motcua.forms;

import java.util.List;

/**
 * What came of one page that a browser sent.
 *
 * @param findings what is wrong on the page, but for questions that its answers have only just opened
 * @param opensMore whether the page now asks what it did not ask when it was sent
 * @param changesRows whether a row was to be added or taken away; then nothing was checked
 */
public record PageSent(Answers answers, List<Finding> findings, boolean opensMore, boolean changesRows) {
    public PageSent {
        findings = List.copyOf(findings);
    }

    /** Whether nothing is left to do on the page. */
    public boolean isDone() {
        return findings.isEmpty() && !opensMore && !changesRows;
    }
}
