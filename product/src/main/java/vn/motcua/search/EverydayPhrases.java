package vn.motcua.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.motcua.search.Words.Word;

/** Words of everyday in the order in which they are met, each with all that it means. */
final class EverydayPhrases {
    /** Marks that differ from those of the phrase: perhaps another word. */
    private static final float OTHER_MARKS = 0.7f;

    /**
     * @param to behind the last word
     * @param likeness 1 where the marks agree or the query has none
     */
    record Met(int from, int to, float likeness, List<Meaning> meanings) {}

    private record Phrase(List<Word> words, List<Meaning> meanings) {}

    private final Map<String, List<Phrase>> byFirst = new HashMap<>();

    EverydayPhrases(List<Meaning> meanings) {
        var grouped = new HashMap<List<Word>, List<Meaning>>();
        meanings.forEach(meaning -> grouped.computeIfAbsent(Words.of(meaning.phrase()), _ -> new ArrayList<>())
                .add(meaning));
        grouped.forEach((words, meant) -> {
            if (!words.isEmpty()) {
                byFirst.computeIfAbsent(words.getFirst().folded(), _ -> new ArrayList<>())
                        .add(new Phrase(words, List.copyOf(meant)));
            }
        });
    }

    List<Met> in(List<Word> query, boolean marksCount) {
        var met = new ArrayList<Met>();
        for (int at = 0; at < query.size(); at++) {
            for (var phrase : byFirst.getOrDefault(query.get(at).folded(), List.of())) {
                if (Words.standAt(query, at, phrase.words(), false)) {
                    boolean alike = !marksCount || Words.standAt(query, at, phrase.words(), true);
                    met.add(new Met(at, at + phrase.words().size(), alike ? 1 : OTHER_MARKS, phrase.meanings()));
                }
            }
        }
        return met;
    }
}
