package vn.motcua.sharing;

import java.time.Instant;
import vn.motcua.publishing.Editor;
import vn.motcua.sharing.template.SharedTemplate;

/**
 * A version of a template as it was brought in.
 *
 * @param content the file
 */
public record TemplateVersion(SharedTemplate template, String content, Editor author, Instant broughtInAt) {}
