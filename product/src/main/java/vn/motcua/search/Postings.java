package vn.motcua.search;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.motcua.search.Words.Word;

/** Which procedures have a syllable or a pair of neighbours, and what it counts there: the best place of each. */
final class Postings {
    /** Numbers of procedures in ascending order, and what each counts. */
    static final class Found {
        private static final Found NONE = new Found();

        private int[] documents = new int[2];
        private float[] counts = new float[2];
        private int size;

        private void add(int document, Searchable.Place place) {
            if (size > 0 && documents[size - 1] == document) {
                counts[size - 1] = Math.max(counts[size - 1], place.counts());
                return;
            }
            if (size == documents.length) {
                documents = Arrays.copyOf(documents, size * 2);
                counts = Arrays.copyOf(counts, size * 2);
            }
            documents[size] = document;
            counts[size++] = place.counts();
        }

        /** In how many procedures it stands. */
        int size() {
            return size;
        }

        /** Raises what is covered to what was found, where that is more. */
        void raise(float[] covered, float by) {
            for (int i = 0; i < size; i++) {
                float found = counts[i] * by;
                if (found > covered[documents[i]]) {
                    covered[documents[i]] = found;
                }
            }
        }
    }

    private final Map<String, Found> folded = new HashMap<>();
    private final Map<String, Found> marked = new HashMap<>();

    /** Papers are long and count little: their marks are not kept. */
    void add(int document, Searchable.Place place, List<Word> text) {
        add(folded, document, place, text.stream().map(Word::folded).toList());
        if (place != Searchable.Place.COMPONENT) {
            add(marked, document, place, text.stream().map(Word::marked).toList());
        }
    }

    private static void add(Map<String, Found> units, int document, Searchable.Place place, List<String> syllables) {
        for (int at = 0; at < syllables.size(); at++) {
            add(units, syllables.get(at), document, place);
            if (at + 1 < syllables.size()) {
                add(units, Words.pair(syllables.get(at), syllables.get(at + 1)), document, place);
            }
        }
    }

    private static void add(Map<String, Found> units, String unit, int document, Searchable.Place place) {
        units.computeIfAbsent(unit, _ -> new Found()).add(document, place);
    }

    Found folded(String unit) {
        return folded.getOrDefault(unit, Found.NONE);
    }

    Found marked(String unit) {
        return marked.getOrDefault(unit, Found.NONE);
    }

    /** All syllables that stand anywhere. */
    List<String> syllables() {
        return folded.keySet().stream().filter(unit -> unit.indexOf(' ') < 0).toList();
    }
}
