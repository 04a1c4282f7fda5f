package motcua.bench;
/** x. */
final class PagesBench {
    PagesBench(Asked asked) {}
    void run() {}
}
