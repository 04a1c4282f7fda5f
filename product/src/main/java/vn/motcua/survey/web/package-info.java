/** Pages and machine doors of surveys. */
@NullMarked
package vn.motcua.survey.web;

import org.jspecify.annotations.NullMarked;
