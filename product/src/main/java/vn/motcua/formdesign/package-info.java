/**
 * The form of a procedure is designed (thiết kế tờ khai): pages, groups and questions as a tree over the two files of the form, with the
 * page that citizens will see beside it, made by the code that makes theirs. Kinds of questions, blocks that many forms have and what the
 * e-ID knows are data. What is designed is a draft ({@code editing}); what a form may say and how it is judged is {@code forms}'s.
 */
@NullMarked
@ApplicationModule(
        displayName = "Form design",
        allowedDependencies = {
            "shared",
            "ui",
            "identity",
            "packages",
            "publishing",
            "forms",
            "editing",
            "editing :: json",
            "editing :: values"
        })
package vn.motcua.formdesign;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
