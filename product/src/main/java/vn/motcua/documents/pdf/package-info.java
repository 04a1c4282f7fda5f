/**
 * Looks into PDF files of strangers without doing what they want: opened by PDFBox under limits of memory and work, judged by
 * their real objects.
 */
@NullMarked
@NamedInterface("pdf")
package vn.motcua.documents.pdf;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
