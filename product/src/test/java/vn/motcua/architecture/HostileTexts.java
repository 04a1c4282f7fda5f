package vn.motcua.architecture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import vn.motcua.architecture.PatternTree.Choice;
import vn.motcua.architecture.PatternTree.Letter;
import vn.motcua.architecture.PatternTree.Nothing;
import vn.motcua.architecture.PatternTree.Part;
import vn.motcua.architecture.PatternTree.Repeated;
import vn.motcua.architecture.PatternTree.Row;

/**
 * The texts that a pattern likes least, made from itself: what leads to a repetition, then what repeats, again and again, then what does
 * not fit. One letter is taken of each kind that the pattern tells apart, alone and in pairs.
 */
final class HostileTexts {
    private static final String LETTERS =
            "a0 .,;:-/'\"()[]{}<>=&?#%@_+*!|\\^$~`\t\n\r\u00a0\u2003–’“·ăễđĐÂqtTzxeZEôsSnN179"
                    + "\u0300\u0000\u001b\ufeff\u00ad";
    private static final List<String> ENDS = List.of("", "\u0001");
    private static final int KINDS_MAX = 6;
    private static final int WAYS_MAX = 40;
    private static final int WORDS_MAX = 40;
    private static final int WAYS_SHOWN = 12;

    /**
     * @param before leads there
     * @param again what repeats
     * @param after does not fit
     * @param isGroup whether it repeats what is more than one letter
     * @param isLedTo whether the text begins as the pattern does
     */
    record Hostile(String before, String again, String after, boolean isGroup, boolean isLedTo) {
        String of(int length) {
            return before + again.repeat(Math.max(1, length / again.length())) + after;
        }
    }

    private final Pattern pattern;
    private final Map<String, String> fitting = new HashMap<>();

    private HostileTexts(Pattern pattern) {
        this.pattern = pattern;
    }

    static List<Hostile> of(Pattern pattern) {
        var texts = new HostileTexts(pattern);
        var tree = PatternTree.of(pattern);
        var found = new LinkedHashSet<Hostile>();
        if (texts.repeats(tree)) {
            texts.walk(tree, "", found, texts.kinds(tree));
        }
        return List.copyOf(found);
    }

    private boolean repeats(Part part) {
        return switch (part) {
            case Letter _, Nothing _ -> false;
            case Row row -> row.parts().stream().anyMatch(this::repeats);
            case Choice choice -> choice.ways().stream().anyMatch(this::repeats);
            case Repeated repeated -> repeated.most() > PatternTree.ENDLESS || repeats(repeated.part());
        };
    }

    private void walk(Part part, String before, Set<Hostile> found, List<String> kinds) {
        switch (part) {
            case Letter _, Nothing _ -> {
                // repeats nothing
            }
            case Row row -> {
                var so = new StringBuilder(before);
                for (var one : row.parts()) {
                    walk(one, so.toString(), found, kinds);
                    so.append(sample(one, 0));
                }
            }
            case Choice choice -> choice.ways().forEach(way -> walk(way, before, found, kinds));
            case Repeated repeated -> {
                if (repeated.most() > PatternTree.ENDLESS) {
                    add(repeated, before, found, kinds);
                }
                walk(repeated.part(), before, found, kinds);
            }
        }
    }

    private void add(Repeated repeated, String before, Set<Hostile> found, List<String> kinds) {
        var again = new LinkedHashSet<String>();
        var ways = new LinkedHashSet<String>();
        for (int way = 0; way < WAYS_MAX; way++) {
            ways.add(sample(repeated.part(), way));
        }
        ways.remove("");
        again.addAll(kinds);
        ways.stream().limit(WAYS_SHOWN).forEach(again::add);
        kinds.forEach(one -> kinds.forEach(other -> again.add(one + other)));
        ways.stream()
                .limit(KINDS_MAX)
                .forEach(one -> ways.stream().limit(KINDS_MAX).forEach(other -> again.add(one + other)));
        boolean isGroup = !(repeated.part() instanceof Letter);
        again.stream()
                .limit(WORDS_MAX)
                .forEach(word -> ENDS.forEach(end -> {
                    found.add(new Hostile(before, word, end, isGroup, true));
                    if (!before.isEmpty()) {
                        found.add(new Hostile("", before + word, end, isGroup, false));
                    }
                }));
    }

    /** One letter of each kind that the pattern tells apart, those first that fit most of its places. */
    private List<String> kinds(Part tree) {
        var written = new LinkedHashSet<String>();
        gather(tree, written);
        var byFit = new LinkedHashMap<Set<String>, String>();
        for (var letter : LETTERS.split("", -1)) {
            var fits = new LinkedHashSet<String>();
            for (var one : written) {
                if (!letter.isEmpty() && fits(one, letter)) {
                    fits.add(one);
                }
            }
            if (!fits.isEmpty()) {
                byFit.putIfAbsent(fits, letter);
            }
        }
        return byFit.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<Set<String>, String> kind) ->
                                kind.getKey().size())
                        .reversed())
                .limit(KINDS_MAX)
                .map(Map.Entry::getValue)
                .toList();
    }

    private static void gather(Part part, Set<String> written) {
        switch (part) {
            case Letter letter -> written.add(letter.written());
            case Nothing _ -> {
                // no letter
            }
            case Row row -> row.parts().forEach(one -> gather(one, written));
            case Choice choice -> choice.ways().forEach(one -> gather(one, written));
            case Repeated repeated -> gather(repeated.part(), written);
        }
    }

    private boolean fits(String written, String letter) {
        return Pattern.compile(written, pattern.flags()).matcher(letter).matches();
    }

    /** @param way which one of those that may be chosen */
    private String sample(Part part, int way) {
        return switch (part) {
            case Letter letter -> fitting.computeIfAbsent(letter.written(), this::fitting);
            case Nothing _ -> "";
            case Row row -> {
                var all = new ArrayList<String>();
                row.parts().forEach(one -> all.add(sample(one, way)));
                yield String.join("", all);
            }
            case Choice choice -> {
                int ways = choice.ways().size();
                yield sample(choice.ways().get(way % ways), way / ways);
            }
            case Repeated repeated -> {
                int times = Math.max(repeated.least(), way % 2 == 0 && repeated.most() > 0 ? 1 : 0);
                yield sample(repeated.part(), way / 2).repeat(Math.min(times, PatternTree.ENDLESS));
            }
        };
    }

    private String fitting(String written) {
        for (var letter : LETTERS.split("", -1)) {
            if (!letter.isEmpty() && fits(written, letter)) {
                return letter;
            }
        }
        for (int letter = 0; letter < 0x3000; letter++) {
            if (fits(written, Character.toString(letter))) {
                return Character.toString(letter);
            }
        }
        return "";
    }
}
