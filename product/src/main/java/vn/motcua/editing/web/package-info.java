@NullMarked
package vn.motcua.editing.web;

import org.jspecify.annotations.NullMarked;
