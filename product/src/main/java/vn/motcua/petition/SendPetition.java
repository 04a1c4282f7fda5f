package vn.motcua.petition;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.documents.UploadRefusal;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.Dossiers;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.User;
import vn.motcua.organisation.Agencies;
import vn.motcua.organisation.AgencyId;
import vn.motcua.petition.PetitionRefusal.Rule;
import vn.motcua.shared.NotFound;

/** Somebody sends a petition on the web, or an officer types over what came by telephone, e-mail or on paper. */
@Service
public class SendPetition {
    /** What came of it. */
    public sealed interface Outcome {
        /** @param code shown to who sends it, and to who sends the same page again */
        record Sent(Petition petition, TrackingCode code) implements Outcome {}

        record FileRefused(String name, UploadRefusal why) implements Outcome {}

        record No(PetitionRefusal why) implements Outcome {}
    }

    /** @param dossier which one it is about; null where it is about none */
    public record Text(
            String subject,
            String body,
            String place,
            @Nullable DossierId dossier) {}

    /**
     * What is sent. Its texts were read and bounded where they were typed.
     *
     * @param id made with the page, so that the same page sent twice is one petition
     * @param agency to which it goes
     * @param mayPublish whether question and answer may be public, without the sender's data
     * @param secret of the page, from which the code follows; without one the code is shown once
     */
    public record Order(
            PetitionId id,
            AgencyId agency,
            Sender sender,
            Text text,
            boolean mayPublish,
            List<SentFile> files,
            String secret) {
        public Order(
                PetitionId id, AgencyId agency, Sender sender, Text text, boolean mayPublish, List<SentFile> files) {
            this(id, agency, sender, text, mayPublish, files, "");
        }

        public Order {
            files = List.copyOf(files);
            if (files.size() > Petition.Content.FILES_MAX) {
                throw new IllegalArgumentException("A petition must have 5 files at most, but has " + files.size());
            }
        }
    }

    private record Way(Channel channel, @Nullable AccountId enteredBy) {}

    private final PetitionStore store;
    private final PetitionTimes times;
    private final PetitionAccess access;
    private final KeepFiles keepFiles;
    private final Agencies agencies;
    private final Dossiers dossiers;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SendPetition(
            PetitionStore store,
            PetitionTimes times,
            PetitionAccess access,
            KeepFiles keepFiles,
            Agencies agencies,
            Dossiers dossiers,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.store = store;
        this.times = times;
        this.access = access;
        this.keepFiles = keepFiles;
        this.agencies = agencies;
        this.dossiers = dossiers;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** @throws NotFound when it names a dossier of somebody else */
    public Outcome send(Order order) {
        var dossier = order.text().dossier();
        var account = order.sender().account();
        if (dossier != null) {
            if (account == null) {
                throw new NotFound("dossier " + dossier);
            }
            dossiers.own(dossier, account);
        }
        return send(order, new Way(Channel.WEB, null));
    }

    /** @throws NotFound when the officer types over nothing for that agency today */
    public Outcome enter(Order order, Channel channel, User.Officer officer) {
        access.entering(officer, order.agency());
        if (channel == Channel.WEB
                || order.sender().account() != null
                || order.text().dossier() != null) {
            throw new IllegalArgumentException("What an officer types over must have come otherwise, without account");
        }
        return send(order, new Way(channel, officer.account()));
    }

    private Outcome send(Order order, Way way) {
        var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        if (agencies.find(order.agency()).filter(one -> one.isOpenOn(today)).isEmpty()) {
            return new Outcome.No(new PetitionRefusal(Rule.NO_AGENCY));
        }
        var earlier = store.find(order.id());
        if (earlier.isPresent()) {
            return again(order, way, earlier.get());
        }
        return switch (keepFiles.keep(order.files(), owner(order, way))) {
            case KeepFiles.Outcome.Refused(var name, var why) -> new Outcome.FileRefused(name, why);
            case KeepFiles.Outcome.Kept(var files) -> {
                var sent = transaction.execute(_ -> write(order, way, files));
                if (sent == null) {
                    throw new IllegalStateException("Sending must come to something, but did not");
                }
                yield sent instanceof Outcome.No(var why) && why.rule() == Rule.SENT_ALREADY
                        ? store.find(order.id())
                                .map(other -> again(order, way, other))
                                .orElse(sent)
                        : sent;
            }
        };
    }

    /** The same page pressed twice is answered alike; another text under its id is not lost in silence. */
    private Outcome again(Order order, Way way, Petition earlier) {
        var filing = earlier.filing();
        var content = filing.content();
        var text = order.text();
        boolean isSame = order.agency().equals(earlier.agency())
                && order.sender().equals(filing.sender())
                && order.mayPublish() == filing.mayPublish()
                && text.equals(new Text(content.subject(), content.body(), content.place(), content.dossier()))
                && way.equals(new Way(filing.channel(), filing.enteredBy()))
                && KeepFiles.areKept(order.files(), content.files());
        return TrackingCode.of(order.id(), order.secret())
                .filter(_ -> isSame)
                .filter(code -> store.find(earlier.number(), code.hash(earlier.number()))
                        .isPresent())
                .<Outcome>map(code -> new Outcome.Sent(earlier, code))
                .orElseGet(() -> new Outcome.No(new PetitionRefusal(Rule.SENT_ALREADY)));
    }

    /** A sender without an account owns the files by the petition. */
    private static AccountId owner(Order order, Way way) {
        var account = order.sender().account();
        if (account != null) {
            return account;
        }
        var officer = way.enteredBy();
        return officer != null ? officer : new AccountId("petition:" + order.id());
    }

    private Outcome write(Order order, Way way, List<PetitionFile> files) {
        var number = PetitionNumber.by(random);
        while (store.isTaken(number)) {
            number = PetitionNumber.by(random);
        }
        var text = order.text();
        var content = new Petition.Content(text.subject(), text.body(), text.place(), text.dossier(), files);
        var filing = new Petition.Filing(
                clock.instant(), way.channel(), way.enteredBy(), order.sender(), content, order.mayPublish());
        var petition = new Petition(order.id(), number, order.agency(), filing, List.of());
        return switch (times.due(petition)) {
            case Due.Unknown _ -> new Outcome.No(new PetitionRefusal(Rule.CALENDAR_LACKS_YEAR));
            case Due.Until due -> {
                var code = TrackingCode.of(order.id(), order.secret()).orElseGet(() -> TrackingCode.by(random));
                if (!store.add(petition, code.hash(number), due)) {
                    yield new Outcome.No(new PetitionRefusal(Rule.SENT_ALREADY));
                }
                events.publishEvent(new PetitionHappened(petition, code, due.at()));
                yield new Outcome.Sent(petition, code);
            }
        };
    }
}
