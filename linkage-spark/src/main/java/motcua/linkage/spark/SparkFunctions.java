package motcua.linkage.spark;

import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.types.DataTypes;

/** The words of the dialect that Spark does not have itself. */
final class SparkFunctions {
    private static final List<String> MACROS = List.of(
            "unit_part(t string, n int) returns string return nullif(split_part(t, char(31), n), '')",
            "unit_split(t string) returns array<string> return split(t, char(31))",
            "unit_item(list array<string>, n int) returns string return nullif(get(list, n - 1), '')",
            "as_whole(t string, n int) returns bigint return case when t rlike concat('^[0-9]{', n, '}$') then nullif(cast(t as bigint), 0) end",
            "bits_differing(a int, b int) returns int return bit_count(a ^ b)",
            "as_digits(n bigint) returns string return lpad(cast(n as string), 12, '0')");

    private SparkFunctions() {}

    static void register(SparkSession session) {
        MACROS.forEach(macro -> session.sql("create or replace temporary function " + macro));
        var functions = session.udf();
        functions.register(
                "byte_edit",
                (UDF2<String, String, Integer>)
                        (left, right) -> left == null || right == null ? null : ByteDistances.edit(left, right),
                DataTypes.IntegerType);
        functions.register(
                "byte_transposed",
                (UDF2<String, String, Integer>)
                        (left, right) -> left == null || right == null ? null : ByteDistances.transposed(left, right),
                DataTypes.IntegerType);
        functions.register(
                "byte_hamming",
                (UDF2<String, String, Integer>)
                        (left, right) -> left == null || right == null ? null : ByteDistances.hamming(left, right),
                DataTypes.IntegerType);
        functions.register(
                "byte_similar",
                (UDF2<String, String, Double>)
                        (left, right) -> left == null || right == null ? null : ByteDistances.similar(left, right),
                DataTypes.DoubleType);
    }
}
