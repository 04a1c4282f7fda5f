package vn.motcua.openfigures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Hides small numbers in a table whose sum is known: every number from 1 to one below the smallest shown, and as many of the next smallest
 * as it takes that subtracting the shown ones from the sum tells nothing of a single hidden one. Zero is shown: it tells of nobody.
 */
final class SmallNumbers {
    /** Why one is hidden. */
    enum Why {
        FEW,
        BESIDE_FEW
    }

    private SmallNumbers() {}

    /** @return the hidden ones by their key; the others are shown */
    static <K> Map<K, Why> hidden(Map<K, Long> numbers, int smallest) {
        var hidden = new HashMap<K, Why>();
        var rest = new ArrayList<Map.Entry<K, Long>>();
        long sum = 0;
        for (var one : numbers.entrySet()) {
            long number = one.getValue();
            if (number > 0 && number < smallest) {
                hidden.put(one.getKey(), Why.FEW);
                sum += number;
            } else if (number > 0) {
                rest.add(one);
            }
        }
        rest.sort(Comparator.comparingLong(Map.Entry::getValue));
        for (var next : List.copyOf(rest)) {
            if (hidden.isEmpty() || hidden.size() > 1 && sum >= smallest) {
                break;
            }
            hidden.put(next.getKey(), Why.BESIDE_FEW);
            sum += next.getValue();
        }
        return hidden;
    }
}
