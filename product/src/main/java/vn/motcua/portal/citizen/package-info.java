@org.jspecify.annotations.NullMarked
package vn.motcua.portal.citizen;
