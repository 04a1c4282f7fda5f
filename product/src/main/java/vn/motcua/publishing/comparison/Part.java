package vn.motcua.publishing.comparison;

import java.util.List;

/** A part of a procedure that is compared by itself. */
interface Part {
    /** As the key of its title has it. */
    String name();

    /** Places it speaks for, as {@code service.json#/fees}; a name without one means the whole file, one that ends in / all below. */
    List<String> places();

    /** As {@link #places}, of these two versions: where which file it is stands in the package. */
    default List<String> places(Sides sides) {
        return places();
    }

    void compare(Sides sides, Changes changes);
}
