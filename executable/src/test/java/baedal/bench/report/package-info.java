@org.jspecify.annotations.NullMarked
package baedal.bench.report;
