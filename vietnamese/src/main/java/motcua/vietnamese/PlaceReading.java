package motcua.vietnamese;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a written place is today. */
public sealed interface PlaceReading {
    /**
     * One commune of today.
     *
     * @param street what is written before the commune, as it is written
     * @param before the commune of before the reform that was written; null when today's was, or when several that are one today
     */
    record Today(Commune commune, String street, @Nullable FormerCommune before) implements PlaceReading {}

    /** A commune of before the reform whose people are in several communes today: somebody has to say in which. */
    record Split(FormerCommune before, String street) implements PlaceReading {
        /** One of these, at least two. */
        public List<Commune> candidates() {
            return before.successors();
        }
    }

    record Unreadable(Reason reason) implements PlaceReading {}

    record NotStated() implements PlaceReading {}

    enum Reason {
        /** No commune of that name was found. */
        UNKNOWN,
        /** Names a province or a district, but no commune of it. */
        NO_COMMUNE,
        /** There is a commune of that name, but not in the district or province that is named. */
        CONTRADICTION,
        /** Several communes may be meant. */
        SEVERAL
    }
}
