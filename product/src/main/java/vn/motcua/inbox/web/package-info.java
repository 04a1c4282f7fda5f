/** Pages and API of tasks. */
@NullMarked
package vn.motcua.inbox.web;

import org.jspecify.annotations.NullMarked;
