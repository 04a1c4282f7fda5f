/**
 * A template for many procedures is made from an empty page (bản mẫu mới): a fee by channel or by a table with exemptions, a table of
 * who decides, a block about a person, words of a notice, a route. What is typed
 * becomes the file of a template, which goes the way of every template ({@code sharing}): looked at, brought in, agreed to by a second
 * person, published from a day. Templates that are taken from a procedure are made there.
 */
@NullMarked
@ApplicationModule(
        displayName = "Template design",
        allowedDependencies = {
            "shared",
            "ui",
            "identity",
            "publishing",
            "packages",
            "catalogue",
            "rules",
            "sharing",
            "notification"
        })
package vn.motcua.templatedesign;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
