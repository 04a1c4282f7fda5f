package motcua.vietnamese;

/** A commune of today (xã, phường, đặc khu), with its province. */
public record Commune(String code, String name, String provinceCode, String provinceName) {}
