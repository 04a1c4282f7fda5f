package vn.motcua.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import vn.motcua.search.Words.Word;

/** All procedures, ready to be searched; never changes. */
public final class SearchIndex {
    private static final int QUERY_WORDS_MAX = 16;
    private static final float EVERYDAY_TEXT = 0.9f;
    /** Found so little of the query: it is about something else. */
    private static final double COVERED_MIN = 0.22;

    /** What follows in a name tells for whom and by which provision. */
    private static final int BEGINNING_WORDS = 12;

    private static final float TYPING_ERROR = 0.8f;

    /** Words that say nothing about which procedure is meant. */
    private static final Set<String> FILLERS = Set.of(
            "toi", "minh", "em", "anh", "chi", "muon", "can", "xin", "hoi", "thu", "tuc", "cach", "nhu", "the", "nao",
            "o", "dau", "de", "cho", "thi", "la", "va", "cua", "duoc", "phai", "co", "khong", "gi", "bi", "voi", "khi",
            "nay", "di", "ve", "tai", "lam", "len", "sao", "ai", "nha", "a", "giup", "huong", "dan", "ho", "so");

    private static final double FILLER_WEIGHT = 0.12;

    /** Terms of the everyday words that are worked out ahead of the next search: a few thousand bytes each. */
    private static final int TERMS_MAX = 1_000;

    /**
     * @param score more is better; of use only beside those of the same query
     * @param covered how much of the query was found, from 0 to 1
     */
    public record Hit(String code, double score, double covered) {}

    private final List<Document> documents = new ArrayList<>();
    private final Map<String, Integer> byCode = new HashMap<>();
    private final Postings postings = new Postings();
    private final EverydayPhrases everyday;
    private final Spelling spelling;
    private final Cache<String, float[]> terms =
            Caffeine.newBuilder().maximumSize(TERMS_MAX).build();

    /** @param acts what it does, told by its name */
    private record Document(Searchable procedure, List<Word> name, Set<Act> acts, Set<Variant> variants) {}

    private SearchIndex(List<Searchable> procedures, List<Meaning> meanings) {
        var phrases = meanings.stream()
                .filter(meaning -> meaning.code() != null)
                .collect(Collectors.groupingBy(
                        meaning -> Objects.requireNonNullElse(meaning.code(), ""),
                        Collectors.mapping(Meaning::phrase, Collectors.toList())));
        for (var procedure : procedures) {
            int number = documents.size();
            var name = Words.of(procedure.name());
            documents.add(new Document(procedure, name, Act.ofName(name), Variant.in(name, true)));
            byCode.put(procedure.code(), number);
            postings.add(number, Searchable.Place.NAME, name);
            phrases.getOrDefault(procedure.code(), List.of())
                    .forEach(phrase -> postings.add(number, Searchable.Place.EVERYDAY, Words.of(phrase)));
            procedure.parts().forEach(part -> postings.add(number, part.place(), Words.of(part.text())));
        }
        everyday = new EverydayPhrases(meanings);
        spelling = new Spelling(postings.syllables());
    }

    public static SearchIndex of(List<Searchable> procedures, List<Meaning> meanings) {
        return new SearchIndex(procedures, meanings);
    }

    public int size() {
        return documents.size();
    }

    /** The best first. */
    public List<Hit> search(String query, int limit) {
        var all = Words.of(query);
        var words = all.subList(0, Math.min(all.size(), QUERY_WORDS_MAX));
        if (words.isEmpty() || documents.isEmpty()) {
            return List.of();
        }
        var coverage = new Coverage(postings, words, documents.size());
        var taken = new boolean[words.size()];
        var said = new HashSet<String>();
        words.forEach(word -> said.add(word.folded()));
        for (var met : everyday.in(words, coverage.marksCount())) {
            apply(met, coverage, said);
            if (met.to() - met.from() > 1) {
                Arrays.fill(taken, met.from(), met.to(), true);
            }
        }
        correct(words, coverage, taken);
        return ranked(words, coverage, weights(words, coverage.marksCount(), taken), said, limit);
    }

    /** Whoever keeps the everyday words said which procedure is meant: the more of the query they are, the surer. */
    private void apply(EverydayPhrases.Met met, Coverage coverage, Set<String> said) {
        for (var meaning : met.meanings()) {
            var term = meaning.term();
            if (term != null) {
                coverage.everyday(met.from(), met.to(), meant(term), EVERYDAY_TEXT * met.likeness());
                Words.of(term).forEach(word -> said.add(word.folded()));
            } else {
                var document = byCode.get(meaning.code());
                if (document != null) {
                    coverage.leads(met.from(), met.to(), document, met.likeness());
                }
            }
        }
    }

