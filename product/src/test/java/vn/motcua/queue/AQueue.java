package vn.motcua.queue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.BeanFactory;
import vn.motcua.identity.AccountId;
import vn.motcua.organisation.AgencyId;

/** The queue of a test's counter: lines A to H, each with a window of its own from 1 to 8, and Z with window 99. */
public final class AQueue {
    static final QueueTerms TERMS = terms();

    private AQueue() {}

    private static QueueTerms terms() {
        var lines = new ArrayList<QueueTerms.Line>();
        var windows = new ArrayList<QueueTerms.Window>();
        for (int i = 0; i < 8; i++) {
            var key = String.valueOf((char) ('A' + i));
            lines.add(new QueueTerms.Line(key, "Nhóm " + key, ""));
            windows.add(new QueueTerms.Window(String.valueOf(i + 1), "", List.of(key)));
        }
        lines.add(new QueueTerms.Line("Z", "Việc khác", ""));
        windows.add(new QueueTerms.Window("99", "Quầy cuối", List.of("Z")));
        windows.add(new QueueTerms.Window("10", "", List.of("H")));
        return new QueueTerms(
                lines,
                windows,
                List.of(new QueueTerms.Priority("P0", "Người từ đủ 75 tuổi", "Nội quy của trung tâm")),
                new QueueTerms.Turns(2, 1),
                new QueueTerms.Times(2, 30, 30, 400),
                new QueueTerms.Appointments(15, 2, 14, 0, 15));
    }

    /** Opens it, since long ago. */
    static void open(BeanFactory beans, AgencyId counter) {
        beans.getBean(QueueSettings.class)
                .add(new QueueSettings.Setting(
                        UUID.randomUUID(),
                        counter,
                        LocalDate.of(2026, 1, 1),
                        TERMS,
                        "officer:x",
                        Instant.parse("2026-01-01T00:00:00Z")));
    }

    /** Code of a ticket that waits. */
    public static String ticket(BeanFactory beans, AgencyId counter) {
        open(beans, counter);
        return taken(beans, counter, "Z", "").code();
    }

    /** Id of an appointment of an account that is neither used nor cancelled. */
    public static UUID appointment(BeanFactory beans, AgencyId counter, AccountId account) {
        open(beans, counter);
        var slot = new Appointment.Slot(counter, LocalDate.of(2026, 12, 1), "Z", 9 * 60);
        var appointment = new Appointment(UUID.randomUUID(), account, slot, Kiosks.drawn(8));
        beans.getBean(AppointmentStore.class).add(appointment, Instant.parse("2026-11-19T03:00:00Z"));
        return appointment.id();
    }

    static Ticket taken(BeanFactory beans, AgencyId counter, String line, String priority) {
        var kiosk = new Kiosk(UUID.randomUUID(), counter, "x", Instant.EPOCH, null, null);
        var outcome =
                beans.getBean(TakeTicket.class).take(kiosk, new TakeTicket.Wish(line, priority, UUID.randomUUID()));
        return switch (outcome) {
            case TakeTicket.Outcome.Taken(var ticket) -> ticket;
            case TakeTicket.Outcome.No(var why) -> throw new AssertionError(why.code());
        };
    }
}
