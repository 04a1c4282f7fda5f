package vn.motcua.directive;

import java.time.LocalDate;
import java.util.Set;
import vn.motcua.identity.Role;

/**
 * Rules of following directives, as one version has them.
 *
 * @param since the first day on which it holds; the next version ends it
 * @param source where it comes from
 * @param nearDays so many days before its last one a directive is near its deadline
 * @param give who enters and gives at the giving agency
 * @param decide who accepts, returns, decides on extensions, cancels there
 * @param report who reports and hands in at the lead agency
 * @param askExtension who asks for more time there
 */
public record DirectiveRules(
        String version,
        LocalDate since,
        String source,
        int nearDays,
        Set<Role> give,
        Set<Role> decide,
        Set<Role> report,
        Set<Role> askExtension,
        Extension extension) {
    /**
     * @param timesMax how often a deadline may be moved
     * @param daysMax by how many days at once at most
     * @param afterDue whether more time may be asked for once the deadline has passed
     * @param beyondParent whether a part may be due later than the whole
     */
    public record Extension(int timesMax, int daysMax, boolean afterDue, boolean beyondParent) {}

    public DirectiveRules {
        give = Set.copyOf(give);
        decide = Set.copyOf(decide);
        report = Set.copyOf(report);
        askExtension = Set.copyOf(askExtension);
    }
}
