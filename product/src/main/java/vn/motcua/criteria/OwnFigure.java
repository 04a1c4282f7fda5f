package vn.motcua.criteria;

/** From which figures of the product a criterion fills itself; the year's scope of the unit is added. */
public sealed interface OwnFigure {
    /** Numerator and denominator of a measure. */
    record OfMeasure(String measure) implements OwnFigure {}

    /** Points of an index, of those that could be had of what is computed. */
    record OfIndex(String index) implements OwnFigure {}

    /** A column of a report over another. */
    record OfReport(String form, String column, String over) implements OwnFigure {}
}
