package vn.motcua.templatedesign;

import java.util.Arrays;
import java.util.Optional;

/** What a template can be made of from an empty page. */
public enum TemplateKind {
    /** An amount for each channel. */
    FEE("le-phi"),
    /** An amount for each channel, and who pays less or nothing, as a decision table. */
    FEE_TABLE("bang-le-phi"),
    /** Which answer leads to which agency, as a decision table. */
    COMPETENCE("bang-tham-quyen"),
    /** What is asked of one more person. */
    PERSON("khoi-nguoi"),
    /** Words of one notice. */
    NOTICE("thong-bao"),
    /** The steps of a route, one after the other. */
    ROUTE("quy-trinh");

    private final String word;

    TemplateKind(String word) {
        this.word = word;
    }

    /** In addresses. */
    public String word() {
        return word;
    }

    public static Optional<TemplateKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }
}
