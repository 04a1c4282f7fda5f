package vn.motcua.editing;

import java.util.List;
import vn.motcua.ui.Said;

/**
 * A part of a procedure that has an editor.
 *
 * @param files of the package that the editor changes
 * @param address of the editor
 */
public record EditablePart(Said title, List<String> files, String address) {
    public EditablePart {
        files = List.copyOf(files);
    }
}
