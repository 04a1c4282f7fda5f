package motcua.cube;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a province's folder of facts holds, as {@code manifest.json} beside it says.
 *
 * @param layout version of files and columns
 * @param province two digits
 * @param source where the facts are from: {@code ledger}, or {@code generated} with what they were made by
 * @param asOf moment of the facts: nothing after it is in them
 * @param logPlace up to which the log had been counted; 0 where there is no log
 * @param factsSum of all rows, whatever their order and files: the same facts have the same sum
 * @param planted what a generator made wrong on purpose, and in which communes
 */
record Manifest(
        int layout,
        String province,
        String source,
        Instant asOf,
        long logPlace,
        long dossiers,
        long events,
        String factsSum,
        Map<String, List<String>> planted,
        List<Part> parts) {
    static final int LAYOUT = 1;
    static final String NAME = "manifest.json";

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final int BUFFER = 1 << 16;

    /** @param file within the province's folder */
    record Part(String file, long rows, long bytes, String sha256) {}

    Manifest {
        planted = new TreeMap<>(planted);
        parts = List.copyOf(parts);
    }

    void writeTo(Path folder) {
        try {
            Files.writeString(folder.resolve(NAME), JSON.writeValueAsString(this) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws CubeRefused when there is none, or not one of ours */
    static Manifest in(Path folder) {
        var file = folder.resolve(NAME);
        try {
            if (!Files.isRegularFile(file)) {
                throw new CubeRefused(folder + " must have a " + NAME
                        + ", but has none: it is no folder of facts, or its" + " export did not come to its end.");
            }
            var manifest = JSON.readValue(Files.readString(file), Manifest.class);
            if (manifest.layout() != LAYOUT) {
                throw new CubeRefused(file + " must have layout " + LAYOUT + ", but has " + manifest.layout()
                        + ": export the facts again with this version.");
            }
            return manifest;
        } catch (JacksonException e) {
            throw new CubeRefused(
                    file + " cannot be read as a manifest: " + e.getOriginalMessage() + ". Export the facts again.", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Whether every file is there and as long as it was.
     *
     * @throws CubeRefused when one is not
     */
    void requireFiles(Path folder) {
        for (var part : parts) {
            var file = folder.resolve(part.file());
            try {
                if (!Files.isRegularFile(file)) {
                    throw new CubeRefused(file + " must be there, as the manifest says, but is not.");
                }
                if (Files.size(file) != part.bytes()) {
                    throw new CubeRefused(file + " must have " + part.bytes() + " bytes, as the manifest says, but has "
                            + Files.size(file) + ".");
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /**
     * Whether every file is byte for byte what it was.
     *
     * @throws CubeRefused when one is not
     */
    void requireBytes(Path folder) {
        requireFiles(folder);
        for (var part : parts) {
            var file = folder.resolve(part.file());
            if (!sha256(file).equals(part.sha256())) {
                throw new CubeRefused(
                        file + " must be what the manifest's SHA-256 says, but was changed. Export the facts again.");
            }
        }
    }

    static String sha256(Path file) {
        try (var in = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            var buffer = new byte[BUFFER];
            int read;
            do {
                read = in.read(buffer);
            } while (read >= 0);
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Java must know SHA-256, but does not", e);
        }
    }
}
