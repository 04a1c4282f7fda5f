package vn.motcua.survey;

import java.util.UUID;

/** A survey. */
public record SurveyId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
