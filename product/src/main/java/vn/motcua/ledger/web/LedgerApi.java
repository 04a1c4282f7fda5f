package vn.motcua.ledger.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.audit.AccessLogged;
import vn.motcua.audit.Purpose;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.ledger.Account;
import vn.motcua.ledger.JournalEntry;

/** The ledger for machines. */
@Tag(name = "Ledger", description = "Double-entry books of fees and charges")
@RestController
@RequestMapping("/api/v1/ledger")
@Requires(Permission.KEEP_BOOKS)
@AccessLogged(thing = "bill", purpose = Purpose.INSPECTION)
class LedgerApi {
    private final GatherLedger gather;

    LedgerApi(GatherLedger gather) {
        this.gather = gather;
    }

    record BalanceLine(
            UUID agency,
            Account account,

            @Schema(description = "In debit above zero, in credit below")
            long openingVnd,

            long debitVnd,
            long creditVnd,
            long closingVnd) {}

    record LedgerBalance(
            LocalDate from,
            LocalDate to,

            @Schema(description = "Whether debits and credits are equal in each agency")
            boolean balances,

            List<BalanceLine> lines) {}

    record EntryLine(
            UUID agency,
            Account account,

            @Schema(description = "In debit above zero, in credit below")
            long amountVnd) {}

    record LedgerEntry(
            String key,
            JournalEntry.Kind kind,
            Instant at,
            @Nullable UUID bill,
            List<EntryLine> lines) {
        static LedgerEntry of(JournalEntry entry) {
            return new LedgerEntry(
                    entry.key(),
                    entry.kind(),
                    entry.at(),
                    entry.bill(),
                    entry.postings().stream()
                            .map(line -> new EntryLine(line.agency().value(), line.account(), line.amount()))
                            .toList());
        }
    }

    @Operation(
            operationId = "getTrialBalance",
            summary = "Read the trial balance of some days",
            description = "Every account of every agency on which anything stands or moved.")
    @GetMapping("/balance")
    LedgerBalance balance(
            @Parameter(description = "First day, as 2026-11-01; the first of this month where none is said")
                    @RequestParam(required = false)
                    @Nullable
                    String from,
            @Parameter(description = "Last day; today where none is said") @RequestParam(required = false) @Nullable
                    String to) {
        var balance = gather.balanceOf(new AskedDays(from, to));
        return new LedgerBalance(
                balance.from(),
                balance.to(),
                balance.balances(),
                balance.sums().stream()
                        .map(sum -> new BalanceLine(
                                sum.agency().value(),
                                sum.account(),
                                sum.opening(),
                                sum.debit(),
                                sum.credit(),
                                sum.closing()))
                        .toList());
    }

    @Operation(operationId = "listLedgerEntries", summary = "List the entries of a bill, the earliest first")
    @GetMapping("/bills/{id}")
    List<LedgerEntry> entries(@PathVariable UUID id) {
        return gather.bill(id).entries().stream().map(LedgerEntry::of).toList();
    }
}
