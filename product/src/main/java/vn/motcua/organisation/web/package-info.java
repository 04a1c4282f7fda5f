/** Pages and machine doors of the registers: agencies, officers, competence, access log. */
@org.jspecify.annotations.NullMarked
package vn.motcua.organisation.web;
