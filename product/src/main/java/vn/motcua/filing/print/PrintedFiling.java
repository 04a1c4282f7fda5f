package vn.motcua.filing.print;

import java.util.List;
import vn.motcua.forms.Section;

/**
 * What was filed, ready to print.
 *
 * @param head what to quote, where it lies, when it was filed
 * @param papers names of the files that came with it
 */
public record PrintedFiling(
        String title, String placeAndDay, List<Line> head, List<Section> sections, List<String> papers) {
    /** One labelled line. */
    public record Line(String label, String value) {}

    public PrintedFiling {
        head = List.copyOf(head);
        sections = List.copyOf(sections);
        papers = List.copyOf(papers);
    }
}
