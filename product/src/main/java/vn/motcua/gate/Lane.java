package vn.motcua.gate;

/** Where a request that keeps a processor busy waits for its turn: whoever waits for one kind never waits for another. */
enum Lane {
    /** A moment each: files, routes, many due dates, papers to be printed. */
    HEAVY,
    /** An editor looks at what he or she works on; never behind what others print. */
    LOOK,
    /** Some seconds each: hundreds of packages at a time. One goes after the other, and whoever is next waits longer for it. */
    LONG
}
