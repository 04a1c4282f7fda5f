package vn.motcua.telling;

import java.time.LocalDate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.notification.WriteToAddress;
import vn.motcua.organisation.Agencies;
import vn.motcua.organisation.AgencyId;
import vn.motcua.petition.PetitionHappened;
import vn.motcua.ui.Province;

/** Who sent a petition is told what happens to it, where they gave a telephone or an e-mail address. */
@Component
class TellSenders {
    private final WriteToAddress write;
    private final LetterWords words;
    private final Agencies agencies;
    private final Province province;
    private final String address;

    TellSenders(
            WriteToAddress write,
            LetterWords words,
            Agencies agencies,
            Province province,
            @Value("${motcua.public-url:http://localhost:${server.port:8080}}") String address) {
        this.write = write;
        this.words = words;
        this.agencies = agencies;
        this.province = province;
        this.address = address;
    }

    /** In the transaction in which it happened. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(PetitionHappened happened) {
        var petition = happened.petition();
        var sender = petition.filing().sender();
        if (sender.phone().isEmpty() && sender.email().isEmpty()) {
            return;
        }
        PetitionLetters.kind(PetitionLetters.event(petition)).ifPresent(kind -> {
            var day = LocalDate.ofInstant(PetitionLetters.at(petition), PetitionLetters.ZONE);
            var facts = PetitionLetters.facts(happened, name(petition.state().agency(), day));
            facts.put("link", address + "/phan-anh/theo-doi");
            facts.put("centre", province.centreName());
            facts.put("hotline", province.hotline());
            write.write(new WriteToAddress.To(sender.phone(), sender.email()), words.of(kind, day, facts));
        });
    }

    private String name(AgencyId agency, LocalDate day) {
        return agencies.find(agency).map(found -> found.name(day)).orElse("–");
    }
}
