/**
 * The template of a result is composed (soạn mẫu kết quả): the fields of the paper, the blocks of its layout after NĐ 30/2020/NĐ-CP, what
 * each is printed for, beside the paper itself as it would be printed for an example. What is composed is a draft ({@code editing}) of
 * {@code result.json}; how a template is judged, filled and printed is {@code result}'s, so that a preview is the paper.
 */
@NullMarked
@ApplicationModule(
        displayName = "Composing",
        allowedDependencies = {
            "shared",
            "ui",
            "identity",
            "packages",
            "publishing",
            "editing",
            "editing :: json",
            "documents",
            "result"
        })
package vn.motcua.composing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
