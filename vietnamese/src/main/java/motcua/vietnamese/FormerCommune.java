package motcua.vietnamese;

import java.util.List;

/**
 * A commune of before 1 July 2025.
 *
 * @param code empty where it had none: districts on islands that had no communes
 * @param successors the communes of today that took its people in, at least one
 */
public record FormerCommune(String code, String name, String district, String province, List<Commune> successors) {
    public FormerCommune {
        successors = List.copyOf(successors);
    }
}
