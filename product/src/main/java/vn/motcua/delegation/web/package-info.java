/** Pages and machine doors of the register of decisions. */
@org.jspecify.annotations.NullMarked
package vn.motcua.delegation.web;
