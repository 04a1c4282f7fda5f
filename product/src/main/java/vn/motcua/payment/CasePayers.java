package vn.motcua.payment;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Who pays for the cases of one kind, as the module that owns them knows them: whom a clerk calls to give money back. */
public interface CasePayers {
    /** @param phone empty where the payer gave none */
    record Payer(String name, String phone) {}

    String kind();

    /** Those of which the name can be relied on. */
    Map<UUID, Payer> of(Collection<UUID> cases);
}
