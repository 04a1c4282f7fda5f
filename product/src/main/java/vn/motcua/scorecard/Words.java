package vn.motcua.scorecard;

import vn.motcua.shared.Language;

/** What a definition says in both languages. */
public record Words(String vi, String en) {
    public Words {
        if (vi.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException(
                    "Words must stand in both languages, but were '" + vi + "', '" + en + "'");
        }
    }

    public String in(Language language) {
        return language == Language.VI ? vi : en;
    }
}
