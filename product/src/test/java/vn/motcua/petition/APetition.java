package vn.motcua.petition;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.core.io.ByteArrayResource;
import vn.motcua.documents.APrintedForm;
import vn.motcua.dossier.AnOffice;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.Role;
import vn.motcua.organisation.AgencyId;
import vn.motcua.shared.Uuid7;

/** Petitions as people send them and officers answer them. */
public final class APetition {
    private APetition() {}

    /** One that waits for its track, with a file, of the citizen to whom all dossiers belong; and a published one. */
    public static Map<String, String> ofTheOwner(BeanFactory beans, AnOffice office) {
        var send = beans.getBean(SendPetition.class);
        var file = new SentFile("anh.pdf", new ByteArrayResource(APrintedForm.pdf()));
        var sender = new Sender(AnOffice.APPLICANT, "Tôn Thất Minh", "", "", "");
        var sent = sent(send.send(order(office.committee(), sender, "Đèn tắt", List.of(file))));
        var published = published(beans, office, "Đèn đường tắt");
        return Map.of(
                "petition", sent.petition().id().toString(),
                "petition-file",
                        sent.petition()
                                .filing()
                                .content()
                                .files()
                                .getFirst()
                                .document()
                                .toString(),
                "published-petition", published.toString());
    }

    static SendPetition.Order order(AgencyId agency, Sender sender, String subject, List<SentFile> files) {
        return new SendPetition.Order(
                new PetitionId(Uuid7.at(Instant.parse("2026-11-20T03:00:00Z"))),
                agency,
                sender,
                new SendPetition.Text(subject, "Nội dung: " + subject, "Ngã ba", null),
                true,
                files);
    }

    static Sender sender(@Nullable AccountId account, String name) {
        return new Sender(account, name, "", "", "");
    }

    static SendPetition.Outcome.Sent sent(SendPetition.Outcome outcome) {
        if (outcome instanceof SendPetition.Outcome.Sent sent) {
            return sent;
        }
        throw new AssertionError("A petition must be sent, but " + outcome);
    }

    static Petition done(Done done) {
        if (done instanceof Done.Now(var petition)) {
            return petition;
        }
        throw new AssertionError("An act must be done, but " + done);
    }

    static PetitionId published(BeanFactory beans, AnOffice office, String subject) {
        var handle = beans.getBean(HandlePetition.class);
        var id = answered(beans, office, subject);
        var huy = office.officer("huy", Role.SPECIALIST);
        done(handle.handle(id, huy, new PetitionEvent.Proposed(subject, "Hỏi: " + subject, "Đã sửa")));
        done(handle.handle(id, office.officer("mai", Role.DIVISION_HEAD), new PetitionEvent.Published()));
        return id;
    }

    static PetitionId answered(BeanFactory beans, AnOffice office, String subject) {
        var send = beans.getBean(SendPetition.class);
        var handle = beans.getBean(HandlePetition.class);
        var huy = office.officer("huy", Role.SPECIALIST);
        var id = sent(send.send(order(office.committee(), sender(null, "Lê Thị Bình"), subject, List.of())))
                .petition()
                .id();
        done(handle.handle(id, huy, new PetitionEvent.Classified(Track.ON_SITE)));
        done(handle.handle(id, huy, new PetitionEvent.Drafted("Đã sửa")));
        done(handle.approve(id, office.leader()));
        return id;
    }
}
