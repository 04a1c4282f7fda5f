@NullMarked
package vn.motcua.designing.web;

import org.jspecify.annotations.NullMarked;
