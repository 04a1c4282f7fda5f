package motcua.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.Role;
import vn.motcua.identity.User;
import vn.motcua.organisation.AgencyId;
import vn.motcua.queue.KeepQueue;
import vn.motcua.queue.Kiosk;
import vn.motcua.queue.Kiosks;
import vn.motcua.queue.QueueAccess;
import vn.motcua.queue.QueueTerms;
import vn.motcua.queue.ServeWindow;
import vn.motcua.queue.TakeTicket;

/** The hall of one commune: its lines and windows, a machine, and in working hours some people who took a number. */
@Component
class DemoQueue {
    private static final Logger LOG = LoggerFactory.getLogger(DemoQueue.class);
    private static final User.Officer HEAD =
            new User.Officer(new AccountId("officer:dung.ld.19789"), "Hoàng Trung Dũng", Set.of(Role.LEADER));
    private static final User.Officer CLERK =
            new User.Officer(new AccountId("officer:lan.mc.19789"), "Nguyễn Thị Lan", Set.of(Role.COUNTER_CLERK));
    private static final List<String> COME_FOR = List.of("A", "A", "B", "A", "C", "B", "A", "A", "C", "B", "A", "A");

    private final KeepQueue keepQueue;
    private final Kiosks kiosks;
    private final QueueAccess access;
    private final TakeTicket takeTicket;
    private final ServeWindow serve;
    private final Clock clock;

    DemoQueue(
            KeepQueue keepQueue,
            Kiosks kiosks,
            QueueAccess access,
            TakeTicket takeTicket,
            ServeWindow serve,
            Clock clock) {
        this.keepQueue = keepQueue;
        this.kiosks = kiosks;
        this.access = access;
        this.takeTicket = takeTicket;
        this.serve = serve;
        this.clock = clock;
    }

    void openOne() {
        var counter = access.served(CLERK).getFirst().id();
        if (!keepQueue.entries(counter, HEAD).isEmpty()) {
            return;
        }
        var wrong = keepQueue.keep(counter, LocalDate.now(clock), terms(), HEAD);
        if (!wrong.isEmpty()) {
            LOG.warn("The demo's queue was refused: {}", wrong);
            return;
        }
        var registered = kiosks.register(counter, "Cửa chính", HEAD);
        LOG.info("The machine in the hall: open /lay-so and type {}", registered.key());
        fill(counter, registered.kiosk());
    }

    private void fill(AgencyId counter, Kiosk kiosk) {
        for (int i = 0; i < COME_FOR.size(); i++) {
            var wish = new TakeTicket.Wish(COME_FOR.get(i), i % 5 == 4 ? "P0" : "", UUID.randomUUID());
            if (takeTicket.take(kiosk, wish) instanceof TakeTicket.Outcome.No(var why)) {
                LOG.info("Nobody takes a number in the demo now: {}", why.code());
                return;
            }
        }
        for (var window : List.of("1", "2", "1", "1")) {
            serve.callNext(new ServeWindow.At(counter, window, CLERK, null));
        }
    }

    private static QueueTerms terms() {
        return new QueueTerms(
                List.of(
                        new QueueTerms.Line(
                                "A", "Hộ tịch, chứng thực", "Khai sinh, kết hôn, tình trạng hôn nhân, sao y"),
                        new QueueTerms.Line(
                                "B",
                                "Đất đai, xây dựng, hộ kinh doanh",
                                "Giấy chứng nhận, giấy phép xây dựng, đăng ký hộ kinh doanh"),
                        new QueueTerms.Line("C", "Nhận kết quả và việc khác", "Nhận giấy tờ, trợ cấp, hỏi thủ tục")),
                List.of(
                        new QueueTerms.Window("1", "Hộ tịch", List.of("A")),
                        new QueueTerms.Window("2", "Đất đai, kinh doanh", List.of("B", "C")),
                        new QueueTerms.Window("3", "Mọi việc", List.of())),
                List.of(
                        new QueueTerms.Priority("P0", "Người cao tuổi", "Nội quy của Trung tâm"),
                        new QueueTerms.Priority("P1", "Phụ nữ mang thai, có con nhỏ đi cùng", "Nội quy của Trung tâm"),
                        new QueueTerms.Priority("P2", "Người khuyết tật", "Nội quy của Trung tâm")),
                new QueueTerms.Turns(2, 1),
                new QueueTerms.Times(3, 30, 30, 400),
                new QueueTerms.Appointments(15, 2, 14, 2, 15));
    }
}
