package vn.motcua.notification;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes to an address that somebody gave, of something that is no dossier: a petition, an appointment. It goes out as every other
 * message, is tried again as they are, and stands among the undelivered ones when it does not arrive.
 */
@Component
public class WriteToAddress {
    /**
     * @param phone digits; empty where none was given
     * @param email empty where none was given
     */
    public record To(String phone, String email) {}

    /**
     * @param subject of the e-mail
     * @param text of the e-mail
     * @param sms what an SMS says, with nothing that tells of a person
     */
    public record Letter(String subject, String text, String sms) {}

    private final DeliveryStore deliveries;
    private final NotificationSettings settings;
    private final Clock clock;

    WriteToAddress(DeliveryStore deliveries, NotificationSettings settings, Clock clock) {
        this.deliveries = deliveries;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * In the transaction in which it happened: both are kept or neither.
     *
     * @return by how many channels it goes out: those that are set up and to which there is an address
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int write(To to, Letter letter) {
        var now = clock.instant();
        var outgoing = new ArrayList<Outgoing>();
        var channels = Set.copyOf(settings.channelsOn());
        if (channels.contains(NoticeChannel.SMS) && Addressee.takesSms(to.phone())) {
            var sms = settings.smsMarks() ? letter.sms() : PlainLetters.of(letter.sms());
            outgoing.add(new Outgoing(message(NoticeChannel.SMS, to.phone(), "", sms), Lane.SINGLE, now));
        }
        if (channels.contains(NoticeChannel.EMAIL) && !to.email().isEmpty()) {
            outgoing.add(new Outgoing(
                    message(NoticeChannel.EMAIL, to.email(), letter.subject(), letter.text()), Lane.SINGLE, now));
        }
        deliveries.add(outgoing);
        return outgoing.size();
    }

    private static Delivery message(NoticeChannel channel, String address, String subject, String content) {
        return new Delivery(UUID.randomUUID(), null, channel, address, subject, content, 0);
    }
}
