package vn.motcua.ledger.web;

import java.util.List;
import java.util.Map;
import vn.motcua.ledger.Account;
import vn.motcua.ledger.Chart;
import vn.motcua.ledger.Ledger;
import vn.motcua.ledger.TrialBalance;
import vn.motcua.organisation.AgencyId;
import vn.motcua.shared.BadInput.Finding;
import vn.motcua.ui.Frame;

/** The trial balance of some days. */
record BalanceView(
        AskedDays asked, AskedDays.Read days, TrialBalance balance, Chart chart, Map<AgencyId, String> names) {
    BalanceView {
        names = Map.copyOf(names);
    }

    List<Finding> findings() {
        return days.findings();
    }

    String name(Frame frame, AgencyId agency) {
        return agency.equals(Ledger.COMMON)
                ? frame.text("ledger.common")
                : names.getOrDefault(agency, agency.toString());
    }

    String file() {
        return LedgerPages.ADDRESS + "/tai?" + query();
    }

    String entries(AgencyId agency, Account account) {
        return LedgerPages.ADDRESS + "/tai-khoan?agency=" + agency + "&account=" + account.name() + "&" + query();
    }

    private String query() {
        return "from=" + days.from() + "&to=" + days.to();
    }
}
