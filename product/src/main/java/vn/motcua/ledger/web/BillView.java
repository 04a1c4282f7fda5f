package vn.motcua.ledger.web;

import java.util.List;
import java.util.Map;
import vn.motcua.ledger.Chart;
import vn.motcua.ledger.JournalEntry;
import vn.motcua.ledger.Ledger;
import vn.motcua.organisation.AgencyId;
import vn.motcua.payment.Bill;
import vn.motcua.payment.BilledMoney;
import vn.motcua.ui.Frame;

/** A bill with what was entered of it. */
record BillView(
        BilledMoney money, Bill.State state, List<JournalEntry> entries, Chart chart, Map<AgencyId, String> names) {
    BillView {
        entries = List.copyOf(entries);
        names = Map.copyOf(names);
    }

    Bill bill() {
        return money.bill();
    }

    String name(Frame frame, AgencyId agency) {
        return agency.equals(Ledger.COMMON)
                ? frame.text("ledger.common")
                : names.getOrDefault(agency, agency.toString());
    }
}
