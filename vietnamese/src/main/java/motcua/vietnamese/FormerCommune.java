package motcua.vietnamese;

import java.util.List;

/**
 * A commune of before 1 July 2025, as it was on the day before or earlier.
 *
 * @param code of 30 June 2025; empty where it had none then: districts on islands that had no communes, and communes given
 *     up, moved or raised before
 * @param successors the communes of today that took its people in, at least one
 */
public record FormerCommune(String code, String name, String district, String province, List<Commune> successors) {
    public FormerCommune {
        successors = List.copyOf(successors);
    }
}
