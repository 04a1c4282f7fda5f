package vn.motcua.documents.pdf;

import java.util.Set;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/** What an action (of a link, a field, an event) does. */
final class Action {
    private static final COSName SCRIPT = COSName.getPDFName("JS");
    private static final Set<String> NEVER = Set.of(
            "JavaScript",
            "Launch",
            "GoToE",
            "SubmitForm",
            "ImportData",
            "Rendition",
            "Movie",
            "Sound",
            "RichMediaExecute",
            "GoTo3DView");

    private Action() {}

    /** What must not be in a paper; empty for going to another page and the like. */
    static Set<String> findings(COSDictionary action, boolean withoutClick) {
        var kind = action.getCOSName(COSName.S);
        if (kind == null) {
            return Set.of();
        }
        var name = kind.getName();
        if (NEVER.contains(name)) {
            return Set.of(name);
        }
        if (action.containsKey(SCRIPT)) {
            return Set.of("JavaScript");
        }
        boolean isRefused = switch (name) {
            case "URI" -> withoutClick || FilePlace.isDangerousLink(action.getString(COSName.URI));
            case "GoToR", "Thread" -> action.containsKey(COSName.F) && (withoutClick || FilePlace.isOutside(action));
            default -> false;
        };
        return isRefused ? Set.of(name) : Set.of();
    }
}
