package vn.motcua.survey;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which cells of a sum are hidden: those behind which fewer stand than are shown, and, so that what is hidden cannot be had by
 * subtraction from the sum, the next smallest ones until enough stand behind all hidden ones together.
 */
final class SmallCells {
    private SmallCells() {}

    static <K> Set<K> hidden(Map<K, Integer> answers, int smallest) {
        var hidden = new HashSet<K>();
        int together = 0;
        var sorted = answers.entrySet().stream()
                .filter(cell -> cell.getValue() > 0)
                .sorted(Comparator.<Map.Entry<K, Integer>>comparingInt(Map.Entry::getValue)
                        .thenComparing(cell -> String.valueOf(cell.getKey())))
                .toList();
        for (var cell : sorted) {
            boolean isSmall = cell.getValue() < smallest;
            if (isSmall || !hidden.isEmpty() && (together < smallest || hidden.size() < 2)) {
                hidden.add(cell.getKey());
                together += cell.getValue();
            }
        }
        return Set.copyOf(hidden);
    }
}
