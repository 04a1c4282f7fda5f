package vn.motcua.inbox;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.desk.CounterDesk;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.DossierTrace;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.User;
import vn.motcua.organisation.Officers;
import vn.motcua.route.TaskView;
import vn.motcua.route.Tasks;
import vn.motcua.shared.Uuid7;
import vn.motcua.shared.VietnameseOrder;

/**
 * Officers talk to each other inside a dossier. Whoever may see the dossier sees it all; whoever is mentioned finds a line in the inbox
 * until they have looked.
 */
@Component
public class Comments {
    /** Somebody who may see the dossier, and so can be mentioned. */
    public record Reader(AccountId account, String name) {}

    /**
     * The officer is mentioned in a dossier and has not looked yet.
     *
     * @param number of the dossier; empty before receipt
     */
    public record Mention(DossierId dossier, String number, String author, Instant at) {}

    public sealed interface Outcome {
        record Added() implements Outcome {}

        record BodyMissing() implements Outcome {}

        record BodyTooLong() implements Outcome {}

        /** The dossier has as many as are shown. */
        record TooMany() implements Outcome {}

        /** Somebody is mentioned who may not see the dossier. */
        record NoReader() implements Outcome {}
    }

    /** So many one dossier has at most. */
    public static final int EACH_MAX = 500;

    private static final int MENTIONS_SHOWN = 10;

    private final CommentStore store;
    private final Officers officers;
    private final Tasks tasks;
    private final CounterDesk desk;
    private final Clock clock;

    Comments(CommentStore store, Officers officers, Tasks tasks, CounterDesk desk, Clock clock) {
        this.store = store;
        this.officers = officers;
        this.tasks = tasks;
        this.desk = desk;
        this.clock = clock;
    }

    /** Oldest first. From now on the reader has seen where they are mentioned. That they may see the dossier was judged before. */
    @Transactional
    public List<Comment> read(DossierId dossier, AccountId reader) {
        var rows = store.of(dossier, EACH_MAX);
        store.seen(reader, rows.stream().map(CommentStore.Row::id).toList(), clock.instant());
        return rows.stream()
                .map(row -> new Comment(
                        row.id(),
                        name(row.author()),
                        row.body(),
                        row.at(),
                        row.mentioned().stream().map(this::name).toList()))
                .toList();
    }

    public int count(DossierId dossier) {
        return store.count(dossier);
    }

    /** Everybody at its counter, at its agency and where its route has led it, by name. */
    public List<Reader> readers(Dossier dossier) {
        var day = LocalDate.now(clock);
        var agencies = Stream.concat(
                        Stream.of(dossier.seat().counter(), dossier.seat().agency()),
                        tasks.of(DossierTrace.caseRef(dossier.id())).stream().map(TaskView::agency))
                .distinct();
        return agencies.flatMap(agency -> officers.inAgency(agency, day).stream())
                .map(officer -> new Reader(officer.account(), officer.name()))
                .distinct()
                .sorted(Comparator.comparing(Reader::name, VietnameseOrder.NAMES))
                .toList();
    }

    /** That the author may see the dossier was judged before. */
    @Transactional
    public Outcome add(Dossier dossier, AccountId author, String given, List<AccountId> mentioned) {
        var body = given.strip();
        if (body.isEmpty()) {
            return new Outcome.BodyMissing();
        }
        if (body.length() > Comment.BODY_LENGTH_MAX) {
            return new Outcome.BodyTooLong();
        }
        if (store.count(dossier.id()) >= EACH_MAX) {
            return new Outcome.TooMany();
        }
        var wanted = new LinkedHashSet<>(mentioned);
        var readers = readers(dossier).stream().map(Reader::account).toList();
        if (!readers.containsAll(wanted)) {
            return new Outcome.NoReader();
        }
        var now = clock.instant();
        store.add(
                new CommentStore.Row(
                        Uuid7.at(now),
                        author.value(),
                        body,
                        now,
                        wanted.stream().map(AccountId::value).toList()),
                dossier.id());
        return new Outcome.Added();
    }

    /** The newest first; not of dossiers that have gone where the officer does not reach. */
    public List<Mention> unseen(User.Officer officer) {
        return store.unseen(officer.account(), MENTIONS_SHOWN).stream()
                .flatMap(mention -> desk.find(mention.dossier(), officer).stream()
                        .map(dossier -> new Mention(
                                dossier.id(),
                                dossier.received()
                                        .map(receipt -> receipt.number().value())
                                        .orElse(""),
                                name(mention.author()),
                                mention.at())))
                .toList();
    }

    private String name(String account) {
        return desk.nameOf(new AccountId(account));
    }
}
