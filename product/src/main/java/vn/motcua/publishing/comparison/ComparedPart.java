package vn.motcua.publishing.comparison;

import java.util.List;

/**
 * What changes in one part of a procedure.
 *
 * @param title of the part, in the reader's language
 * @param changes one sentence for each, with the old and the new value; none where the part is the same
 */
public record ComparedPart(String title, List<String> changes) {
    public ComparedPart {
        changes = List.copyOf(changes);
    }
}
