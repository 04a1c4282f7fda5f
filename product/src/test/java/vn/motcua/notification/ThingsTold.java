package vn.motcua.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.Actor;
import vn.motcua.dossier.Channel;
import vn.motcua.dossier.Decision;
import vn.motcua.dossier.DossierEvent;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.DossierNumber;
import vn.motcua.dossier.Duty;
import vn.motcua.dossier.Filing;
import vn.motcua.dossier.HandOver;
import vn.motcua.dossier.Opinion;
import vn.motcua.dossier.ResultId;
import vn.motcua.dossier.Seat;
import vn.motcua.identity.AccountId;
import vn.motcua.organisation.AgencyId;
import vn.motcua.organisation.AreaCode;
import vn.motcua.shared.ProcedureCode;
import vn.motcua.shared.Vnd;

/** Everything that can happen to a dossier, in each way that is told differently. */
final class ThingsTold {
    static final DossierId ID = new DossierId(new UUID(0, 7));
    static final AccountId APPLICANT = new AccountId("citizen:046095012345");
    static final Addressee TO = new Addressee(
            ID,
            APPLICANT,
            "NH-100001-7",
            "H57.19.01-261120-0007",
            "1.004873",
            "1.004873@2026-01-01",
            "Trung tâm Phục vụ hành chính công phường Thuận Hoá, 24 Hà Nội",
            "0234 3822 000",
            "0900000009",
            "an@example.vn",
            "Trung tâm Phục vụ hành chính công phường Thuận Hoá",
            "Nguyễn Thị An");
    private static final Instant AT = Instant.parse("2026-11-20T03:00:00Z");
    private static final Instant DUE = Instant.parse("2026-11-26T10:00:00Z");
    private static final Actor CLERK = new Actor(new AccountId("officer:lan.mc"), "Nguyễn Thị Lan", null);
    private static final Seat SEAT = new Seat(new AgencyId(new UUID(0, 1)), new AgencyId(new UUID(0, 2)));
    private static final ResultId RESULT = new ResultId(new UUID(0, 8));

    private ThingsTold() {}

    static List<DossierEvent> all() {
        return List.of(
                submitted(null, Vnd.ZERO),
                submitted(null, new Vnd(15_000)),
                submitted(CLERK.account(), Vnd.ZERO),
                new DossierEvent.FeePaid(ID, AT, Actor.SYSTEM, "BL-1", new Vnd(15_000)),
                new DossierEvent.DutyAsked(
                        ID,
                        AT,
                        Actor.SYSTEM,
                        new Duty("Thuế cơ sở 1", "TB-1", LocalDate.of(2026, 11, 20), new Vnd(2_500_000), "VB 1"),
                        null),
                new DossierEvent.DutyPaid(ID, AT, Actor.SYSTEM, "BL-2", new Vnd(2_500_000), null),
                new DossierEvent.DutyPaid(ID, AT, Actor.SYSTEM, "BL-3", new Vnd(2_500_000), AT),
                new DossierEvent.Received(ID, AT, CLERK, new DossierNumber(TO.number()), AT, DUE, List.of(), null),
                new DossierEvent.Refused(ID, AT, CLERK, "Không thuộc thẩm quyền", null),
                new DossierEvent.SupplementAsked(
                        ID, AT, CLERK, List.of("Bản sao trích lục", "Ảnh thẻ"), "Thiếu giấy tờ", null, null),
                new DossierEvent.SupplementGiven(ID, AT, Actor.citizen(APPLICANT), "0", null, null),
                new DossierEvent.SupplementGiven(ID, AT, Actor.citizen(APPLICANT), "0", DUE, null),
                new DossierEvent.StepTaken(ID, AT, CLERK, "draft", "done", "", AT),
                new DossierEvent.DueDateExtended(ID, AT, CLERK, DUE, "Chờ xác minh", null),
                new DossierEvent.Withdrawn(ID, AT, Actor.citizen(APPLICANT), "Đổi ý", null),
                decided(Decision.Verdict.GRANTED, RESULT),
                decided(Decision.Verdict.GRANTED, null),
                decided(Decision.Verdict.REJECTED, RESULT),
                decided(Decision.Verdict.REJECTED, null),
                new DossierEvent.HandedOver(ID, AT, CLERK, HandOver.Way.ELECTRONIC, ""),
                new DossierEvent.HandedOver(ID, AT, CLERK, HandOver.Way.COUNTER, "Trần Văn Bình"),
                new DossierEvent.HandedOver(ID, AT, CLERK, HandOver.Way.POST, "EA123456789VN"),
                new DossierEvent.SeatPassed(ID, AT, CLERK, SEAT, SEAT, "Quyết định số 12/QĐ-UBND"),
                new DossierEvent.VerifiedOnSite(
                        ID, AT, CLERK, AT, "Thửa 12, tờ bản đồ 3", List.of("Nguyễn Thị Lan"), "Đúng hiện trạng"),
                new DossierEvent.OriginalsTaken(ID, AT, CLERK, List.of("Giấy chứng nhận CH 0123")),
                new DossierEvent.OriginalsReturned(ID, AT, CLERK, List.of("Giấy chứng nhận CH 0123"), "Trần Văn Bình"),
                new DossierEvent.ConsultationAsked(
                        ID,
                        AT,
                        CLERK,
                        new UUID(0, 11),
                        new AgencyId(new UUID(0, 9)),
                        "",
                        "Thửa đất có trong quy hoạch không?",
                        List.of(),
                        List.of(),
                        DUE,
                        true),
                new DossierEvent.ConsultationAnswered(
                        ID, AT, CLERK, new UUID(0, 11), Opinion.AGREED, "Không", null, "", List.of()),
                new DossierEvent.ConsultationWithdrawn(ID, AT, CLERK, new UUID(0, 11), "Đã rõ"),
                new DossierEvent.ConsultationPassedOver(ID, AT, CLERK, new UUID(0, 11), "Quá hạn"),
                new DossierEvent.ResultRevoked(ID, AT, CLERK, RESULT, "Sai thông tin"),
                new DossierEvent.ResultReplaced(ID, AT, CLERK, RESULT, RESULT, "0", "Sai năm sinh"));
    }

    static DossierEvent submitted(@Nullable AccountId assistedBy, Vnd fee) {
        var filing = new Filing(
                ID,
                new ProcedureCode("1.004873"),
                "1.004873@2026-01-01",
                "other-purpose",
                Channel.ONLINE,
                APPLICANT,
                assistedBy,
                new AreaCode("19789"),
                new AgencyId(new UUID(0, 1)),
                new AgencyId(new UUID(0, 2)),
                AT,
                "0",
                null);
        return new DossierEvent.Submitted(filing, Actor.citizen(APPLICANT), fee, null, null);
    }

    private static DossierEvent decided(Decision.Verdict verdict, @Nullable ResultId result) {
        return new DossierEvent.Decided(ID, AT, CLERK, verdict, result, "", null, null);
    }
}
