package vn.motcua.presentation;

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
import vn.motcua.dossier.Actor;
import vn.motcua.dossier.DossierNumber;
import vn.motcua.forms.Answers;
import vn.motcua.organisation.Agencies;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.AgencyId;
import vn.motcua.organisation.AgencyKind;
import vn.motcua.organisation.AreaCode;
import vn.motcua.organisation.Areas;
import vn.motcua.organisation.Officer;
import vn.motcua.organisation.Officers;
import vn.motcua.presentation.print.PrintedForm;
import vn.motcua.shared.ProcedureCode;
import vn.motcua.ui.Province;

/** The words that printed papers share: agencies, places, dates, people. Always Vietnamese. */
@Component
public class PaperWords {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm 'ngày' dd/MM/yyyy", Locale.ROOT);

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final String DEPUTY = "PHÓ ";
    private static final int FEBRUARY = 2;

    private final Agencies agencies;
    private final Officers officers;
    private final Areas areas;
    private final Procedures procedures;
    private final Clock clock;
    private final String placeName;
    private final String publicAddress;

    PaperWords(
            Agencies agencies,
            Officers officers,
            Areas areas,
            Procedures procedures,
            Clock clock,
            Province province,
            @Value("${motcua.public-url:http://localhost:${server.port:8080}}") String publicAddress) {
        this.agencies = agencies;
        this.officers = officers;
        this.areas = areas;
        this.procedures = procedures;
        this.clock = clock;
        this.placeName = province.placeName();
        this.publicAddress = publicAddress;
    }

    ZoneId zone() {
        return clock.getZone();
    }

    public LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, zone());
    }

    public String moment(Instant instant) {
        return MOMENT.format(instant.atZone(zone()));
    }

    public Instant now() {
        return clock.instant();
    }

    /** As {@code Thuận Hóa, ngày 05 tháng 3 năm 2026}: zero before days under ten and the months 1 and 2 (NĐ 30/2020). */
    public String placeAndDay(AgencyId agency, Instant instant) {
        var day = day(instant);
        int month = day.getMonthValue();
        return "%s, ngày %02d tháng %s năm %d"
                .formatted(
                        place(agency, day),
                        day.getDayOfMonth(),
                        month <= FEBRUARY ? "0" + month : Integer.toString(month),
                        day.getYear());
    }

    public String placeWithoutDay(AgencyId agency) {
        return place(agency, day(clock.instant())) + ", ngày … tháng … năm …";
    }

    /** Where an agency issues its papers: the commune it is of, else the place of the province's agencies. */
    private String place(AgencyId id, LocalDate day) {
        var agency = agencies.get(id);
        return agency.kind().isOfProvince()
                ? placeName
                : areas.find(agency.area())
                        .map(area -> PlaceOfIssue.of(area.name(day)))
                        .orElse(placeName);
    }

    public String capitals(String text) {
        return text.toUpperCase(VIETNAMESE);
    }

    /**
     * How a signature's block reads (NĐ 30/2020/NĐ-CP, Phụ lục I).
     *
     * @param capacity one line, or two where a deputy signs for the head
     */
    public record Signer(String authority, List<String> capacity, String name) {
        public Signer {
            capacity = List.copyOf(capacity);
        }
    }

    /** The officer in the capacity of today's appointment. */
    public Signer signer(Actor actor) {
        var agency = actor.agency();
        if (agency == null) {
            throw new IllegalStateException("Who signs must act for an agency, but " + actor + " does not");
        }
        var title = officers.of(actor.account(), day(clock.instant()))
                .map(Officer::title)
                .orElse("");
        var head = headOf(agency, actor.name());
        var own = capitals(title);
        if (!own.startsWith(DEPUTY)) {
            return own.isEmpty() || isCommittee(agency) ? head : new Signer("", List.of(own), actor.name());
        }
        var above = isCommittee(agency)
                ? head.capacity().getFirst()
                : own.substring(DEPUTY.length()).strip();
        return new Signer("", List.of("KT. " + above, own), actor.name());
    }

    /** The head of the agency. */
    public Signer headOf(AgencyId agency, String name) {
        return isCommittee(agency)
                ? new Signer("TM. ỦY BAN NHÂN DÂN", List.of("CHỦ TỊCH"), name)
                : new Signer("", List.of("GIÁM ĐỐC"), name);
    }

    public Agency agency(AgencyId id) {
        return agencies.get(id);
    }

    public String agencyName(AgencyId id, Instant at) {
        return agencies.get(id).name(day(at));
    }

    /**
     * Name of the agency above, in capitals as letterheads have it; empty when there is none, and for people's committees,
     * which name none above them (NĐ 30/2020/NĐ-CP, Phụ lục I).
     */
    public String parentName(AgencyId id, Instant at) {
        var parent = agencies.get(id).parent();
        return parent == null || isCommittee(id) ? "" : capitals(agencyName(parent, at));
    }

    private boolean isCommittee(AgencyId id) {
        var kind = agencies.get(id).kind();
        return kind == AgencyKind.COMMUNE_PEOPLES_COMMITTEE || kind == AgencyKind.PROVINCE_PEOPLES_COMMITTEE;
    }

    public String procedureName(ProcedureCode code, Instant at) {
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
        lines.add(new PrintedForm.Line("Tiếp nhận hồ sơ của", answers.text("/applicant/fullName")));
        lines.add(new PrintedForm.Line("Số định danh cá nhân", answers.text("/applicant/personalNumber")));
        lines.add(new PrintedForm.Line("Địa chỉ", address(answers, "/applicant/residence")));
        lines.add(new PrintedForm.Line("Số điện thoại", answers.text("/applicant/phone")));
        lines.add(new PrintedForm.Line("Thư điện tử", answers.text("/applicant/email")));
        lines.removeIf(line -> line.value().isBlank());
        return lines;
    }

    String lookUpAddress(DossierNumber number) {
        return publicAddress + "/tra-cuu?ma=" + number;
    }

    public String verifyAddress(String token) {
        return publicAddress + "/kiem-tra/" + token;
    }
}
