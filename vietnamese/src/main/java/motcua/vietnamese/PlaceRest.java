package motcua.vietnamese;

import java.util.List;

/**
 * What a place says whose commune cannot be read: nobody has to type again what was told.
 *
 * @param provinceCode today's province
 * @param candidates communes of today that may be meant: by the name of the commune in that province, else by the district;
 *     somebody has to choose, even of one
 */
public record PlaceRest(String provinceCode, String provinceName, List<Commune> candidates) {
    public PlaceRest {
        candidates = List.copyOf(candidates);
    }
}
