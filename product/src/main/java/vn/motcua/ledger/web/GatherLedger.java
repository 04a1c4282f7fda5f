package vn.motcua.ledger.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.motcua.ledger.Account;
import vn.motcua.ledger.Chart;
import vn.motcua.ledger.Charts;
import vn.motcua.ledger.Ledger;
import vn.motcua.ledger.TrialBalance;
import vn.motcua.organisation.Agencies;
import vn.motcua.organisation.AgencyId;
import vn.motcua.payment.BilledMoney;
import vn.motcua.payment.MoneyFacts;
import vn.motcua.shared.CsvLine;
import vn.motcua.shared.Language;
import vn.motcua.shared.NotFound;

/** Brings together what the pages of the ledger show. */
@Component
class GatherLedger {
    private final Ledger ledger;
    private final Charts charts;
    private final MoneyFacts facts;
    private final Agencies agencies;
    private final Clock clock;

    GatherLedger(Ledger ledger, Charts charts, MoneyFacts facts, Agencies agencies, Clock clock) {
        this.ledger = ledger;
        this.charts = charts;
        this.facts = facts;
        this.agencies = agencies;
        this.clock = clock;
    }

    BalanceView balance(AskedDays asked) {
        var days = asked.read(today());
        var balance = ledger.balance(days.from(), days.to());
        return new BalanceView(
                asked,
                days,
                balance,
                charts.on(days.to()),
                names(List.copyOf(balance.byAgency().keySet())));
    }

    /** @throws NotFound when there is no such agency or account */
    AccountView account(UUID agency, String account, AskedDays asked) {
        var id = new AgencyId(agency);
        if (!id.equals(Ledger.COMMON) && agencies.find(id).isEmpty()) {
            throw new NotFound("Agency " + id);
        }
        var days = asked.read(today());
        var chosen = account(account);
        return new AccountView(
                days,
                id,
                names(List.of(id)).getOrDefault(id, ""),
                charts.on(days.to()).line(chosen),
                ledger.on(id, chosen, days.from(), days.to()));
    }

    /** @throws NotFound when there is no such bill, or it is not what the log says */
    BillView bill(UUID bill) {
        BilledMoney money =
                facts.of(List.of(bill)).stream().findFirst().orElseThrow(() -> new NotFound("Bill " + bill));
        var entries = ledger.of(bill);
        var touched = new ArrayList<AgencyId>();
        touched.add(money.bill().collector());
        entries.forEach(entry -> entry.postings().forEach(posting -> touched.add(posting.agency())));
        return new BillView(money, money.bill().state(clock.instant()), entries, charts.on(today()), names(touched));
    }

    TrialBalance balanceOf(AskedDays asked) {
        var days = asked.read(today()).orThrow();
        return ledger.balance(days.from(), days.to());
    }

    byte[] file(AskedDays asked, Language language) {
        var balance = balanceOf(asked);
        Chart chart = charts.on(balance.to());
        var names = names(List.copyOf(balance.byAgency().keySet()));
        var lines = new ArrayList<String>();
        lines.add(CsvLine.of("agency", "account", "name", "opening", "debit", "credit", "closing"));
        for (var sum : balance.sums()) {
            var line = chart.line(sum.account());
            lines.add(CsvLine.of(
                    names.getOrDefault(sum.agency(), ""),
                    line.code(),
                    line.name().in(language),
                    sum.opening(),
                    sum.debit(),
                    sum.credit(),
                    sum.closing()));
        }
        return CsvLine.file(lines);
    }

    private static Account account(String name) {
        for (var account : Account.values()) {
            if (account.name().equals(name)) {
                return account;
            }
        }
        throw new NotFound("Account " + name);
    }

    private Map<AgencyId, String> names(List<AgencyId> ids) {
        return ids.stream()
                .distinct()
                .sorted(Comparator.comparing(AgencyId::value))
                .collect(Collectors.toMap(
                        Function.identity(),
                        id -> agencies.find(id)
                                .map(agency -> agency.code(today()) + " " + agency.name(today()))
                                .orElse(id.toString())));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
