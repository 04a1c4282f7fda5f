package vn.motcua.documents;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Answers a request with a paper, so that a browser never takes it for a page of ours. */
public final class DocumentAnswers {
    private static final Set<String> SHOWN = Set.of("application/pdf", "image/jpeg", "image/png");

    private DocumentAnswers() {}

    /** The paper as a download. */
    public static ResponseEntity<Resource> attachment(StoredDocument stored) {
        return answer(stored, ContentDisposition.attachment());
    }

    /** The paper in the browser's own viewer if it is a PDF, JPEG or PNG, else as a download. */
    public static ResponseEntity<Resource> shown(StoredDocument stored) {
        boolean mayBeShown = SHOWN.contains(stored.about().mediaType());
        return answer(stored, mayBeShown ? ContentDisposition.inline() : ContentDisposition.attachment());
    }

    /** A form printed this moment, shown in the browser's own viewer and kept nowhere. */
    public static ResponseEntity<byte[]> pdf(byte[] content, String fileName) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(
                        "Content-Disposition",
                        ContentDisposition.inline()
                                .filename(fileName, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(content);
    }

    private static ResponseEntity<Resource> answer(StoredDocument stored, ContentDisposition.Builder disposition) {
        var about = stored.about();
        boolean isHarmless = SHOWN.contains(about.mediaType());
        return ResponseEntity.ok()
                .contentType(
                        isHarmless ? MediaType.parseMediaType(about.mediaType()) : MediaType.APPLICATION_OCTET_STREAM)
                .contentLength(about.sizeBytes())
                .cacheControl(CacheControl.noStore())
                .header(
                        "Content-Disposition",
                        disposition
                                .filename(PlainFileName.of(about.fileName(), about.mediaType()), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .eTag(about.sha256())
                .body(new InputStreamResource(stored.content()));
    }
}
