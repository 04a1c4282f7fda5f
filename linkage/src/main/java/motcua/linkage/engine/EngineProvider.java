package motcua.linkage.engine;

import java.nio.file.Path;

/** Opens engines that a module of their own brings; found by {@link java.util.ServiceLoader}. */
public interface EngineProvider {
    /** Whether it opens the engine of this name. */
    boolean knows(String name);

    /**
     * Opens an engine for one run.
     *
     * @param memoryMb what the engine may hold in memory, on each machine that it uses
     * @param threads what it may use at the same time, all machines together
     * @param work the run's work folder
     */
    Engine open(String name, int memoryMb, int threads, Path work);
}
