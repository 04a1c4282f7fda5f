/** Pages and answers for machines of the criteria. */
@NullMarked
package vn.motcua.criteria.web;

import org.jspecify.annotations.NullMarked;
