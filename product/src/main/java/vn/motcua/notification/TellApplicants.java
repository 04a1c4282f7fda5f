package vn.motcua.notification;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.dossier.Charged;
import vn.motcua.dossier.DossierEvent;
import vn.motcua.dossier.DossierFeed;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.DossierTrace;
import vn.motcua.identity.AccountId;
import vn.motcua.payment.Bill;
import vn.motcua.payment.Bills;
import vn.motcua.payment.MoneyReturned;
import vn.motcua.shared.Language;
import vn.motcua.shared.Uuid7;
import vn.motcua.shared.Vnd;
import vn.motcua.ui.Province;

/**
 * Makes notices and their messages of what happened, many at once: by a few statements however many they are, and one
 * more for each that came with a bill.
 */
@Component
class TellApplicants {
    private final Addressees addressees;
    private final Choices choices;
    private final QuietTimes quietTimes;
    private final Bills bills;
    private final NoticeTemplates templates;
    private final NoticeStore notices;
    private final DeliveryStore deliveries;
    private final NotificationSettings settings;
    private final Province province;
    private final Clock clock;
    private final String address;

    TellApplicants(
            Addressees addressees,
            Choices choices,
            QuietTimes quietTimes,
            Bills bills,
            NoticeTemplates templates,
            NoticeStore notices,
            DeliveryStore deliveries,
            NotificationSettings settings,
            Province province,
            Clock clock,
            @Value("${motcua.public-url:http://localhost:${server.port:8080}}") String address) {
        this.addressees = addressees;
        this.choices = choices;
        this.quietTimes = quietTimes;
        this.bills = bills;
        this.templates = templates;
        this.notices = notices;
        this.deliveries = deliveries;
        this.settings = settings;
        this.province = province;
        this.clock = clock;
        this.address = address;
    }

    /** @param place in the log; null where another module told of it */
    private record Happened(@Nullable Long place, Telling.Tell told, Addressee to, Instant at) {}

    /** In the transaction that moves the cursor over them. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(List<DossierFeed.Entry> entries) {
        var told = notices.told(entries.stream().map(DossierFeed.Entry::place).toList());
        var untold =
                entries.stream().filter(entry -> !told.contains(entry.place())).toList();
        var to = addressees.of(
                untold.stream().map(entry -> entry.event().dossier()).distinct().toList());
        var happened = new ArrayList<Happened>();
        for (var entry : untold) {
            var event = entry.event();
            var addressee = addressee(to, event);
            if (Telling.of(event, addressee) instanceof Telling.Tell tell) {
                happened.add(new Happened(entry.place(), tell.withOpenBill(openBill(event)), addressee, event.at()));
            }
        }
        write(happened);
    }

    /** What the event asked to be paid besides its own fee and is not paid yet. */
    private Vnd openBill(DossierEvent event) {
        return switch (event) {
            case DossierEvent.Submitted filed when filed.feeDue().isZero() -> open(filed.dossier(), filed.bills());
            case DossierEvent.SupplementGiven given -> open(given.dossier(), given.bills());
            default -> Vnd.ZERO;
        };
    }

    private Vnd open(DossierId dossier, @Nullable Charged charged) {
        if (charged == null || charged.standing().isEmpty()) {
            return Vnd.ZERO;
        }
        return bills.of(DossierTrace.CASE_KIND, dossier.value()).stream()
                .filter(Bill::isPayable)
                .map(Bill::amount)
                .reduce(Vnd.ZERO, Vnd::plus);
    }

    private static Addressee addressee(Map<DossierId, Addressee> all, DossierEvent event) {
        var found = all.get(event.dossier());
        if (found == null) {
            throw new IllegalStateException(
                    "What happened to a dossier must be of one that is there, but " + event.dossier() + " is not");
        }
        return found;
    }

    /** In the transaction that records the return. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(MoneyReturned returned) {
        if (!returned.caseKind().equals(DossierTrace.CASE_KIND)) {
            return;
        }
        var dossier = new DossierId(returned.caseId());
        var to = addressees.of(List.of(dossier)).get(dossier);
        if (to != null) {
            write(List.of(new Happened(null, Telling.of(returned, to), to, returned.at())));
        }
    }

    private void write(List<Happened> happened) {
        if (happened.isEmpty()) {
            return;
        }
        var now = clock.instant();
        var accounts =
                happened.stream().map(one -> one.to().account()).distinct().toList();
        var chosen = choices.known(accounts);
        var quiet = quietTimes.known(accounts);
        var offices =
                happened.stream().collect(Collectors.groupingBy(one -> one.to().office(), Collectors.counting()));
        var told = happened.stream().map(one -> notice(one, now)).toList();
        var outgoing = new ArrayList<Outgoing>();
        for (int i = 0; i < told.size(); i++) {
            var to = happened.get(i).to();
            var lane = offices.getOrDefault(to.office(), 0L) < Lane.BULK_FROM ? Lane.SINGLE : Lane.BULK;
            var hours = quiet.get(to.account());
            var dueAt = hours == null ? now : hours.after(now, Telling.ZONE);
            messages(told.get(i), to, chosen, now).forEach(one -> outgoing.add(new Outgoing(one, lane, dueAt)));
        }
        notices.add(told);
        deliveries.add(outgoing);
    }

    private Notice notice(Happened one, Instant now) {
        return new Notice(
                Uuid7.at(now),
                one.place(),
                one.to().dossier(),
                one.to().account(),
                one.told().kind(),
                templates.version(one.told().kind(), LocalDate.ofInstant(now, Telling.ZONE)),
                templates.facts(one.told(), one.to().service()),
                one.at(),
                null);
    }

    private List<Delivery> messages(Notice notice, Addressee to, Map<AccountId, Choice> chosen, Instant now) {
        var choice = chosen.getOrDefault(to.account(), Choice.DEFAULT);
        if (notice.happenedAt().isBefore(now.minus(settings.notOlderThan()))) {
            return List.of();
        }
        return settings.channelsOn().stream()
                .filter(choice::has)
                .filter(channel -> !to.at(channel).isEmpty())
                .map(channel -> message(notice, to, channel, choice.language()))
                .filter(message -> !message.content().isEmpty())
                .toList();
    }

    private Delivery message(Notice notice, Addressee to, NoticeChannel channel, Language language) {
        var id = UUID.randomUUID();
        return switch (channel) {
            case SMS ->
                new Delivery(id, notice.id(), channel, to.at(channel), "", sms(notice, language, publicLink(to)), 0);
            case EMAIL ->
                new Delivery(
                        id,
                        notice.id(),
                        channel,
                        to.at(channel),
                        templates.title(notice, language),
                        templates.email(notice, language, frame(to)),
                        0);
        };
    }

    private String sms(Notice notice, Language language, String link) {
        return (settings.smsMarks()
                        ? templates.smsWithMarks(notice, language, link)
                        : templates.sms(notice, language, link))
                .orElse("");
    }

    /** Whoever holds the phone may follow it: it shows what everybody may know, or asks for sign-in. */
    private String publicLink(Addressee to) {
        return to.number().isEmpty() ? address + "/ho-so-cua-toi" : address + "/tra-cuu?ma=" + to.number();
    }

    private Map<String, String> frame(Addressee to) {
        return Map.of(
                "link",
                address + "/ho-so-cua-toi/" + to.dossier(),
                "settings",
                address + "/thong-bao/kenh",
                "centre",
                province.centreName(),
                "hotline",
                province.hotline());
    }
}
