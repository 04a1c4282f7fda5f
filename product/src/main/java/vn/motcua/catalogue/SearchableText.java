package vn.motcua.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.motcua.catalogue.ProcedureContent.Level;
import vn.motcua.search.Searchable;
import vn.motcua.search.Searchable.Part;
import vn.motcua.search.Searchable.Place;

/** What of a procedure's content is searched. Papers are searched by their first words: the rest tells how they must look. */
public final class SearchableText {
    private static final int PAPER_LETTERS_MAX = 120;
    private static final String CITIZENS = "Công dân";

    private SearchableText() {}

    public static Searchable of(ProcedureContent content) {
        var parts = new ArrayList<Part>();
        parts.add(new Part(Place.FIELD, content.field()));
        parts.add(new Part(Place.KEYWORDS, content.keywords()));
        content.results().forEach(result -> parts.add(new Part(Place.RESULT, result.name())));
        for (var one : content.cases()) {
            parts.add(new Part(Place.CASE, one.name()));
            one.components().forEach(paper -> parts.add(new Part(Place.COMPONENT, beginning(paper.name()))));
        }
        parts.removeIf(part -> part.text().isBlank());
        return new Searchable(
                content.code(),
                content.name(),
                content.levels().stream().map(SearchableText::level).collect(Collectors.toSet()),
                isForCitizens(content.subjects()),
                parts);
    }

    /** Nothing said: for all. */
    private static boolean isForCitizens(List<String> subjects) {
        return subjects.isEmpty() || subjects.stream().anyMatch(subject -> subject.contains(CITIZENS));
    }

    private static Searchable.Level level(Level level) {
        return switch (level) {
            case COMMUNE -> Searchable.Level.COMMUNE;
            case PROVINCE -> Searchable.Level.PROVINCE;
            case MINISTRY -> Searchable.Level.MINISTRY;
            case OTHER -> Searchable.Level.OTHER;
        };
    }

    private static String beginning(String paper) {
        return paper.length() > PAPER_LETTERS_MAX ? paper.substring(0, PAPER_LETTERS_MAX) : paper;
    }
}
