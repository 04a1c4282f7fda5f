package vn.motcua.payment;

import java.util.UUID;

/** A bill. */
public record BillId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
