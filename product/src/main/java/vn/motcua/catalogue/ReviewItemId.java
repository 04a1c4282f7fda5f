package vn.motcua.catalogue;

import java.util.UUID;

/** Which open question about a published text. */
public record ReviewItemId(UUID value) {}
