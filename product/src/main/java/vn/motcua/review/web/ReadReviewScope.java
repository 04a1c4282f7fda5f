package vn.motcua.review.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.motcua.organisation.Agencies;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.AgencyId;
import vn.motcua.review.UnusedProcedures;
import vn.motcua.shared.BadInput;
import vn.motcua.shared.WrittenTime;
import vn.motcua.ui.Said;

/** Reads out of an address of which procedures and since when is told: the province and the years of the rules where nothing is said. */
@Component
class ReadReviewScope {
    private static final List<String> NAMES = List.of("co-quan", "tu-ngay", "linh-vuc", "q");

    private final UnusedProcedures unused;
    private final Agencies agencies;

    ReadReviewScope(UnusedProcedures unused, Agencies agencies) {
        this.unused = unused;
        this.agencies = agencies;
    }

    /** @param values as they were typed, blank ones left out */
    record Read(UnusedProcedures.Scope scope, Map<String, String> values, List<BadInput.Finding> findings) {
        Read {
            values = Map.copyOf(values);
            findings = List.copyOf(findings);
        }
    }

    Read read(Map<String, String> typed) {
        var values = new LinkedHashMap<String, String>();
        NAMES.forEach(name -> {
            var value = typed.getOrDefault(name, "").strip();
            if (!value.isEmpty()) {
                values.put(name, value);
            }
        });
        var findings = new ArrayList<BadInput.Finding>();
        var agency = Optional.ofNullable(values.get("co-quan")).flatMap(id -> agency(id, findings));
        var from = Optional.ofNullable(values.get("tu-ngay"))
                .flatMap(day -> day(day, findings))
                .orElseGet(() -> unused.rules().from(unused.today()));
        return new Read(new UnusedProcedures.Scope(agency.orElse(null), from), values, findings);
    }

    private Optional<AgencyId> agency(String typed, List<BadInput.Finding> findings) {
        Optional<AgencyId> found;
        try {
            found = agencies.find(new AgencyId(UUID.fromString(typed))).map(Agency::id);
        } catch (IllegalArgumentException _) {
            found = Optional.empty();
        }
        if (found.isEmpty()) {
            findings.add(Said.of("review.bad.agency").at("co-quan"));
        }
        return found;
    }

    private Optional<LocalDate> day(String typed, List<BadInput.Finding> findings) {
        try {
            var day = WrittenTime.day(typed);
            if (!day.isAfter(unused.today())) {
                return Optional.of(day);
            }
        } catch (DateTimeException _) {
            // It is said below.
        }
        findings.add(Said.of("review.bad.from").at("tu-ngay"));
        return Optional.empty();
    }
}
