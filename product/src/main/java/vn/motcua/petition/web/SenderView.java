package vn.motcua.petition.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.petition.Petition;
import vn.motcua.petition.PetitionState;

/**
 * A petition as its sender sees it.
 *
 * @param base address of its forms
 * @param number and code that the forms carry where nobody is signed in; else empty
 * @param dueAt null where nobody owes anything
 */
public record SenderView(
        Petition petition,
        PetitionState state,
        List<Happening.Line> happened,
        String agency,
        @Nullable Instant dueAt,
        String basis,
        boolean mayReopen,
        String base,
        String number,
        String code,
        String done,
        PetitionForm form) {
    public SenderView {
        happened = List.copyOf(happened);
    }
}
