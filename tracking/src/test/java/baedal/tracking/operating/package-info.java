@org.jspecify.annotations.NullMarked
package baedal.tracking.operating;
