package vn.motcua.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.identity.AccountId;
import vn.motcua.organisation.AgencyId;
import vn.motcua.organisation.AreaCode;
import vn.motcua.shared.ProcedureCode;
import vn.motcua.shared.Uuid7;
import vn.motcua.shared.Vnd;

/** Events of a dossier for tests: each dossier its own, all times fixed. */
public record ADossier(DossierId id, Filing filing) {
    static final Instant FRIDAY_MORNING = Instant.parse("2026-11-20T03:00:00Z");
    public static final Instant THURSDAY_EVENING = Instant.parse("2026-11-26T10:00:00Z");
    public static final Actor CLERK =
            new Actor(new AccountId("officer:lan.mc"), "Nguyễn Thị Lan", new AgencyId(new UUID(0, 1)));
    static final AgencyId NEW_CENTRE = new AgencyId(new UUID(0, 3));
    public static final AgencyId ASKED = new AgencyId(new UUID(0, 9));
    static final AgencyId NEW_COMMITTEE = new AgencyId(new UUID(0, 4));
    public static final String GROUND = "Quyết định số 12/QĐ-UBND ngày 20/11/2026 của UBND thành phố Huế";
    static final Content CONTENT = new Content(
            "marital-status/1", "{\"purpose\":\"Kết hôn\",\"subject\":{\"fullName\":\"Trần Văn Bình\"}}", "[]");

    public static ADossier filed() {
        var id = new DossierId(Uuid7.at(FRIDAY_MORNING));
        return new ADossier(
                id,
                new Filing(
                        id,
                        new ProcedureCode("1.004873"),
                        "1.004873/1",
                        "self",
                        Channel.ONLINE,
                        new AccountId("citizen:046095012345"),
                        null,
                        new AreaCode("19789"),
                        new AgencyId(new UUID(0, 1)),
                        new AgencyId(new UUID(0, 2)),
                        FRIDAY_MORNING,
                        CONTENT.sha256(),
                        null));
    }

    /** What these events make of a dossier. */
    public static Dossier life(DossierEvent... happened) {
        return DossierLife.replay(List.of(happened));
    }

    public Seat seat() {
        return Seat.of(filing);
    }

    /** The committee passes to its successor. */
    public DossierEvent.SeatPassed agencyPassed() {
        return passed(seat(), new Seat(filing.counter(), NEW_COMMITTEE));
    }

    /** The centre passes too, later. */
    DossierEvent.SeatPassed counterPassed() {
        return passed(agencyPassed().to(), new Seat(NEW_CENTRE, NEW_COMMITTEE));
    }

    private DossierEvent.SeatPassed passed(Seat from, Seat to) {
        var administrator = new Actor(new AccountId("officer:quan.tri"), "Lê Văn Quản", null);
        return new DossierEvent.SeatPassed(id, at(5), administrator, from, to, GROUND);
    }

    public DossierEvent.Submitted submitted() {
        return submitted(Vnd.ZERO);
    }

    DossierEvent.Submitted submitted(Vnd fee) {
        return new DossierEvent.Submitted(filing, Actor.citizen(filing.applicant()), fee, null, null);
    }

    DossierEvent.FeePaid paid() {
        return new DossierEvent.FeePaid(id, at(1), Actor.SYSTEM, "BL-1", new Vnd(150_000));
    }

    public DossierEvent.Received received() {
        var number = new DossierNumber(
                "H57.01-261120-" + (Math.abs(id.value().getLeastSignificantBits() % 1_000_000_000L) + 1_000_000_000L));
        return new DossierEvent.Received(id, at(2), CLERK, number, at(2), THURSDAY_EVENING, List.of(), null);
    }

    public DossierEvent.SupplementAsked supplementAsked() {
        return new DossierEvent.SupplementAsked(
                id, at(3), CLERK, List.of("Bản sao trích lục ly hôn"), "Thiếu giấy tờ", null, null);
    }

    public DossierEvent.SupplementGiven supplementGiven(@Nullable Instant dueAt) {
        return new DossierEvent.SupplementGiven(
                id, at(4), Actor.citizen(filing.applicant()), CONTENT.sha256(), dueAt, null);
    }

    DossierEvent.SupplementGiven supplementGivenBeforeReceipt() {
        return supplementGiven(null);
    }

    DossierEvent.DutyAsked dutyAsked(String notice) {
        var duty = new Duty("Thuế cơ sở 1", notice, LocalDate.of(2026, 11, 20), new Vnd(2_500_000), "VB đến 311");
        return new DossierEvent.DutyAsked(id, at(5), CLERK, duty, null);
    }

    DossierEvent.DutyPaid dutyPaid(int hours, @Nullable Instant dueAt) {
        return new DossierEvent.DutyPaid(id, at(hours), Actor.SYSTEM, "BL-2", new Vnd(2_500_000), dueAt);
    }

    DossierEvent.StepTaken stepTaken() {
        return new DossierEvent.StepTaken(id, at(5), CLERK, "draft", "done", "Đủ điều kiện", at(3));
    }

    public DossierEvent.Decided decided() {
        return new DossierEvent.Decided(id, at(6), CLERK, Decision.Verdict.GRANTED, null, "", null, null);
    }

    public DossierEvent.VerifiedOnSite visited() {
        return new DossierEvent.VerifiedOnSite(
                id,
                at(5),
                CLERK,
                at(4),
                "Thửa 12, tờ bản đồ 3",
                List.of("Nguyễn Thị Lan, công chức"),
                "Đúng hiện trạng");
    }

    public DossierEvent.OriginalsTaken originalsTaken() {
        return new DossierEvent.OriginalsTaken(id, at(3), CLERK, List.of("Giấy chứng nhận CH 0123"));
    }

    public DossierEvent.OriginalsReturned originalsReturned() {
        return new DossierEvent.OriginalsReturned(
                id, at(9), CLERK, List.of("Giấy chứng nhận CH 0123"), "Trần Văn Bình");
    }

    /** Due on Thursday evening. */
    public DossierEvent.ConsultationAsked consultationAsked(UUID consultation, boolean isRequired) {
        return new DossierEvent.ConsultationAsked(
                id,
                at(5),
                CLERK,
                consultation,
                ASKED,
                "",
                "Thửa đất có trong quy hoạch không?",
                List.of(),
                List.of("subject"),
                THURSDAY_EVENING,
                isRequired);
    }

    public DossierEvent.ConsultationAnswered consultationAnswered(UUID consultation, Instant at) {
        return new DossierEvent.ConsultationAnswered(
                id, at, CLERK, consultation, Opinion.AGREED, "Không có quy hoạch", null, "", List.of());
    }

    public DossierEvent.ConsultationWithdrawn consultationWithdrawn(UUID consultation) {
        return new DossierEvent.ConsultationWithdrawn(id, at(6), CLERK, consultation, "Đã rõ");
    }

    public DossierEvent.ConsultationPassedOver consultationPassedOver(UUID consultation) {
        return new DossierEvent.ConsultationPassedOver(id, at(6), CLERK, consultation, "Quá hạn trả lời");
    }

    public DossierEvent.StepTaken stepTaken(String step) {
        return new DossierEvent.StepTaken(id, at(5), CLERK, step, "done", "", at(3));
    }

    public DossierEvent.HandedOver handedOver() {
        return new DossierEvent.HandedOver(id, at(7), CLERK, HandOver.Way.COUNTER, "Trần Văn Bình");
    }

    public static Instant at(int hours) {
        return FRIDAY_MORNING.plusSeconds(hours * 3600L);
    }
}
