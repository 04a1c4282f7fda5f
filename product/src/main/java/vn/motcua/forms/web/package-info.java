@org.jspecify.annotations.NullMarked
package vn.motcua.forms.web;
