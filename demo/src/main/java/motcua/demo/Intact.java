package motcua.demo;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import vn.motcua.shared.ChangedOutside;

/** Brings in what rests on rows that are as the product wrote them; what somebody changed past it stops no start. */
final class Intact {
    private static final Logger LOG = LoggerFactory.getLogger(Intact.class);

    private Intact() {}

    static void only(String what, Runnable bringIn) {
        try {
            bringIn.run();
        } catch (ChangedOutside | DataIntegrityViolationException e) {
            LOG.error("The demo did not bring in {}. {}", what, e.getMessage());
        }
    }
}
