package vn.motcua.ledger.web;

import java.util.List;
import java.util.UUID;
import vn.motcua.ledger.Chart;
import vn.motcua.ledger.JournalEntry;
import vn.motcua.ledger.Ledger;
import vn.motcua.organisation.AgencyId;
import vn.motcua.ui.Frame;

/** What was entered on an account of an agency within some days, the latest first. */
record AccountView(AskedDays.Read days, AgencyId agency, String name, Chart.Line line, List<JournalEntry> entries) {
    AccountView {
        entries = List.copyOf(entries);
    }

    String shownName(Frame frame) {
        return agency.equals(Ledger.COMMON) ? frame.text("ledger.common") : name;
    }

    /** What an entry did on this account: above zero in debit. */
    long amount(JournalEntry entry) {
        return entry.postings().stream()
                .filter(posting -> posting.agency().equals(agency) && posting.account() == line.account())
                .mapToLong(posting -> posting.amount())
                .sum();
    }

    boolean isCut() {
        return entries.size() >= Ledger.ENTRIES_MAX;
    }

    static String address(UUID bill) {
        return LedgerPages.ADDRESS + "/khoan-thu/" + bill;
    }
}
