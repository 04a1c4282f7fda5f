package vn.motcua.dossier;

import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.motcua.identity.FormsToKeep;

/** Of forms whose session is over those are worth keeping that belong to a draft which is there. */
@Component
class DraftsToKeep implements FormsToKeep {
    private static final Pattern FORM_PAGE =
            Pattern.compile("/nop-ho-so/ban-nhap/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/.*");

    private final Drafts drafts;

    DraftsToKeep(Drafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public boolean isWorthKeeping(String path) {
        var form = FORM_PAGE.matcher(path);
        return form.matches() && drafts.isKnown(new DossierId(UUID.fromString(form.group(1))));
    }
}
