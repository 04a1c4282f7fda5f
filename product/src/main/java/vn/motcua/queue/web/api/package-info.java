/** Queues and appointments for machines. */
@NullMarked
@ScopesOf("dossier")
package vn.motcua.queue.web.api;

import org.jspecify.annotations.NullMarked;
import vn.motcua.identity.ScopesOf;
