package motcua.linkage.weights;

/**
 * Pairs that share more than random ones and are two records nevertheless: relatives, neighbours, namesakes of one place. Blocks
 * are full of them.
 *
 * @param r for each field and level the chance among them
 * @param odds log2 of how many of them there are for each random pair
 */
public record Kin(double[][] r, double odds) {}
