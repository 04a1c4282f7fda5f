package motcua.linkage.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import motcua.linkage.engine.Engine;

/**
 * The datasets of a run, each made once: a file in the work folder, whole or not at all, and a line in the manifest after it.
 * A run that was killed goes on after the last line.
 */
public final class Steps {
    private final Engine engine;
    private final Path folder;
    private final Progress progress;
    private final Set<String> done = ConcurrentHashMap.newKeySet();

    /** @param fingerprint of input, spec and program; work of another fingerprint is thrown away */
    public Steps(Engine engine, Path folder, String fingerprint, Progress progress) {
        this.engine = engine;
        this.folder = folder;
        this.progress = progress;
        try {
            Files.createDirectories(folder);
            var manifest = manifest();
            var lines = Files.exists(manifest) ? Files.readAllLines(manifest) : List.<String>of();
            if (!lines.isEmpty() && lines.getFirst().equals(fingerprint)) {
                done.addAll(lines.subList(1, lines.size()));
                progress.say("Going on after " + done.size() + " finished steps.");
            } else {
                clear();
                note(fingerprint);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Engine engine() {
        return engine;
    }

    public Progress progress() {
        return progress;
    }

    /** Makes the dataset if no earlier run has. */
    public void write(String dataset, Supplier<String> sql) {
        writeChunks(dataset, 1, _ -> sql.get());
    }

    /** Makes the dataset chunk by chunk. */
    public void writeChunks(String dataset, int chunks, IntFunction<String> sql) {
        var files = new ArrayList<Path>();
        for (var chunk = 0; chunk < chunks; chunk++) {
            var name = chunks == 1 ? dataset : dataset + "-" + chunk + "-of-" + chunks;
            var file = folder.resolve(name + ".parquet");
            if (!done.contains(name)) {
                try (var step = progress.start(name, chunk, chunks, engine.progress())) {
                    engine.writeParquet(sql.apply(chunk), file);
                    note(name);
                    step.end();
                }
            }
            files.add(file);
        }
        engine.dataset(dataset, files);
    }

    /** Runs something whose result lies outside the work folder, once. */
    public void once(String name, Runnable work) {
        if (!done.contains(name)) {
            try (var step = progress.start(name, 0, 1, engine.progress())) {
                work.run();
                note(name);
                step.end();
            }
        }
    }

    /** Makes the dataset anew in the next run, because what was read cannot be used. */
    void forget(String dataset) {
        try {
            Files.deleteIfExists(manifest());
            done.remove(dataset);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the dataset's file lies. */
    public Path file(String dataset) {
        return folder.resolve(dataset + ".parquet");
    }

    /** Removes the work folder after a run that is whole. */
    public void finish() {
        try {
            clear();
            Files.deleteIfExists(manifest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void clear() throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                if (!file.equals(folder) && !file.startsWith(folder.resolve("spill"))) {
                    Files.delete(file);
                }
            }
        }
    }

    private synchronized void note(String line) {
        try (var channel = FileChannel.open(
                manifest(), StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            channel.write(StandardCharsets.UTF_8.encode(line + "\n"));
            channel.force(true);
            done.add(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path manifest() {
        return folder.resolve("manifest.txt");
    }
}
