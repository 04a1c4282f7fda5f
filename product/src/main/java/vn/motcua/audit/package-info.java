/**
 * Who looked at whose data and why (nhật ký truy cập). Free text is never recorded.
 */
@NullMarked
@ApplicationModule(
        displayName = "Audit",
        allowedDependencies = {"shared", "proof"})
package vn.motcua.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
