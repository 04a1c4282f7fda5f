/**
 * Surveys of satisfaction (khảo sát đo lường sự hài lòng, SIPAS: QĐ 1001/QĐ-BNV, 11 Dec 2023): a questionnaire as data, a drawn sample, one
 * answer for each invitation of which nobody knows whose it is, and results with their uncertainty. Nobody answers on a machine of the
 * counter; what few people stand behind is hidden from everybody.
 */
@NullMarked
@ApplicationModule(
        displayName = "Survey",
        allowedDependencies = {"shared", "audit", "ui", "api", "identity", "organisation", "facts"})
package vn.motcua.survey;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
