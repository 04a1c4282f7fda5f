/** Pages and API of tasks and routes. */
@NullMarked
package vn.motcua.route.web;

import org.jspecify.annotations.NullMarked;
