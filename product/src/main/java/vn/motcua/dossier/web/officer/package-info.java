@org.jspecify.annotations.NullMarked
package vn.motcua.dossier.web.officer;
