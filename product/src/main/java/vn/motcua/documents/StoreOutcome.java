package vn.motcua.documents;

/** What came of an upload: kept, or refused with nothing kept. */
public sealed interface StoreOutcome {
    record Stored(DocumentId id, Document document) implements StoreOutcome {}

    record Refused(UploadRefusal refusal) implements StoreOutcome {}
}
