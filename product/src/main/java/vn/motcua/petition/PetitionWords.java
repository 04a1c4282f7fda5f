package vn.motcua.petition;

import java.util.Locale;
import motcua.vietnamese.Letters;

/** What a petition is found by: its texts without marks and in small letters. */
final class PetitionWords {
    private PetitionWords() {}

    static String of(Petition petition) {
        var sender = petition.filing().sender();
        var content = petition.filing().content();
        return folded(String.join(
                "\n",
                petition.number().value(),
                petition.number().value().replace("-", ""),
                content.subject(),
                content.body(),
                content.place(),
                sender.name(),
                sender.phone(),
                sender.email()));
    }

    static String of(PetitionEvent.Proposed shown) {
        return folded(String.join("\n", shown.title(), shown.question(), shown.answer())
                .strip());
    }

    static String folded(String text) {
        return Letters.fold(text).toLowerCase(Locale.ROOT);
    }

    /** As a pattern of {@code like}: any part of a text, its own marks taken as they are. */
    static String fragment(String folded) {
        return "%" + folded.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
