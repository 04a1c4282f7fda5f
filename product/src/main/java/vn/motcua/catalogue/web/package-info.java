@org.jspecify.annotations.NullMarked
package vn.motcua.catalogue.web;
