package vn.motcua.ledger;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.LocalText;

/**
 * Which number and name each account has (hệ thống tài khoản), in a period.
 *
 * @param until last day; null while none is known
 * @param source the law, or who decided it
 */
public record Chart(String key, LocalDate since, @Nullable LocalDate until, String source, List<Line> accounts) {
    /** @param code as it is printed */
    public record Line(Account account, String code, LocalText name) {}

    /** @throws IllegalArgumentException when an account has no line, or two */
    public Chart {
        accounts = List.copyOf(accounts);
        var lines = new EnumMap<Account, Line>(Account.class);
        for (var line : accounts) {
            if (lines.put(line.account(), line) != null) {
                throw new IllegalArgumentException("Chart " + key + " must name " + line.account() + " once");
            }
        }
        for (var account : Account.values()) {
            if (!lines.containsKey(account)) {
                throw new IllegalArgumentException("Chart " + key + " must name " + account);
            }
        }
    }

    public Line line(Account account) {
        return accounts.stream()
                .filter(line -> line.account() == account)
                .findFirst()
                .orElseThrow();
    }

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(since) && (until == null || !day.isAfter(until));
    }
}
