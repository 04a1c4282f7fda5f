package vn.motcua.formdesign.sketch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import motcua.vietnamese.Letters;
import tools.jackson.databind.JsonNode;

/**
 * Questions that ask for what somebody knows already: the e-ID of whoever files, a source from which a paper is taken, or an earlier
 * answer. They are said and hinder nobody. What the e-ID knows under which words is data of {@code known.json}.
 */
public final class AskedAlready {
    private static final JsonNode KNOWN = Stored.read("known");
    /** What is about whoever files stands in an object of this name. */
    private static final String APPLICANT = "applicant.";

    private static final Set<String> OF_THE_READER =
            Set.of("cua ban", "nguoi nop", "nguoi yeu cau", "nguoi di dang ky");
    /** Answers that are alike by their words alone, however many persons they are about. */
    private static final Set<String> TOLD_APART = Set.of("declaration", "yes-no", "group");

    private final FormSketch form;
    private final Map<String, String> papers;

    /**
     * @param papers that come from a source of data: their names in small letters without marks, with what they are called
     */
    private AskedAlready(FormSketch form, Map<String, String> papers) {
        this.form = form;
        this.papers = papers;
    }

    /** Who knows it. */
    public enum Who {
        /** The e-ID: the fact is its claim. */
        EID,
        /** A source of data: the fact is the paper. */
        SOURCE,
        /** An earlier answer: the fact is the name of its question. */
        ANSWER
    }

    public record Remark(Spot spot, Who who, String fact) {}

    /** @param papers of the procedure that come from a source of data */
    public static List<Remark> find(FormSketch form, List<String> papers) {
        var folded = new HashMap<String, String>();
        papers.forEach(paper -> folded.put(folded(paper), paper));
        return new AskedAlready(form, folded).find();
    }

    private static String folded(String text) {
        return Letters.fold(text)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", " ")
                .strip();
    }

    private List<Remark> find() {
        var remarks = new ArrayList<Remark>();
        var earlier = new HashMap<String, String>();
        for (var question : form.questions()) {
            if (question.spot().kind() == Spot.Kind.ROW) {
                continue;
            }
            var node = question.node();
            boolean isFilled = node.has("prefill") || node.has("copyFrom") || node.has("byCase");
            var title = folded(question.title(false));
            var before = earlier.putIfAbsent(question.kind() + " " + title, question.name());
            if (isFilled) {
                continue;
            }
            var known = eid(question.kind(), title, question.name());
            if (!known.isEmpty()) {
                remarks.add(new Remark(question.spot(), Who.EID, known));
            } else if (before != null && !title.isEmpty() && isAboutTheSame(before, question)) {
                remarks.add(new Remark(question.spot(), Who.ANSWER, before));
            } else {
                source(title).ifPresent(paper -> remarks.add(new Remark(question.spot(), Who.SOURCE, paper)));
            }
        }
        return remarks;
    }

    /** Two questions of one object, or under one heading: of another person the same may be asked. */
    private boolean isAboutTheSame(String before, FormSketch.Question question) {
        return !TOLD_APART.contains(question.kind())
                && form.named(before)
                        .filter(other -> !isAlternative(other.node(), question.node()))
                        .filter(other -> object(before).equals(object(question.name()))
                                || heading(other.spot()).equals(heading(question.spot())))
                        .isPresent();
    }

    /** Two that wait for different choices are not asked of one person. */
    private static boolean isAlternative(JsonNode one, JsonNode other) {
        return one.has("when") && other.has("when") && !one.path("when").equals(other.path("when"));
    }

    private static String object(String name) {
        int cut = name.lastIndexOf('.');
        return cut < 0 ? "" : name.substring(0, cut);
    }

    /** Page and heading. */
    private String heading(Spot spot) {
        for (int field = spot.field(); field >= 0; field--) {
            var section = form.fields(spot.page()).path(field).path("section");
            if (!section.isMissingNode()) {
                return spot.page() + " " + section;
            }
        }
        return spot.page() + " ";
    }

    private static String eid(String kind, String title, String name) {
        var bare = title;
        boolean isOfReader = name.startsWith(APPLICANT);
        for (var words : OF_THE_READER) {
            if (bare.endsWith(" " + words) || bare.startsWith(words + " ")) {
                bare = bare.replace(words, "").strip().replaceFirst(" cua$", "");
                isOfReader = true;
            }
        }
        for (var known : KNOWN) {
            boolean isKind = known.path("kinds").values().stream()
                    .anyMatch(one -> one.asString("").equals(kind));
            var asked = bare;
            boolean isAsked = known.path("words").values().stream()
                    .anyMatch(words -> folded(words.asString("")).equals(asked));
            if (isOfReader && isKind && isAsked) {
                return known.path("source").asString("");
            }
        }
        return "";
    }

    private java.util.Optional<String> source(String title) {
        return papers.entrySet().stream()
                .filter(paper -> !title.isEmpty()
                        && (paper.getKey().equals(title)
                                || paper.getKey().endsWith(" " + title) && title.contains(" ")))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
