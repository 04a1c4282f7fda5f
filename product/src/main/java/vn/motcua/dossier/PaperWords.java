package vn.motcua.dossier;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.motcua.catalogue.Procedures;
import vn.motcua.dossier.print.PrintedForm;
import vn.motcua.forms.Answers;
import vn.motcua.organisation.Agencies;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.AgencyId;
import vn.motcua.organisation.AreaCode;
import vn.motcua.organisation.Areas;
import vn.motcua.shared.ProcedureCode;
import vn.motcua.ui.Province;

/** The words that printed papers share: agencies, places, dates, people. Always Vietnamese. */
@Component
class PaperWords {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm 'ngày' dd/MM/yyyy", Locale.ROOT);

    private final Agencies agencies;
    private final Areas areas;
    private final Procedures procedures;
    private final Clock clock;
    private final String placeName;
    private final String publicAddress;

    PaperWords(
            Agencies agencies,
            Areas areas,
            Procedures procedures,
            Clock clock,
            Province province,
            @Value("${motcua.public-url:http://localhost:${server.port:8080}}") String publicAddress) {
        this.agencies = agencies;
        this.areas = areas;
        this.procedures = procedures;
        this.clock = clock;
        this.placeName = province.placeName();
        this.publicAddress = publicAddress;
    }

    ZoneId zone() {
        return clock.getZone();
    }

    LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, zone());
    }

    String moment(Instant instant) {
        return MOMENT.format(instant.atZone(zone()));
    }

    String placeAndDay(Instant instant) {
        var day = day(instant);
        return "%s, ngày %02d tháng %02d năm %d"
                .formatted(placeName, day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }

    Agency agency(AgencyId id) {
        return agencies.get(id);
    }

    String agencyName(AgencyId id, Instant at) {
        return agencies.get(id).name(day(at));
    }

    /** Name of the agency above, in capitals as letterheads have it; empty when there is none. */
    String parentName(AgencyId id, Instant at) {
        var parent = agencies.get(id).parent();
        return parent == null ? "" : agencyName(parent, at).toUpperCase(Locale.forLanguageTag("vi"));
    }

    String procedureName(ProcedureCode code, Instant at) {
        return procedures
                .find(code, day(at))
                .map(version -> version.content().name())
                .orElse(code.value());
    }

    /** Street, commune, province of an address field. */
    String address(Answers answers, String pointer) {
        var parts = new ArrayList<String>();
        parts.add(answers.text(pointer + "/street"));
        parts.add(areaName(answers.text(pointer + "/commune"), answers.text(pointer + "/communeName")));
        parts.add(areaName(answers.text(pointer + "/province"), answers.text(pointer + "/provinceName")));
        parts.removeIf(String::isBlank);
        return String.join(", ", parts);
    }

    private String areaName(String code, String otherwise) {
        return AreaCode.isValid(code)
                ? areas.find(new AreaCode(code))
                        .map(area -> area.name(LocalDate.now(clock)))
                        .orElse(code)
                : otherwise;
    }

    /** Who filed it, as the printed forms begin. */
    List<PrintedForm.Line> applicant(Answers answers) {
        var lines = new ArrayList<PrintedForm.Line>();
        lines.add(new PrintedForm.Line("Người nộp hồ sơ", answers.text("/applicant/fullName")));
        lines.add(new PrintedForm.Line("Số định danh cá nhân", answers.text("/applicant/personalNumber")));
        lines.add(new PrintedForm.Line("Địa chỉ", address(answers, "/applicant/residence")));
        lines.add(new PrintedForm.Line("Điện thoại", answers.text("/applicant/phone")));
        lines.removeIf(line -> line.value().isBlank());
        return lines;
    }

    String lookUpAddress(DossierNumber number) {
        return publicAddress + "/tra-cuu?ma=" + number;
    }

    String verifyAddress(String token) {
        return publicAddress + "/kiem-tra/" + token;
    }
}
