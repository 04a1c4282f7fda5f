package vn.motcua.documents;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MimeTypes;
import org.jspecify.annotations.Nullable;

/** Judges a file by its content: what it is, whether it can be read, whether it is harmless. */
final class UploadCheck {
    private static final long MEMORY_OF_ONE_BYTES = 400L * 1024 * 1024;
    private static final int WAIT_SECONDS_MAX = 30;
    private static final Semaphore TURNS = new Semaphore(
            Math.clamp(
                    Runtime.getRuntime().maxMemory() / MEMORY_OF_ONE_BYTES,
                    1,
                    Runtime.getRuntime().availableProcessors()),
            true);

    private final UploadLimits limits;

    UploadCheck(UploadLimits limits) {
        this.limits = limits;
    }

    sealed interface Judgement {
        record Accepted(String mediaType, @Nullable Integer pages) implements Judgement {}

        record Refused(UploadRefusal refusal) implements Judgement {}
    }

    Judgement judge(FileFolder.Incoming file, String fileName) throws IOException {
        if (file.sizeBytes() == 0) {
            return new Judgement.Refused(new UploadRefusal.Empty());
        }
        if (file.isCutOff()) {
            return new Judgement.Refused(
                    new UploadRefusal.TooLarge(limits.sizeMax().toBytes()));
        }
        var mediaType = mediaType(file.path(), fileName);
        if (!limits.allowed().contains(mediaType)) {
            return new Judgement.Refused(new UploadRefusal.TypeNotAllowed(mediaType, limits.allowed()));
        }
        var ending = MediaTypeNames.ending(fileName);
        if (MediaTypeNames.contradicts(ending, mediaType)) {
            return new Judgement.Refused(new UploadRefusal.Mismatch(ending, mediaType));
        }
        return content(file.path(), mediaType);
    }

    private Judgement content(Path path, String mediaType) throws IOException {
        var virus = virus(path);
        if (virus.isPresent()) {
            return new Judgement.Refused(virus.get());
        }
        if (isOneOnly(mediaType) && ZipEnd.isIn(path)) {
            return new Judgement.Refused(new UploadRefusal.TwoFilesInOne(mediaType));
        }
        if (mediaType.equals("application/pdf")) {
            return inTurn(() -> PdfCheck.judge(path, limits.unpackedMax().toBytes()));
        }
        var refusal = mediaType.startsWith("image/")
                ? ImageCheck.judge(path, mediaType, limits.megapixelsMax())
                : ArchiveCheck.judge(path, mediaType, limits.unpackedMax().toBytes());
        return refusal.<Judgement>map(Judgement.Refused::new).orElseGet(() -> new Judgement.Accepted(mediaType, null));
    }

    private static boolean isOneOnly(String mediaType) {
        return mediaType.equals("application/pdf") || mediaType.startsWith("image/");
    }

    private interface Check {
        Judgement judge() throws IOException;
    }

    /** A PDF may take much memory while it is looked at, so that only a few are at a time. */
    private static Judgement inTurn(Check check) throws IOException {
        try {
            if (!TURNS.tryAcquire(WAIT_SECONDS_MAX, TimeUnit.SECONDS)) {
                return new Judgement.Refused(new UploadRefusal.TooManyAtOnce());
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Judgement.Refused(new UploadRefusal.TooManyAtOnce());
        }
        try {
            return check.judge();
        } finally {
            TURNS.release();
        }
    }

    private Optional<UploadRefusal> virus(Path path) throws IOException {
        return limits.clamdHost().isBlank()
                ? Optional.empty()
                : new VirusScanner(limits.clamdHost(), limits.clamdPort()).scan(path);
    }

    /** The kind by its first bytes; only for zip containers does the name say which kind of container. */
    private static String mediaType(Path path, String fileName) throws IOException {
        try (var in = new BufferedInputStream(Files.newInputStream(path))) {
            var byContent =
                    MimeTypes.getDefaultMimeTypes().detect(in, new Metadata()).getBaseType();
            if (!byContent.toString().equals("application/zip")
                    && !byContent.toString().equals("application/x-tika-ooxml")) {
                return byContent.toString();
            }
            var named = new Metadata();
            named.set(TikaCoreProperties.RESOURCE_NAME_KEY, fileName);
            return MimeTypes.getDefaultMimeTypes()
                    .detect(in, named)
                    .getBaseType()
                    .toString();
        }
    }
}
