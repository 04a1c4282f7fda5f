package vn.motcua.ledger.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.audit.AccessLogged;
import vn.motcua.audit.Purpose;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.ui.Languages;

/** The ledger: the trial balance, the entries behind a number, a bill with its entries. */
@Controller
@RequestMapping(LedgerPages.ADDRESS)
@Requires(Permission.KEEP_BOOKS)
@AccessLogged(thing = "bill", purpose = Purpose.INSPECTION)
class LedgerPages {
    static final String ADDRESS = "/so-cai";

    private final GatherLedger gather;

    LedgerPages(GatherLedger gather) {
        this.gather = gather;
    }

    @GetMapping
    ModelAndView balance(AskedDays days) {
        var view = gather.balance(days);
        var page = new ModelAndView("ledger/web/balance", "view", view);
        page.setStatus(view.findings().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    @GetMapping("/tai")
    ResponseEntity<byte[]> file(AskedDays days, HttpServletRequest request) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"so-cai.csv\"")
                .body(gather.file(days, Languages.of(request)));
    }

    @GetMapping("/tai-khoan")
    ModelAndView account(@RequestParam UUID agency, @RequestParam String account, AskedDays days) {
        return new ModelAndView("ledger/web/account", "view", gather.account(agency, account, days));
    }

    @GetMapping("/khoan-thu/{bill}")
    ModelAndView bill(@PathVariable UUID bill) {
        return new ModelAndView("ledger/web/bill", "view", gather.bill(bill));
    }
}
