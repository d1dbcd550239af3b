@org.jspecify.annotations.NullMarked
package baedal.engines;
