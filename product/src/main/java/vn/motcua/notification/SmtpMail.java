package vn.motcua.notification;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Properties;
import java.util.concurrent.ArrayBlockingQueue;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/**
 * E-mail by SMTP (RFC 5321): text and page side by side (multipart/alternative), each message under its own Message-ID, which is the
 * same however often it is sent. A connection is kept for each thread that sends and has sent just before.
 */
final class SmtpMail {
    private static final int PERMANENT = 5;
    private static final int HUNDRED = 100;

    private final NotificationSettings.Smtp settings;
    private final Session session;
    private final Clock clock;
    private final Connections connections;

    SmtpMail(NotificationSettings.Smtp settings, Duration timeout, Clock clock) {
        this.settings = settings;
        this.session = Session.getInstance(properties(settings, timeout));
        this.clock = clock;
        this.connections = new Connections();
    }

    private static Properties properties(NotificationSettings.Smtp settings, Duration timeout) {
        var properties = new Properties();
        var millis = String.valueOf(timeout.toMillis());
        properties.put("mail.transport.protocol", "smtp");
        properties.put("mail.smtp.host", settings.host());
        properties.put("mail.smtp.port", String.valueOf(settings.port()));
        properties.put("mail.smtp.auth", String.valueOf(!settings.username().isBlank()));
        properties.put("mail.smtp.connectiontimeout", millis);
        properties.put("mail.smtp.timeout", millis);
        properties.put("mail.smtp.writetimeout", millis);
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put(
                "mail.smtp.starttls.enable", String.valueOf(settings.tls() == NotificationSettings.Tls.STARTTLS));
        properties.put(
                "mail.smtp.starttls.required", String.valueOf(settings.tls() == NotificationSettings.Tls.STARTTLS));
        properties.put(
                "mail.smtp.ssl.enable", String.valueOf(settings.tls() == NotificationSettings.Tls.FROM_THE_START));
        return properties;
    }

    Gateway.Reply send(Delivery message) {
        Transport transport = null;
        boolean isHandedIn = false;
        try {
            var mail = mail(message);
            transport = connections.take();
            isHandedIn = true;
            transport.sendMessage(mail, mail.getAllRecipients());
            connections.giveBack(transport);
            return new Gateway.Reply.Taken();
        } catch (MessagingException | UnsupportedEncodingException e) {
            close(transport);
            return reply(e, isHandedIn);
        }
    }

    private MimeMessage mail(Delivery message) throws MessagingException, UnsupportedEncodingException {
        var mail = new Identified(session, messageId(message));
        mail.setFrom(new InternetAddress(settings.from(), settings.fromName(), StandardCharsets.UTF_8.name()));
        mail.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress(message.address(), true));
        mail.setSubject(message.subject(), StandardCharsets.UTF_8.name());
        mail.setSentDate(Date.from(clock.instant()));
        // RFC 3834: nobody's absence note answers it.
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setContent(parts(message));
        return mail;
    }

    private static Multipart parts(Delivery message) throws MessagingException {
        var text = new MimeBodyPart();
        text.setText(message.content(), StandardCharsets.UTF_8.name());
        var page = new MimeBodyPart();
        page.setContent(
                MailHtml.of(message.subject(), message.content(), language(message)), "text/html; charset=UTF-8");
        return new MimeMultipart("alternative", text, page);
    }

    /** The frame of an English message is ASCII but for names; a Vietnamese one is greeted so. */
    private static String language(Delivery message) {
        return message.content().startsWith("Dear ") ? "en" : "vi";
    }

    private String messageId(Delivery message) {
        return "<" + message.id() + settings.from().substring(settings.from().indexOf('@')) + ">";
    }

    private static Gateway.Reply reply(Exception e, boolean isHandedIn) {
        int status = status(e);
        if (status / HUNDRED == PERMANENT) {
            return new Gateway.Reply.Refused("SMTP " + status);
        }
        if (status > 0) {
            return new Gateway.Reply.NotNow("SMTP " + status);
        }
        if (e instanceof SendFailedException || e instanceof jakarta.mail.internet.AddressException) {
            return new Gateway.Reply.Refused("no address");
        }
        if (e instanceof AuthenticationFailedException) {
            return new Gateway.Reply.NotNow("sign-in to the mail server");
        }
        var why = e.getCause() == null ? e : e.getCause();
        return new Gateway.Reply.NotNow(
                isHandedIn ? DeliveryStore.UNSURE : why.getClass().getSimpleName());
    }

    /** What the server answered to the address, the sender or the message; 0 when it did not answer. */
    private static int status(@Nullable Throwable e) {
        for (var one = e; one instanceof MessagingException mail; one = mail.getNextException()) {
            int status = switch (mail) {
                case SMTPAddressFailedException address -> address.getReturnCode();
                case SMTPSenderFailedException sender -> sender.getReturnCode();
                case SMTPSendFailedException send
                when !(send.getNextException() instanceof SMTPAddressFailedException) -> send.getReturnCode();
                default -> 0;
            };
            if (status > 0) {
                return status;
            }
        }
        return 0;
    }

    private static void close(@Nullable Transport transport) {
        if (transport == null) {
            return;
        }
        try {
            transport.close();
        } catch (MessagingException _) {
            // It is gone already.
        }
    }

    /** Connections that are open and idle: at most as many as there are senders. */
    private final class Connections {
        private final ArrayBlockingQueue<Transport> idle = new ArrayBlockingQueue<>(Lane.BULK.senders());

        Transport take() throws MessagingException {
            for (var one = idle.poll(); one != null; one = idle.poll()) {
                if (one.isConnected()) {
                    return one;
                }
                close(one);
            }
            var fresh = session.getTransport();
            if (settings.username().isBlank()) {
                fresh.connect();
            } else {
                fresh.connect(settings.username(), settings.password());
            }
            return fresh;
        }

        void giveBack(Transport transport) {
            if (!idle.offer(transport)) {
                close(transport);
            }
        }
    }

    /** The library would give it a new name each time. */
    private static final class Identified extends MimeMessage {
        private final String id;

        Identified(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
