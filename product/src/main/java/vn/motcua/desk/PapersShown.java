package vn.motcua.desk;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Which papers a clerk says were shown: each ticked by itself, or all that the page named by one tick. The one tick says no more than
 * what stood on the page; a paper that is asked for only now is ticked by itself.
 */
public final class PapersShown {
    /** Of the box of one paper. */
    public static final String ONE = "thanh-phan";

    /** Of the one box for all. */
    public static final String ALL = "du-giay-to";

    /** Of what the page named, hidden. */
    public static final String NAMED = "giay-to-neu";

    /** Fewer papers have a box each and no more. */
    public static final int ALL_FROM = 2;

    private PapersShown() {}

    /** Keys of the papers, each once, in the order of the page where all were ticked. */
    public static List<String> in(Map<String, List<String>> fields) {
        var each = fields.getOrDefault(ONE, List.of());
        var isAll = !fields.getOrDefault(ALL, List.of()).isEmpty();
        var named = isAll ? fields.getOrDefault(NAMED, List.of()) : List.<String>of();
        return List.copyOf(
                new LinkedHashSet<>(Stream.concat(named.stream(), each.stream()).toList()));
    }

    /** Whether one box for all saves anything: there are several, and one of them is not ticked yet. */
    public static boolean offersAll(List<String> named, List<String> ticked) {
        return named.size() >= ALL_FROM && !ticked.containsAll(named);
    }
}
