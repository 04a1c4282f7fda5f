package vn.motcua.documents.pdf;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;

/**
 * What an action (of a link, a field, an event) does. A paper may lead to its own pages, to papers beside it, and at a click to
 * the web; whatever else there is or will be does not belong in it.
 */
final class Action {
    private static final COSName SCRIPT = COSName.getPDFName("JS");
    private static final COSName NAMED = COSName.getPDFName("N");

    /** What moves within the paper. A group of a drawing bears its kind like an action, and does nothing. */
    private static final Set<String> BY_ITSELF = Set.of("GoTo", "GoToDp", "Transparency");
    /** What changes only what is seen. */
    private static final Set<String> AT_A_CLICK = Set.of("ResetForm", "Hide", "SetOCGState", "Trans", "NOP");

    private static final Set<String> PAGES =
            Set.of("NextPage", "PrevPage", "FirstPage", "LastPage", "GoBack", "GoForward");
    /** By what key an action is known that nothing else calls one. */
    private static final Map<String, Set<String>> KNOWN_BY = Map.of(
            "JavaScript", Set.of("JS"),
            "Launch", Set.of("F", "Win", "Mac", "Unix"),
            "URI", Set.of("URI"),
            "SubmitForm", Set.of("F"),
            "ImportData", Set.of("F"),
            "GoToR", Set.of("F"),
            "GoToE", Set.of("T", "F"),
            "Rendition", Set.of("JS", "OP"),
            "RichMediaExecute", Set.of("CMD"),
            "Sound", Set.of("Sound"));

    private final COSDictionary action;
    private final boolean withoutClick;
    private final Definitions file;

    private Action(COSDictionary action, boolean withoutClick, Definitions file) {
        this.action = action;
        this.withoutClick = withoutClick;
        this.file = file;
    }

    /** What must not be in a paper; empty for going to another page and the like. */
    static Set<String> findings(COSDictionary action, boolean withoutClick, Definitions file) {
        return new Action(action, withoutClick, file).findings();
    }

    /** Whether it can be nothing but an action, wherever it stands. */
    static boolean isOne(COSDictionary dictionary, Definitions file) {
        return file.names(dictionary, COSName.S).stream()
                .flatMap(kind -> KNOWN_BY.getOrDefault(kind, Set.of()).stream())
                .anyMatch(key -> dictionary.containsKey(COSName.getPDFName(key)));
    }

    private Set<String> findings() {
        var found = new TreeSet<String>();
        if (file.of(action, COSName.S).stream()
                .anyMatch(kind -> !(kind instanceof COSName) && !(kind instanceof COSNull))) {
            found.add("Action");
        }
        for (var kind : file.names(action, COSName.S)) {
            if (!isAllowed(kind)) {
                found.add(kind);
            } else if (action.containsKey(SCRIPT)) {
                found.add("JavaScript");
            }
        }
        return found;
    }

    private boolean isAllowed(String kind) {
        return switch (kind) {
            case "URI" ->
                !withoutClick && file.texts(action, COSName.URI).stream().noneMatch(FilePlace::isDangerousLink);
            case "GoToR", "Thread" ->
                !action.containsKey(COSName.F) || !withoutClick && FilePlace.isPaperBeside(action, file);
            case "Named" -> PAGES.containsAll(file.names(action, NAMED)) || !withoutClick && isPrint();
            default -> BY_ITSELF.contains(kind) || !withoutClick && AT_A_CLICK.contains(kind);
        };
    }

    private boolean isPrint() {
        return file.names(action, NAMED).stream().allMatch("Print"::equals);
    }
}
