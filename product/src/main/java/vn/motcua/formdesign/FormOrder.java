package vn.motcua.formdesign;

import java.util.Map;
import vn.motcua.formdesign.sketch.Spot;
import vn.motcua.publishing.Editor;
import vn.motcua.shared.ProcedureCode;

/**
 * What an editor sends: what was typed about one thing of the form, and the button.
 *
 * @param sent by name of the field
 * @param seen mark of each file as the page showed it
 * @param argument of the button: a spot, a kind, the key of a block; empty for none
 */
public record FormOrder(
        ProcedureCode code,
        Editor editor,
        Spot spot,
        Map<String, String> sent,
        Map<String, String> seen,
        Deed deed,
        String argument) {
    /** What a button does after what was typed is kept. */
    public enum Deed {
        KEEP,
        /** Looks at another thing of the form. */
        OPEN,
        ADD_PAGE,
        ADD_QUESTION,
        /** Into the rows of a repeated group. */
        ADD_ROW,
        ADD_BLOCK,
        ADD_CHECK,
        REMOVE,
        UP,
        DOWN,
        TO_PAGE,
        /** One of the choices of a question, by its number from 0. */
        CHOICE_UP,
        UNDO,
        REDO,
        /** Throws the draft away. */
        DISCARD
    }

    public FormOrder {
        sent = Map.copyOf(sent);
        seen = Map.copyOf(seen);
    }

    String typed(String name) {
        return sent.getOrDefault(name, "");
    }
}
