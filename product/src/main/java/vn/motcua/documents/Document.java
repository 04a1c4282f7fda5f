package vn.motcua.documents;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.identity.AccountId;

/**
 * What is known of a paper (giấy tờ) without reading it.
 *
 * @param sha256 SHA-256 of the content, 64 lower-case hex digits
 * @param mediaType what the content is, whatever the file's name said
 * @param purpose code of what the paper was kept for, as the module that kept it names it
 * @param pages how many pages, known for PDF only
 */
public record Document(
        DocumentId id,
        String sha256,
        long sizeBytes,
        String mediaType,
        String fileName,
        AccountId owner,
        String purpose,
        Instant storedAt,
        @Nullable Integer pages) {}
