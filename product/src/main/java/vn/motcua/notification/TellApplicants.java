package vn.motcua.notification;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.dossier.DossierEvent;
import vn.motcua.dossier.DossierFeed;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.DossierTrace;
import vn.motcua.identity.AccountId;
import vn.motcua.payment.MoneyReturned;
import vn.motcua.shared.Language;
import vn.motcua.shared.Uuid7;
import vn.motcua.ui.Province;

/** Makes notices and their messages of what happened, many at once: four statements however many they are. */
@Component
class TellApplicants {
    private final Addressees addressees;
    private final Choices choices;
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
            NoticeTemplates templates,
            NoticeStore notices,
            DeliveryStore deliveries,
            NotificationSettings settings,
            Province province,
            Clock clock,
            @Value("${motcua.public-url:http://localhost:${server.port:8080}}") String address) {
        this.addressees = addressees;
        this.choices = choices;
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
        var to = addressees.of(entries.stream()
                .map(entry -> entry.event().dossier())
                .distinct()
                .toList());
        var happened = new ArrayList<Happened>();
        for (var entry : entries) {
            var addressee = addressee(to, entry.event());
            if (Telling.of(entry.event(), addressee) instanceof Telling.Tell told) {
                happened.add(new Happened(
                        entry.place(), told, addressee, entry.event().at()));
            }
        }
        write(happened);
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
        var chosen = choices.of(
                happened.stream().map(one -> one.to().account()).distinct().toList());
        var told = happened.stream().map(one -> notice(one, now)).toList();
        var messages = new ArrayList<Delivery>();
        for (int i = 0; i < told.size(); i++) {
            messages.addAll(messages(told.get(i), happened.get(i).to(), chosen, now));
        }
        notices.add(told);
        deliveries.add(messages, now);
    }

    private Notice notice(Happened one, Instant now) {
        return new Notice(
                Uuid7.at(now),
                one.place(),
                one.to().dossier(),
                one.to().account(),
                one.told().kind(),
                templates.newest().version(),
                one.told().facts(),
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
                new Delivery(
                        id,
                        notice.id(),
                        channel,
                        to.at(channel),
                        "",
                        templates.sms(notice, language, publicLink(to)).orElse(""),
                        0);
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