    /** How well words of the law stand in each procedure; a part of them counts little. */
    private float[] meant(String term) {
        return terms.get(term, _ -> {
            var words = Words.of(term);
            var coverage = new Coverage(postings, words, documents.size());
            var weights = new double[words.size()];
            for (int at = 0; at < weights.length; at++) {
                weights[at] = idf(words.get(at), true);
            }
            var meant = new float[documents.size()];
            for (int document = 0; document < meant.length; document++) {
                double found = coverage.of(document, weights);
                meant[document] = (float) (found * found);
            }
            return meant;
        });
    }

    private void correct(List<Word> words, Coverage coverage, boolean[] taken) {
        for (int at = 0; at < words.size(); at++) {
            var written = words.get(at);
            if (taken[at] || spelling.knows(written.folded())) {
                continue;
            }
            for (var near : spelling.near(written.folded())) {
                var meant = new Word(near, near);
                coverage.alone(at, meant, TYPING_ERROR * TYPING_ERROR);
                if (at > 0) {
                    coverage.pair(at - 1, bare(words.get(at - 1)), meant, TYPING_ERROR);
                }
                if (at + 1 < words.size()) {
                    coverage.pair(at, meant, bare(words.get(at + 1)), TYPING_ERROR);
                }
            }
        }
    }

    private static Word bare(Word word) {
        return new Word(word.folded(), word.folded());
    }

    private double[] weights(List<Word> words, boolean marksCount, boolean[] taken) {
        var weights = new double[words.size()];
        for (int at = 0; at < weights.length; at++) {
            var word = words.get(at);
            weights[at] = FILLERS.contains(word.folded()) && !taken[at] ? FILLER_WEIGHT : idf(word, marksCount);
        }
        for (int at = 0; at < weights.length; at++) {
            int acts = Act.longestAt(words, at, marksCount);
            for (int i = at; i < at + acts; i++) {
                weights[i] = Math.min(weights[i], idf(words.get(i), marksCount) * 0.5);
            }
        }
        return weights;
    }

    private double idf(Word word, boolean marksCount) {
        var found = marksCount ? postings.marked(word.marked()) : postings.folded(word.folded());
        return Math.log(1 + documents.size() / (found.size() + 4.0));
    }

    private List<Hit> ranked(List<Word> words, Coverage coverage, double[] weights, Set<String> said, int limit) {
        var asked = Act.in(words, coverage.marksCount());
        var variants = Variant.in(words, coverage.marksCount());
        var hits = new ArrayList<Hit>();
        for (int number = 0; number < documents.size(); number++) {
            double covered = coverage.of(number, weights);
            if (covered >= COVERED_MIN) {
                var document = documents.get(number);
                double score = covered
                        + 0.35 * coverage.led(number, weights)
                        + 0.25 * explained(document, said)
                        + 0.2 * together(document.name(), words)
                        + act(asked, document.acts())
                        - 0.08 * missing(document.variants(), variants)
                        + prior(document.procedure());
                hits.add(new Hit(document.procedure().code(), score, covered));
            }
        }
        hits.sort(Comparator.comparingDouble(Hit::score).reversed().thenComparing(Hit::code));
        return List.copyOf(hits.subList(0, Math.min(limit, hits.size())));
    }

    /** How much of the name's beginning the query speaks of: of two that have all its words, the shorter is meant. */
    private double explained(Document document, Set<String> said) {
        double known = 0;
        double all = 0;
        for (var word : document.name().subList(0, Math.min(document.name().size(), BEGINNING_WORDS))) {
            double weight = idf(word, false);
            all += weight;
            known += said.contains(word.folded()) ? weight : 0;
        }
        return all == 0 ? 0 : known / all;
    }

    /** How much of the query stands in the name as it was typed, word behind word. */
    private static double together(List<Word> name, List<Word> query) {
        int longest = 0;
        var before = new int[query.size() + 1];
        for (var word : name) {
            var now = new int[query.size() + 1];
            for (int at = 0; at < query.size(); at++) {
                now[at + 1] = word.folded().equals(query.get(at).folded()) ? before[at] + 1 : 0;
                longest = Math.max(longest, now[at + 1]);
            }
            before = now;
        }
        return longest < 2 ? 0 : (double) longest / query.size();
    }

    private static double act(Set<Act> asked, Set<Act> does) {
        if (asked.isEmpty() || asked.equals(Set.of(Act.NEW))) {
            return does.contains(Act.NEW) ? 0.05 : -0.05;
        }
        return does.stream().anyMatch(asked::contains) ? 0.1 : -0.05;
    }

    private static long missing(Set<Variant> has, Set<Variant> asked) {
        return has.stream().filter(variant -> !asked.contains(variant)).count();
    }

    private static double prior(Searchable procedure) {
        double level = procedure.levels().contains(Searchable.Level.COMMUNE)
                ? 0.05
                : procedure.levels().contains(Searchable.Level.PROVINCE) ? 0.03 : 0;
        return level + (procedure.forCitizens() ? 0.03 : 0);
    }
}
