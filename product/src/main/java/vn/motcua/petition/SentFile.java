package vn.motcua.petition;

import org.springframework.core.io.InputStreamSource;

/** A file as it was sent with a petition. */
public record SentFile(String name, InputStreamSource content) {}
