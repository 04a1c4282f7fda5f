@NullMarked
package vn.motcua.composing.web;

import org.jspecify.annotations.NullMarked;
