package vn.motcua.documents;

import vn.motcua.identity.AccountId;

/** A paper that Motcua itself made: a printed form, a signed result. It passes no upload checks. */
public record MadeDocument(String fileName, String mediaType, byte[] content, AccountId owner, String purpose) {}
