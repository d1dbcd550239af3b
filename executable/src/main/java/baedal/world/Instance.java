package baedal.world;

/**
 * One of the instances of a part.
 *
 * @param number from 1
 */
record Instance(Part part, int number) {

    static Instance first(Part part) {
        return new Instance(part, 1);
    }

    /** As people read it, and the name of its files. */
    String title() {
        return number == 1 ? part.title() : part.title() + "-" + number;
    }
}
