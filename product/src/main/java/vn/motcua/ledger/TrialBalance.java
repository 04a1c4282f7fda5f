package vn.motcua.ledger;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.motcua.organisation.AgencyId;

/**
 * What stands on each account of each agency at the beginning of some days, what moved within them, and what stood there then (bảng cân
 * đối số phát sinh).
 *
 * @param sums those where anything stands or moved
 */
public record TrialBalance(LocalDate from, LocalDate to, List<Sum> sums) {
    /**
     * @param opening above zero in debit, below in credit
     * @param debit what was debited within the days
     * @param credit what was credited, not below zero
     */
    public record Sum(AgencyId agency, Account account, long opening, long debit, long credit) {
        public long closing() {
            return opening + debit - credit;
        }

        Sum plus(Sum more) {
            return new Sum(agency, account, opening + more.opening, debit + more.debit, credit + more.credit);
        }
    }

    public TrialBalance {
        sums = sums.stream()
                .filter(sum -> sum.opening() != 0 || sum.debit() != 0 || sum.credit() != 0)
                .toList();
    }

    public Map<AgencyId, List<Sum>> byAgency() {
        var agencies = new LinkedHashMap<AgencyId, List<Sum>>();
        sums.forEach(sum -> agencies.computeIfAbsent(sum.agency(), agency -> of(agency)));
        return agencies;
    }

    public List<Sum> of(AgencyId agency) {
        return sums.stream().filter(sum -> sum.agency().equals(agency)).toList();
    }

    /** All agencies together, by account. */
    public List<Sum> together() {
        var accounts = new LinkedHashMap<Account, Sum>();
        for (var account : Account.values()) {
            sums.stream()
                    .filter(sum -> sum.account() == account)
                    .forEach(sum -> accounts.merge(account, sum, Sum::plus));
        }
        return List.copyOf(accounts.values());
    }

    /** Whether debits and credits are equal in each agency: at the beginning, within the days and at the end. */
    public boolean balances() {
        return byAgency().values().stream()
                .allMatch(of -> of.stream().mapToLong(Sum::opening).sum() == 0
                        && of.stream().mapToLong(Sum::debit).sum()
                                == of.stream().mapToLong(Sum::credit).sum());
    }
}
