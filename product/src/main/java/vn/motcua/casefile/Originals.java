package vn.motcua.casefile;

import java.util.ArrayList;
import java.util.List;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierEvent;

/** Which originals (bản chính) the agency holds, as a log has it: what was taken and not returned. */
public final class Originals {
    private Originals() {}

    /** In the order in which they were taken; the same twice is two papers. */
    public static List<String> held(List<DossierEvent> log) {
        var held = new ArrayList<String>();
        for (var event : log) {
            switch (event) {
                case DossierEvent.OriginalsTaken taken -> held.addAll(taken.items());
                case DossierEvent.OriginalsReturned returned -> returned.items().forEach(held::remove);
                default -> {}
            }
        }
        return List.copyOf(held);
    }

    /** Those of the named ones that are not held. */
    static List<String> notHeld(List<String> named, List<DossierEvent> log) {
        var held = new ArrayList<>(held(log));
        return named.stream().filter(item -> !held.remove(item)).toList();
    }

    /** What has come into the log since so many events were seen. */
    static List<DossierEvent> since(int shown, List<DossierEvent> log) {
        return log.subList(Math.clamp(shown, 0, log.size()), log.size());
    }

    static boolean wereTaken(List<String> items, List<DossierEvent> log) {
        return log.stream()
                .anyMatch(event -> event instanceof DossierEvent.OriginalsTaken taken
                        && taken.items().equals(items));
    }

    static boolean wereReturned(List<String> items, String to, List<DossierEvent> log) {
        return log.stream()
                .anyMatch(event -> event instanceof DossierEvent.OriginalsReturned returned
                        && returned.items().equals(items)
                        && returned.to().equals(to));
    }

    /** Whether some can be taken now: for what the dossier is handled for. */
    public static boolean mayTake(Dossier dossier) {
        return dossier instanceof Dossier.InHandling;
    }
}
