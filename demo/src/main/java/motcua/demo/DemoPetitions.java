package motcua.demo;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.Accounts;
import vn.motcua.identity.Role;
import vn.motcua.identity.User;
import vn.motcua.organisation.AgencyId;
import vn.motcua.organisation.OnDuty;
import vn.motcua.petition.Channel;
import vn.motcua.petition.Done;
import vn.motcua.petition.HandlePetition;
import vn.motcua.petition.HearSender;
import vn.motcua.petition.PetitionEvent;
import vn.motcua.petition.PetitionId;
import vn.motcua.petition.ReadPetitions;
import vn.motcua.petition.RefusalGround;
import vn.motcua.petition.SendPetition;
import vn.motcua.petition.Sender;
import vn.motcua.petition.SenderProof;
import vn.motcua.petition.Track;
import vn.motcua.petition.Verdict;
import vn.motcua.shared.Uuid7;

/** A few petitions to look at, one at each stage, sent and handled as people would. */
@Component
class DemoPetitions {
    private static final Logger LOG = LoggerFactory.getLogger(DemoPetitions.class);
    private static final User.Officer MINH = officer("minh.cm.19789", "Minh", Role.SPECIALIST);
    private static final User.Officer HOA = officer("hoa.tp.19789", "Hoa", Role.DIVISION_HEAD);
    private static final User.Officer DUNG = officer("dung.ld.19789", "Dung", Role.LEADER);

    private final SendPetition send;
    private final HandlePetition handle;
    private final HearSender hear;
    private final ReadPetitions read;
    private final OnDuty onDuty;
    private final Accounts accounts;
    private final Clock clock;

    DemoPetitions(
            SendPetition send,
            HandlePetition handle,
            HearSender hear,
            ReadPetitions read,
            OnDuty onDuty,
            Accounts accounts,
            Clock clock) {
        this.send = send;
        this.handle = handle;
        this.hear = hear;
        this.read = read;
        this.onDuty = onDuty;
        this.accounts = accounts;
        this.clock = clock;
    }

    private static User.Officer officer(String account, String name, Role role) {
        return new User.Officer(new AccountId("officer:" + account), name, Set.of(role));
    }

    void sendSome() {
        var own = accounts.ofCitizen(DemoAnswers.resident(0).personalNumber());
        if (!read.own(own).isEmpty()) {
            return;
        }
        var committee = onDuty.agencies(MINH, Role.SPECIALIST).getFirst();
        sent(
                committee,
                new Sender(own, DemoAnswers.resident(0).name(), "", "", ""),
                "Đường ngập sau mưa",
                "Kiệt 12 ngập đến đầu gối.");
        called(committee);
        inHandling(committee);
        asked(committee);
        drafted(committee);
        published(committee);
        rated(committee);
        over(committee);
        linked(committee);
    }

    private SendPetition.Outcome.Sent sent(AgencyId agency, Sender sender, String subject, String body) {
        return sent(send.send(order(agency, sender, subject, body)));
    }

    private SendPetition.Order order(AgencyId agency, Sender sender, String subject, String body) {
        return new SendPetition.Order(
                new PetitionId(Uuid7.at(clock.instant())),
                agency,
                sender,
                new SendPetition.Text(subject, body, "", null),
                true,
                List.of());
    }

    private static SendPetition.Outcome.Sent sent(SendPetition.Outcome outcome) {
        if (outcome instanceof SendPetition.Outcome.Sent sent) {
            return sent;
        }
        throw new IllegalStateException("A demo petition must be sent, but " + outcome);
    }

    private static Sender named(String name) {
        return new Sender(null, name, "", "", "");
    }

    private void act(PetitionId id, User.Officer officer, PetitionEvent event) {
        said(handle.handle(id, officer, event));
    }

    private static void said(Done done) {
        if (done instanceof Done.No(var why)) {
            LOG.warn("An act on a demo petition was refused: {}", why.code());
        }
    }

    private void called(AgencyId agency) {
        send.enter(
                order(agency, named("Trần Thị Cúc"), "Loa phường phát sớm", "Gọi đường dây nóng: loa phát lúc 5 giờ."),
                Channel.PHONE,
                MINH);
    }

    private void inHandling(AgencyId agency) {
        var id = id(sent(
                agency,
                named("Lê Quang Đạt"),
                "Phải nộp bản sao đã có trên mạng",
                "Khai sinh đã có mà vẫn đòi bản giấy."));
        act(id, MINH, new PetitionEvent.Classified(Track.PROCEDURE));
    }

