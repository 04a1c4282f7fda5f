@org.jspecify.annotations.NullMarked
package vn.motcua.feedback.web;
