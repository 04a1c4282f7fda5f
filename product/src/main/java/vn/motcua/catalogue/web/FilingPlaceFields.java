package vn.motcua.catalogue.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalogue.FilingPlace;
import vn.motcua.shared.BadInput;
import vn.motcua.shared.Language;
import vn.motcua.shared.ProcedureCode;
import vn.motcua.shared.WrittenTime;
import vn.motcua.ui.Messages;

/**
 * What was typed or sent to switch where procedures are filed; whatever is wrong with it is said at once.
 *
 * @param procedure blank: all procedures
 * @param place HERE or NATIONAL_PORTAL
 */
record FilingPlaceFields(String procedure, String place, String url, String from) {
    /** @param code null for all procedures */
    record Wish(@Nullable ProcedureCode code, FilingPlace place, LocalDate from) {}

    /** @throws BadInput with everything that cannot be read, each by the name of its field */
    Wish read(Messages messages, Language language) {
        var findings = new ArrayList<BadInput.Finding>();
        if (!procedure.isBlank() && !ProcedureCode.isValid(procedure.strip())) {
            findings.add(new BadInput.Finding("procedure", messages.text(language, "catalogue.place.bad.code")));
        }
        var wanted = place(findings, messages, language);
        var day = day(findings, messages, language);
        if (!findings.isEmpty() || wanted == null || day == null) {
            throw new BadInput(findings);
        }
        return new Wish(procedure.isBlank() ? null : new ProcedureCode(procedure.strip()), wanted, day);
    }

    private @Nullable FilingPlace place(List<BadInput.Finding> findings, Messages messages, Language language) {
        if (place.equals("HERE")) {
            if (!url.isBlank()) {
                findings.add(new BadInput.Finding("url", messages.text(language, "catalogue.place.bad.url-unused")));
            }
            return new FilingPlace.Here();
        }
        if (!place.equals("NATIONAL_PORTAL")) {
            findings.add(new BadInput.Finding("place", messages.text(language, "catalogue.place.bad.place")));
            return null;
        }
        var portal = FilingPlace.NationalPortal.read(url);
        if (portal.isEmpty()) {
            int most = FilingPlace.NationalPortal.URL_LENGTH_MAX;
            findings.add(new BadInput.Finding("url", messages.text(language, "catalogue.place.bad.url", most)));
        }
        return portal.orElse(null);
    }

    private @Nullable LocalDate day(List<BadInput.Finding> findings, Messages messages, Language language) {
        try {
            return WrittenTime.day(from);
        } catch (DateTimeException _) {
            findings.add(new BadInput.Finding("from", messages.text(language, "catalogue.place.bad.from")));
            return null;
        }
    }
}