    private void asked(AgencyId agency) {
        var id = id(sent(agency, named(""), "Cán bộ nói trống không", "Sáng nay ở quầy."));
        act(id, MINH, new PetitionEvent.Asked("Xin cho biết họ tên, quầy số mấy và lúc mấy giờ."));
    }

    private void drafted(AgencyId agency) {
        var id = id(sent(agency, named("Hồ Thị Mai"), "Đèn đường tắt", "Trụ đèn trước số 45 không sáng."));
        act(id, MINH, new PetitionEvent.Classified(Track.ON_SITE));
        act(id, MINH, new PetitionEvent.Drafted("Đã thay bóng đèn chiều nay."));
    }

    private PetitionId answered(AgencyId agency, String name, String subject, String answer, Track track) {
        var id = id(sent(agency, named(name), subject, subject + ", đề nghị xem lại."));
        answer(id, answer, track);
        return id;
    }

    private void answer(PetitionId id, String answer, Track track) {
        act(id, MINH, new PetitionEvent.Classified(track));
        act(id, MINH, new PetitionEvent.Drafted(answer));
        said(handle.approve(id, DUNG));
    }

    private void published(AgencyId agency) {
        var subject = "Rác chưa thu gom ở chợ";
        var answer = "Từ tuần này xe thu gom đến chợ hai lần mỗi ngày, 5 giờ và 17 giờ.";
        var id = answered(agency, "Phan Văn Lộc", subject, answer, Track.ON_SITE);
        act(id, MINH, new PetitionEvent.Proposed(subject, "Rác ở chợ chất đống từ hôm qua.", answer));
        act(id, HOA, new PetitionEvent.Published());
        var waiting = answered(agency, "Võ Thị Nhàn", "Bảng hiệu che biển báo", "Đã yêu cầu tháo dỡ.", Track.ON_SITE);
        act(waiting, MINH, new PetitionEvent.Proposed("Bảng hiệu che biển báo", "Bảng hiệu che khuất.", "Đã tháo."));
    }

    private void rated(AgencyId agency) {
        var sent = sent(agency, named("Đỗ Hữu Tài"), "Giờ trả kết quả", "Giấy hẹn ghi 15 giờ mà 16 giờ mới có.");
        answer(id(sent), "Xin lỗi ông. Từ nay quầy trả kết quả đúng giờ hẹn.", Track.PROCEDURE);
        var proof = new SenderProof.ByCode(sent.petition().number(), sent.code());
        said(hear.rate(proof, Verdict.HAPPY, ""));
        var again = sent(agency, named("Bùi Thị Lan"), "Nắp cống vỡ", "Nắp cống trước trường học vỡ.");
        answer(id(again), "Đã đặt rào chắn.", Track.ON_SITE);
        said(hear.reopen(
                new SenderProof.ByCode(again.petition().number(), again.code()), "Rào chắn đã đổ, nắp vẫn vỡ."));
    }

    private void over(AgencyId agency) {
        var refused = id(sent(agency, named("Ngô Văn Phúc"), "Quảng cáo", "Nhận sửa nhà giá rẻ."));
        act(
                refused,
                HOA,
                new PetitionEvent.Refused(RefusalGround.NO_PETITION, "Nội dung là quảng cáo, không phải phản ánh."));
        var forwarded = id(sent(agency, named("Mai Văn Sơn"), "Cước điện thoại", "Cước tháng này sai."));
        act(forwarded, HOA, new PetitionEvent.Forwarded("Doanh nghiệp viễn thông", ""));
        var complaint =
                id(sent(agency, named("Lý Thị Thu"), "Đơn khiếu nại quyết định", "Tôi khiếu nại quyết định xử phạt."));
        act(complaint, HOA, new PetitionEvent.LedAway(Track.COMPLAINT, ""));
    }

    private void linked(AgencyId agency) {
        var main = sent(agency, named("Tạ Văn Hùng"), "Chó thả rông", "Chó thả rông ở công viên.");
        var same = id(sent(agency, named("Đinh Thị Hà"), "Chó không rọ mõm", "Cùng chỗ công viên, sáng nào cũng có."));
        said(handle.link(same, MINH, main.petition().number()));
    }

    private static PetitionId id(SendPetition.Outcome.Sent sent) {
        return sent.petition().id();
    }
}
