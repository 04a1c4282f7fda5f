package vn.motcua.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import vn.motcua.search.Words.Word;

/** How well each word of a query is found in each procedure: 0 not at all, 1 in its name beside the same neighbour. */
final class Coverage {
    /** A syllable alone means many things; a pair of neighbours is a word. */
    private static final float ALONE = 0.55f;

    /** The same letters with other marks, where the query has marks. */
    private static final float OTHER_MARKS = 0.45f;

    private final Postings postings;
    private final boolean marksCount;
    private final float[][] covered;
    private final Map<Integer, float[]> led = new HashMap<>();

    Coverage(Postings postings, List<Word> words, int documents) {
        this.postings = postings;
        this.marksCount = Words.hasMarks(words);
        this.covered = new float[words.size()][documents];
        for (int at = 0; at < words.size(); at++) {
            alone(at, words.get(at), 1);
            if (at + 1 < words.size()) {
                pair(at, words.get(at), words.get(at + 1), 1);
            }
        }
    }

    boolean marksCount() {
        return marksCount;
    }

    /** The word, or one that may be meant by it. */
    void alone(int at, Word word, float by) {
        if (!marksCount) {
            postings.folded(word.folded()).raise(covered[at], ALONE * by);
            return;
        }
        postings.folded(word.folded()).raise(covered[at], ALONE * OTHER_MARKS * by);
        postings.marked(word.marked()).raise(covered[at], ALONE * by);
    }

    void pair(int at, Word first, Word second, float by) {
        var folded = postings.folded(Words.pair(first.folded(), second.folded()));
        var marked = postings.marked(Words.pair(first.marked(), second.marked()));
        for (int place = at; place <= at + 1; place++) {
            if (marksCount) {
                folded.raise(covered[place], OTHER_MARKS * by);
                marked.raise(covered[place], by);
            } else {
                folded.raise(covered[place], by);
            }
        }
    }

    /** What words of everyday mean covers all of them. */
    void everyday(int from, int to, float[] meant, float by) {
        for (int at = from; at < to; at++) {
            for (int document = 0; document < meant.length; document++) {
                covered[at][document] = Math.max(covered[at][document], meant[document] * by);
            }
        }
    }

    /** Words of everyday lead to one procedure. */
    void leads(int from, int to, int document, float by) {
        var places = led.computeIfAbsent(document, _ -> new float[covered.length]);
        for (int at = from; at < to; at++) {
            covered[at][document] = Math.max(covered[at][document], by);
            places[at] = Math.max(places[at], by);
        }
    }

    /** How much of the query are words of everyday that lead to the procedure. */
    double led(int document, double[] weights) {
        var places = led.get(document);
        return places == null ? 0 : share(weights, at -> places[at]);
    }

    /** How much of the query is found, each word counting by its weight. */
    double of(int document, double[] weights) {
        return share(weights, at -> covered[at][document]);
    }

    private static double share(double[] weights, IntToDoubleFunction found) {
        double sum = 0;
        double all = 0;
        for (int at = 0; at < weights.length; at++) {
            sum += found.applyAsDouble(at) * weights[at];
            all += weights[at];
        }
        return all == 0 ? 0 : sum / all;
    }
}
