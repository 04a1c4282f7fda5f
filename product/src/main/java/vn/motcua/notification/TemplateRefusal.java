package vn.motcua.notification;

import vn.motcua.shared.Refusal;

/** Why a template does not take a step. */
enum TemplateRefusal implements Refusal {
    NOT_WAITING("notification.template-not-waiting"),
    OWN_WORK("notification.template-own-work"),
    DAY_IS_PAST("notification.template-day-is-past"),
    IN_FORCE("notification.template-in-force");

    private final String code;

    TemplateRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
