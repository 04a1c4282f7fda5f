package motcua.bench;
/** x. */
final class ClockBench {
    ClockBench(int cases) {}
    void run() {}
}
