package vn.motcua.filing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.motcua.catalogue.OnlineService;
import vn.motcua.catalogue.OnlineServices;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.Dossiers;
import vn.motcua.identity.FormsToKeep;
import vn.motcua.shared.ProcedureCode;

/**
 * Of forms whose session is over those are worth keeping that belong to a draft which is there, to a supplement that is waited
 * for, or are the first page of a procedure that is filed here.
 */
@Component
class DraftsToKeep implements FormsToKeep {
    private static final String ID = "([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})";
    private static final Pattern FORM_PAGE = Pattern.compile("/nop-ho-so/ban-nhap/" + ID + "/.*");
    private static final Pattern CORRECTION = Pattern.compile("/nop-ho-so/bo-sung/" + ID + "/to-khai/.*");
    private static final Pattern FIRST_PAGE = Pattern.compile("/nop-ho-so/(\\d\\.\\d{6})");

    /** A person has one page open, perhaps in two windows. */
    private static final int FORMS_OF_ONE = 3;
    /** Anybody may send a first page, and little is typed there: they leave room for drafts. */
    private static final int FIRST_PAGES = 300;

    private final Drafts drafts;
    private final Dossiers dossiers;
    private final OnlineServices services;
    private final Clock clock;

    DraftsToKeep(Drafts drafts, Dossiers dossiers, OnlineServices services, Clock clock) {
        this.drafts = drafts;
        this.dossiers = dossiers;
        this.services = services;
        this.clock = clock;
    }

    @Override
    public Optional<Belonging> belonging(String path) {
        var form = FORM_PAGE.matcher(path);
        if (form.matches()) {
            return drafts.isKnown(id(form.group(1))) ? of("draft:" + form.group(1)) : Optional.empty();
        }
        var correction = CORRECTION.matcher(path);
        if (correction.matches()) {
            return dossiers.find(id(correction.group(1)))
                    .filter(Dossier.AwaitingSupplement.class::isInstance)
                    .flatMap(_ -> of("supplement:" + correction.group(1)));
        }
        var first = FIRST_PAGE.matcher(path);
        return first.matches()
                        && services.of(new ProcedureCode(first.group(1)), LocalDate.now(clock))
                                .filter(OnlineService::runsOnline)
                                .isPresent()
                ? Optional.of(new Belonging("first-page", FIRST_PAGES))
                : Optional.empty();
    }

    private static Optional<Belonging> of(String name) {
        return Optional.of(new Belonging(name, FORMS_OF_ONE));
    }

    private static DossierId id(String text) {
        return new DossierId(UUID.fromString(text));
    }
}
