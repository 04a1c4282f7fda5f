package vn.motcua.catalogue.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.motcua.catalogue.FilingPlace;
import vn.motcua.catalogue.FilingPlaces;
import vn.motcua.catalogue.OnlineService;
import vn.motcua.catalogue.OnlineServices;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.catalogue.Procedures;
import vn.motcua.catalogue.ReviewItem;
import vn.motcua.catalogue.ReviewItems;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.shared.NotFound;
import vn.motcua.shared.ProcedureCode;

/** One procedure: its structure, the published text beside it, open items, where it is filed, how it runs here. */
@Controller
class ProcedurePage {
    private static final List<String> SHOWN = List.of(
            "trinh_tu_thuc_hien",
            "cach_thuc_thuc_hien",
            "thanh_phan_ho_so",
            "can_cu_phap_ly",
            "ket_qua_xu_ly",
            "yeu_cau_dieu_kien",
            "co_quan_thuc_hien",
            "raw_text");

    private final Procedures procedures;
    private final ReviewItems items;
    private final OnlineServices services;
    private final FilingPlaces places;
    private final Clock clock;

    ProcedurePage(Procedures procedures, ReviewItems items, OnlineServices services, FilingPlaces places, Clock clock) {
        this.procedures = procedures;
        this.items = items;
        this.services = services;
        this.places = places;
        this.clock = clock;
    }

    /** @param original field name as published and its text; empty for our own seed */
    record View(
            ProcedureVersion version,
            List<ProcedureVersion> versions,
            List<ReviewItem> items,
            Map<String, String> original,
            FilingPlace place,
            @Nullable OnlineService service) {}

    @GetMapping("/quan-tri/thu-tuc/{code:\\d\\.\\d{6}}")
    @Requires(Permission.EDIT_CATALOGUE)
    String show(@PathVariable String code, Model model) {
        var procedure = new ProcedureCode(code);
        var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        var version = procedures.find(procedure, today).orElseThrow(() -> new NotFound("Procedure " + code));
        var published = procedures.originalOf(version.id());
        var original = new LinkedHashMap<String, String>();
        for (var field : SHOWN) {
            if (published.containsKey(field)) {
                original.put(field, published.getOrDefault(field, ""));
            }
        }
        model.addAttribute(
                "view",
                new View(
                        version,
                        procedures.versionsOf(procedure),
                        items.of(version.id()),
                        original,
                        places.of(procedure, today),
                        services.of(procedure, today).orElse(null)));
        return "catalogue/web/procedure";
    }
}
