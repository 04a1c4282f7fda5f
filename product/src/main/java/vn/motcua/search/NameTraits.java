package vn.motcua.search;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.motcua.search.Words.Word;

/**
 * A procedure's name taken apart: what it is about, what is done, and which rarer variant it is.
 *
 * @param thing folded words of what it is about
 * @param act the one that tells it from its neighbours
 */
public record NameTraits(String thing, Act act, Set<Variant> variants) {
    /** Where it is carried out stands in parentheses at the end. */
    private static final Pattern WHERE = Pattern.compile("\\((?:thực hiện )?(?:tại |ở )?cấp [^)]{0,200}+\\)");

    private static final List<List<Word>> LEADING =
            List.of(Words.of("thủ tục"), Words.of("đăng ký"), Words.of("cấp"), Words.of("có yếu tố"));

    public static NameTraits of(String name) {
        var words = Words.of(WHERE.matcher(name).replaceAll(" "));
        var acts = EnumSet.copyOf(Act.ofName(words));
        if (acts.size() > 1) {
            acts.remove(Act.NEW);
        }
        var rest = new boolean[words.size()];
        Arrays.fill(rest, true);
        for (int at = 0; at < words.size(); at++) {
            int length = Math.max(Act.longestAt(words, at, true), Variant.longestAt(words, at));
            for (var leading : LEADING) {
                length = Math.max(length, Words.standAt(words, at, leading, true) ? leading.size() : 0);
            }
            Arrays.fill(rest, at, at + length, false);
        }
        var thing = IntStream.range(0, words.size())
                .filter(at -> rest[at])
                .mapToObj(at -> words.get(at).folded())
                .collect(Collectors.joining(" "));
        return new NameTraits(thing, acts.iterator().next(), Variant.in(words, true));
    }
}
