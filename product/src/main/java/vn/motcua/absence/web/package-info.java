/** Pages and machine doors of absences. */
@org.jspecify.annotations.NullMarked
package vn.motcua.absence.web;
