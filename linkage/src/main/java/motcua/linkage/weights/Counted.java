package motcua.linkage.weights;

/** A pattern of levels and how many pairs have it. */
public record Counted(int[] levels, long pairs) {}
