package vn.motcua.shared;

/** A text of ours in both languages. */
public record LocalText(String vi, String en) {
    public LocalText {
        if (vi.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException(
                    "A text must be there in both languages, but was '" + vi + "' / '" + en + "'");
        }
    }

    public String in(Language language) {
        return language == Language.VI ? vi : en;
    }
}
