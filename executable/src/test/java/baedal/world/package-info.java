@org.jspecify.annotations.NullMarked
package baedal.world;
