package vn.motcua.handling.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.Dossiers;
import vn.motcua.handling.DossierLists;

/** The dossier that waits at the same counter behind one, so that a clerk goes from one to the next without the list. */
@Component
class NextAtCounter {
    private final DossierLists lists;

    NextAtCounter(DossierLists lists) {
        this.lists = lists;
    }

    /** Its address. Of one that waits no more, the first that does; null when none does. */
    @Nullable
    String behind(Dossier dossier) {
        var counter = new DossierLists.Counter(dossier.seat().counter());
        var waiting = lists.on(counter, DossierLists.Shelf.SUBMITTED, null).lines().stream()
                .map(Dossiers.Line::id)
                .toList();
        int at = waiting.indexOf(dossier.id());
        return waiting.stream()
                .skip(at + 1L)
                .findFirst()
                .or(() ->
                        waiting.stream().filter(id -> !id.equals(dossier.id())).findFirst())
                .map(id -> "/mot-cua/" + id)
                .orElse(null);
    }
}
