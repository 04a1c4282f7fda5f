package vn.motcua.petition;

import java.util.UUID;

/** A photo or paper that came with a petition. */
public record PetitionFile(UUID document, String name, String sha256) {}
