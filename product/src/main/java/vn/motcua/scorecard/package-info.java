/**
 * The figures of administration (số liệu điều hành): measures and indices over the facts. A measure and an index are files of data:
 * numerator, denominator, rule version, source, words and examples; one scope makes every count, list, file and answer, so that a figure
 * and the dossiers behind it cannot differ. What cannot be computed says why, and is neither zero nor full points (QĐ 766/QĐ-TTg; NĐ
 * 224/2026, Đ. 19).
 */
@NullMarked
@ScopesOf("dossier")
@ApplicationModule(
        displayName = "Scorecard",
        allowedDependencies = {
            "shared",
            "proof",
            "audit",
            "ui",
            "api",
            "identity",
            "organisation",
            "catalogue",
            "dossier",
            "presentation",
            "facts"
        })
package vn.motcua.scorecard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
import vn.motcua.identity.ScopesOf;
