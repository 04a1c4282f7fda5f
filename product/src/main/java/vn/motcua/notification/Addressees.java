package vn.motcua.notification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.LoggedDossiers;
import vn.motcua.forms.Answers;
import vn.motcua.organisation.Agencies;
import vn.motcua.organisation.Agency;
import vn.motcua.shared.ChangedOutside;
import vn.motcua.ui.Province;

/** Whom to tell of dossiers, many at once, as their logs have it. Where the answers are not what was filed, nobody is written to. */
@Component
class Addressees {
    private static final String NOT_KNOWN = "–";

    private final LoggedDossiers dossiers;
    private final Agencies agencies;
    private final NoticeTemplates templates;
    private final Province province;
    private final Clock clock;

    Addressees(LoggedDossiers dossiers, Agencies agencies, NoticeTemplates templates, Province province, Clock clock) {
        this.dossiers = dossiers;
        this.agencies = agencies;
        this.templates = templates;
        this.province = province;
        this.clock = clock;
    }

    /** @throws ChangedOutside when an event is not what was written */
    Map<DossierId, Addressee> of(Collection<DossierId> asked) {
        return dossiers.of(asked).values().stream()
                .map(this::addressee)
                .collect(Collectors.toMap(Addressee::dossier, addressee -> addressee));
    }

    private Addressee addressee(LoggedDossiers.Logged logged) {
        var filing = logged.filing();
        var number = logged.number();
        var counter = agencies.find(logged.seat().counter());
        return new Addressee(
                filing.id(),
                filing.applicant(),
                logged.reference(),
                number == null ? "" : number.value(),
                filing.procedure().value(),
                filing.service(),
                counter.map(this::office).orElse(""),
                call(counter),
                first(logged.answers(), templates.newest().phones()),
                first(logged.answers(), templates.newest().emails()),
                counter.map(agency -> agency.name(LocalDate.now(clock))).orElse(NOT_KNOWN),
                person(logged.answers()));
    }

    private String office(Agency counter) {
        var name = counter.name(LocalDate.now(clock));
        var address = counter.contact().address();
        return address.isBlank() ? name : name + ", " + address;
    }

    /** The counter's telephone, else the province's. */
    private String call(Optional<Agency> counter) {
        return counter.map(agency -> agency.contact().phone())
                .filter(phone -> !phone.isBlank())
                .orElse(province.hotline());
    }

    private String person(Answers answers) {
        var name = first(answers, templates.newest().persons());
        return name.isEmpty() ? NOT_KNOWN : name;
    }

    private static String first(Answers answers, List<String> pointers) {
        return pointers.stream()
                .map(answers::text)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
    }
}
